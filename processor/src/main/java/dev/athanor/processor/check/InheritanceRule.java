// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A model extends mixins, and not the models of other entities. */
final class InheritanceRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        check(entity, entity.element(), findings);
    }

    private static void check(EntityModel entity, TypeElement type, Findings findings) {
        for (TypeMirror above : type.getInterfaces()) {
            if (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement mixin) {
                if (AnnotationUse.find((Element) mixin, "Entity") != null) {
                    findings.add(
                            Mistake.INHERITANCE,
                            entity.element(),
                            "The model extends \"" + mixin.getSimpleName() + "\", which is the model of another entity;"
                                    + " inheritance of entities is not supported yet. Move what they share to an interface"
                                    + " without @Entity, and let both extend it.");
                }
                check(entity, mixin, findings);
            }
        }
    }
}
