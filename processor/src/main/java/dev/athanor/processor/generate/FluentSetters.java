// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.EntityModel;

/** Knows where a fluent setter would be in the way of a method that is there already. */
final class FluentSetters {
    private FluentSetters() {}

    /** Whether the model, or every object, has a method of the attribute's name that takes one argument. */
    static boolean isTaken(EntityModel entity, Attribute attribute) {
        String name = Fields.of(attribute);
        return name.equals("wait")
                || name.equals("equals")
                || entity.methodsOfOneArgument().contains(name);
    }
}
