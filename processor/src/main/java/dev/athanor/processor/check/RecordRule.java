// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute.Component;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import java.util.List;

/** A record consists of what columns can hold. */
final class RecordRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        entity.attributes(EmbeddedAttribute.class).forEach(embedded -> {
            if (embedded.components().isEmpty()) {
                wrong(embedded, "is a record without components, which is stored nowhere. Give it one.", findings);
            }
            components(embedded, embedded.components(), findings);
            names(embedded, findings);
        });
    }

    private static void components(EmbeddedAttribute embedded, List<Component> components, Findings findings) {
        for (Component component : components) {
            if (component.column() == null && component.within().isEmpty()) {
                wrong(
                        embedded,
                        "is a record whose component \"" + component.name() + "\" is of type " + component.type()
                                + ", which no column can hold. Let it be a number, String, boolean, BigDecimal, byte[],"
                                + " UUID, an enum, a class of java.time or another record, or say how it is stored by"
                                + " @Convert.",
                        findings);
            }
            components(embedded, component.within(), findings);
        }
    }

    private static void names(EmbeddedAttribute embedded, Findings findings) {
        AnnotationUse options = AnnotationUse.find(embedded.accessor().method(), "Embedded");
        if (options == null) {
            return;
        }
        List<String> named = options.texts("columns");
        int size = embedded.columns().size();
        if (!named.isEmpty() && named.size() != size) {
            findings.add(
                    Mistake.RECORD_COLUMNS,
                    embedded.accessor().method(),
                    options,
                    "columns",
                    "The record \"" + embedded.name() + "\" is stored in " + size + (size == 1 ? " column" : " columns")
                            + ", and " + named.size()
                            + " are named. Name all, in the order of the components, or none.");
        }
    }

    private static void wrong(EmbeddedAttribute embedded, String problem, Findings findings) {
        findings.add(
                Mistake.UNSUPPORTED_TYPE,
                embedded.accessor().method(),
                "The attribute \"" + embedded.name() + "\" " + problem);
    }
}
