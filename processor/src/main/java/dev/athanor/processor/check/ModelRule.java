// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Naming;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A model is an interface that a class beside it can implement, and is named after that class. */
final class ModelRule {
    private ModelRule() {}

    /** Whether there is anything to read; this rule comes before all others. */
    static boolean check(TypeElement model, Findings findings) {
        String name = model.getSimpleName().toString();
        if (model.getKind() != ElementKind.INTERFACE) {
            findings.add(
                    Mistake.NOT_A_MODEL,
                    model,
                    "\"" + name + "\" is annotated @Entity and is no interface. Write an interface " + entityName(name)
                            + "Model with the accessors; the class " + entityName(name) + " is generated from it.");
        } else if (!model.getTypeParameters().isEmpty()) {
            findings.add(
                    Mistake.NOT_A_MODEL,
                    model,
                    "The model \"" + name
                            + "\" has type parameters, and an entity cannot have any. Move what is generic"
                            + " to an interface that the model extends.");
        } else if (isHidden(model)) {
            findings.add(
                    Mistake.NOT_A_MODEL,
                    model,
                    "The model \"" + name
                            + "\" is private, so the class beside it cannot implement it. Leave private out.");
        } else if (!name.endsWith(Naming.SUFFIX) || name.equals(Naming.SUFFIX)) {
            findings.add(
                    Mistake.MODEL_NAME,
                    model,
                    "The name of the model \"" + name
                            + "\" does not end with \"Model\", which the name of its entity leaves" + " out. Name it "
                            + name + "Model; the entity is then " + name + ".");
        }
        return findings.isEmpty();
    }

    private static String entityName(String name) {
        return name.endsWith(Naming.SUFFIX) && !name.equals(Naming.SUFFIX)
                ? name.substring(0, name.length() - Naming.SUFFIX.length())
                : name;
    }

    private static boolean isHidden(TypeElement model) {
        for (Element outer = model; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
