// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Accessor;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.Target;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A collection is a {@code List} of an entity. */
final class CollectionRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        entity.attributes(ListAttribute.class).forEach(list -> check(list, models, findings));
    }

    private static void check(ListAttribute list, Models models, Findings findings) {
        Accessor accessor = list.accessor();
        Element type = ((DeclaredType) accessor.type()).asElement();
        Target target = list.target();
        if (!list.isList()) {
            boolean isClass = type.getKind() == ElementKind.CLASS;
            String why = isClass
                    ? "is declared as the class " + type.getSimpleName() + ", and the collection is made by Athanor"
                    : "is a " + type.getSimpleName() + ", which is not supported yet";
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    accessor.method(),
                    "The attribute \"" + list.name() + "\" " + why + ". Declare it as List<" + item(list) + ">.");
        } else if (target == null) {
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    accessor.method(),
                    "The attribute \"" + list.name()
                            + "\" does not say what it is a list of. Write List<…> with an entity.");
        } else if (!target.isEntity()) {
            noEntity(list, target, models, findings);
        } else if (accessor.nullable()) {
            findings.add(
                    Mistake.ANNOTATION_MISPLACED,
                    accessor.method(),
                    "The list \"" + list.name()
                            + "\" is @Nullable, and a list is never null, at most empty. Leave @Nullable" + " out.");
        }
    }

    private static void noEntity(ListAttribute list, Target target, Models models, Findings findings) {
        List<? extends TypeMirror> arguments = ((DeclaredType) list.accessor().type()).getTypeArguments();
        if (arguments.get(0).getKind() == TypeKind.ERROR) {
            findings.add(
                    Mistake.UNKNOWN_TARGET,
                    list.accessor().method(),
                    Targets.unknown(list.name(), target.written(), models));
        } else {
            String simple = target.written().substring(target.written().lastIndexOf('.') + 1);
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    list.accessor().method(),
                    "The attribute \"" + list.name() + "\" is a list of " + simple
                            + ", which is no entity, and lists of"
                            + " values are not supported yet. Make it a list of an entity that holds the value, or make"
                            + " it @Transient, which is not stored.");
        }
    }

    private static String item(ListAttribute list) {
        Target target = list.target();
        String written = target == null ? "…" : target.written();
        return written.substring(written.lastIndexOf('.') + 1);
    }
}
