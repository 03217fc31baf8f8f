// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Descent;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.Models;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the source of one entity class. */
public final class EntityWriter {
    private final EntityModel entity;
    private final Models models;
    private final List<HybridTwin> twins;
    private final boolean marked;
    private final Imports imports;

    private EntityWriter(EntityModel entity, List<HybridTwin> twins, Models models, boolean marked) {
        this.entity = entity;
        this.twins = twins;
        this.models = models;
        this.marked = marked;
        Map<String, String> members = new HashMap<>(entity.memberTypes());
        members.put(entity.name(), entity.entity().qualifiedName());
        this.imports = new Imports(entity.entity().packageName(), members);
    }

    /**
     * The source of the class that a model without mistakes describes.
     *
     * @param twins the SQL sides of its hybrids
     * @param marked whether the model's module can see {@code javax.annotation.processing.Generated}
     */
    public static String write(EntityModel entity, List<HybridTwin> twins, Models models, boolean marked) {
        return new EntityWriter(entity, twins, models, marked).write();
    }

    /**
     * A class that only has the right name. It stands in for one that cannot be generated, so that the compiler shows what
     * is wrong with the model and not every place that uses the class.
     */
    public static String placeholder(EntityModel entity) {
        Source source = new Source();
        header(entity, source, List.of());
        source.comment("Not generated: there are mistakes in the model.");
        source.line("public abstract class " + entity.name() + " implements " + entity.modelName()
                + ", dev.athanor.orm.state.Managed {}");
        return source.toString();
    }

    private String write() {
        Source body = new Source();
        body.comment("The entity that {@link " + entity.modelName() + "} describes.");
        if (marked) {
            body.line('@' + imports.name("javax.annotation.processing.Generated")
                    + "(\"dev.athanor.processor.EntityProcessor\")");
        }
        body.line('@' + imports.name("org.jspecify.annotations.NullMarked"));
        body.line("@SuppressWarnings({\"NullAway\", \"exports\"})");
        body.open(head());
        HandleWriter handles = new HandleWriter(entity, models, imports, body);
        AccessorWriter accessors = new AccessorWriter(entity, imports, body);
        handles.write();
        handles.hybrids(twins);
        handles.end();
        accessors.fields();
        constructor(body);
        accessors.accessors();
        new ContractWriter(entity, imports, body).write();
        if (entity.descent().parent() == null) {
            description(body);
        }
        body.close();

        Source file = new Source();
        header(entity, file, imports.imported());
        return file.toString() + body;
    }

    private String head() {
        EntityModel parent = entity.descent().parent();
        String kind = "public " + (entity.descent().isAbstract() ? "abstract " : "") + "class " + entity.name();
        return parent == null
                ? kind + " implements " + entity.modelName() + ", " + imports.name("dev.athanor.orm.state.Managed")
                : kind + " extends " + imports.name(parent.entity().qualifiedName()) + " implements "
                        + entity.modelName();
    }

    /** A new object of a hierarchy has its discriminator from the beginning. */
    private void constructor(Source body) {
        body.gap().comment("A new object, which no session knows yet.");
        Optional<ColumnAttribute> discriminator =
                entity.descent().parent() == null ? Descent.discriminator(entity) : Optional.empty();
        if (discriminator.isEmpty()) {
            body.line("public " + entity.name() + "() {}");
            return;
        }
        // newer javac warns of a method that a subclass may write anew; this one names a constant and nothing else
        body.line("@SuppressWarnings(\"this-escape\")");
        body.open("public " + entity.name() + "()");
        String type = new TypeText(imports).boxed(discriminator.get().type());
        body.line("this." + Fields.of(discriminator.get()) + " = (" + type + ") $type().identity();");
        body.close();
    }

    private void description(Source body) {
        body.gap().comment("The class, the key and what is loaded; nothing is loaded for it.");
        body.line("@Override").open("public String toString()");
        body.line("return " + imports.name("dev.athanor.orm.instrument.EntityText") + ".of(this);")
                .close();
    }

    private static void header(EntityModel entity, Source source, List<String> imported) {
        source.line("// Generated by Athanor from " + entity.modelName() + ". Change the model, not this file.");
        if (!entity.entity().packageName().isEmpty()) {
            source.line("package " + entity.entity().packageName() + ';');
        }
        source.gap();
        imported.forEach(name -> source.line("import " + name + ';'));
        if (!imported.isEmpty()) {
            source.gap();
        }
    }
}
