// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.Mapped;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.Models;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/** Attributes differ in their names, in those of their handles and in those of their columns. */
final class NameRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> handles = new HashMap<>(Map.of("ENTITY", "", "MAP", ""));
        Map<String, String> columns = new HashMap<>();
        for (Attribute attribute : entity.all()) {
            ExecutableElement method = attribute.accessor().method();
            String getter = attribute.accessor().getter();
            String same = names.putIfAbsent(attribute.name(), getter);
            if (same != null) {
                findings.add(
                        Mistake.NAME_TAKEN,
                        method,
                        "The accessors " + same + "() and " + getter + "() both mean the attribute \""
                                + attribute.name() + "\". Leave one of them out.");
            } else {
                if (attribute instanceof Mapped || attribute instanceof EmbeddedAttribute) {
                    handle(attribute.constant(), getter, method, handles, findings);
                }
                column(attribute, columns, findings);
            }
        }
        for (ExecutableElement hybrid : entity.hybrids()) {
            if (hybrid.isDefault()) {
                String name = hybrid.getSimpleName().toString();
                handle(HybridTwin.constantOf(hybrid), name, hybrid, handles, findings);
            }
        }
    }

    private static void handle(
            String constant, String name, ExecutableElement method, Map<String, String> taken, Findings findings) {
        String other = taken.putIfAbsent(constant, name);
        if (other != null) {
            String by = other.isEmpty() ? "the generated class uses itself" : other + "() has already";
            findings.add(
                    Mistake.NAME_TAKEN,
                    method,
                    "The handle of " + name + "() would be " + constant + ", a name that " + by + ". Rename the method;"
                            + " @Column(name = …) keeps the name of the column.");
        }
    }

    private static void column(Attribute attribute, Map<String, String> columns, Findings findings) {
        if (!(attribute instanceof ColumnAttribute column)) {
            return;
        }
        String name = column.column().name();
        String other = columns.putIfAbsent(name.toLowerCase(Locale.ROOT), attribute.name());
        if (other != null) {
            findings.add(
                    Mistake.NAME_TAKEN,
                    attribute.accessor().method(),
                    "The attributes \"" + other + "\" and \"" + attribute.name() + "\" are both stored in the column \""
                            + name
                            + "\". Give one of them another: @Column(name = …).");
        }
    }
}
