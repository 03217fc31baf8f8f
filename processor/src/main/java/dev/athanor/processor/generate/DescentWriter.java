// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.DefaultValue;
import dev.athanor.processor.model.Descent;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.ValueType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** Writes what an entity says of its parent and its children. */
final class DescentWriter {
    private final EntityModel entity;
    private final Models models;
    private final Imports imports;
    private final Source source;

    DescentWriter(EntityModel entity, Models models, Imports imports, Source source) {
        this.entity = entity;
        this.models = models;
        this.imports = imports;
        this.source = source;
    }

    void write() {
        Descent descent = entity.descent();
        if (!descent.inherits()) {
            return;
        }
        source.gap().open("static");
        EntityModel root = descent.root(entity);
        if (descent.parent() == null) {
            String on = Descent.discriminator(entity).isPresent() ? "" : "() -> ";
            source.line("MAP.discriminator(" + on + constant(root) + ");");
        }
        if (!descent.isAbstract()) {
            source.line("MAP.identity(" + identity(root) + ");");
        }
        if (!descent.subclasses().isEmpty()) {
            String children = descent.subclasses().stream()
                    .map(child -> imports.name(models.entityOf(child).qualifiedName()) + ".class")
                    .collect(Collectors.joining(", "));
            source.line("MAP.subclasses(" + children + ");");
        }
        List<String> load =
                descent.annotation() == null ? List.of() : descent.annotation().constants("load");
        if (!load.isEmpty()) {
            source.line("MAP.loading(" + imports.name("dev.athanor.orm.mapping.SubclassLoading") + '.' + load.get(0)
                    + ");");
        }
        source.close();
    }

    private static String constant(EntityModel root) {
        return Descent.discriminator(root).map(ColumnAttribute::constant).orElseGet(() -> hybrid(root));
    }

    private static String hybrid(EntityModel root) {
        return HybridTwin.constantOf(method(root));
    }

    private static ExecutableElement method(EntityModel root) {
        return root.hybrids().stream()
                .filter(method ->
                        HybridTwin.nameOf(method).equals(root.descent().on()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no discriminator " + root.descent().on()));
    }

    private String identity(EntityModel root) {
        ValueType type = Descent.discriminator(root)
                .map(ColumnAttribute::type)
                .orElseGet(
                        () -> Objects.requireNonNull(ValueType.of(method(root).getReturnType())));
        JavaCode value = Objects.requireNonNull(DefaultValue.literal(Descent.identity(entity, type), type));
        return value.written(imports::name);
    }
}
