// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** What a model leaves open is a getter, or the setter that belongs to one; anything else nobody would implement. */
final class AccessorRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        for (ExecutableElement method : entity.strays()) {
            findings.add(
                    Mistake.NOT_AN_ACCESSOR,
                    method,
                    "The method \"" + method.getSimpleName() + "\" is no accessor of an attribute. " + mend(method));
        }
    }

    private static String mend(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        if (method.getParameters().isEmpty() && !isVoid) {
            return "Name it " + getter(name, method) + "(), or make it a default method.";
        } else if (isVoid
                && name.startsWith("set")
                && name.length() > 3
                && method.getParameters().size() == 1) {
            return "A setter needs a getter of the same type: declare get" + name.substring(3) + "() too.";
        }
        return "Make it a default method; it can use the getters and setters.";
    }

    private static String getter(String name, ExecutableElement method) {
        boolean startsWithIs = name.startsWith("is") && name.length() > 2 && Character.isUpperCase(name.charAt(2));
        String rest = startsWithIs ? name.substring(2) : name;
        String prefix = method.getReturnType().getKind() == TypeKind.BOOLEAN ? "is" : "get";
        return prefix + rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
