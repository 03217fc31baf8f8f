// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * The SQL side of a method.
 *
 * @param type what the method returns; a boolean makes a condition
 * @param expression Java source that builds the expression in SQL
 */
public record HybridTwin(ExecutableElement method, ValueType type, JavaCode expression) {
    public String name() {
        return nameOf(method);
    }

    /** The name of a hybrid: what its method is called, without {@code get} and {@code is}. */
    public static String nameOf(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        for (String prefix : new String[] {"get", "is"}) {
            if (name.startsWith(prefix)
                    && name.length() > prefix.length()
                    && Character.isUpperCase(name.charAt(prefix.length()))) {
                return Naming.decapitalized(name.substring(prefix.length()));
            }
        }
        return name;
    }

    /** The name of the handle of a hybrid. */
    public static String constantOf(ExecutableElement method) {
        return Naming.constant(nameOf(method));
    }

    public boolean isCondition() {
        return type.kind() == ValueType.Kind.BOOLEAN;
    }
}
