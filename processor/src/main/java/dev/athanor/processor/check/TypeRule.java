// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Accessor;
import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.UnknownAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.KnownEntity;
import dev.athanor.processor.model.Models;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An attribute is of a type that a column can hold, or of that of an entity. */
final class TypeRule implements Rule {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("char", "String"),
            Map.entry("java.lang.Character", "String"),
            Map.entry("byte", "short"),
            Map.entry("java.lang.Byte", "Short"),
            Map.entry("java.math.BigInteger", "BigDecimal"),
            Map.entry("java.util.Date", "Instant or LocalDateTime"),
            Map.entry("java.util.Calendar", "Instant or LocalDateTime"),
            Map.entry("java.sql.Date", "LocalDate"),
            Map.entry("java.sql.Time", "LocalTime"),
            Map.entry("java.sql.Timestamp", "Instant or LocalDateTime"),
            Map.entry("java.time.OffsetDateTime", "Instant"),
            Map.entry("java.time.ZonedDateTime", "Instant"));

    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        for (Attribute attribute : entity.attributes()) {
            Accessor accessor = attribute.accessor();
            if (attribute instanceof UnknownAttribute) {
                unknown(accessor, models, findings);
            } else if (accessor.nullable() && accessor.type().getKind().isPrimitive()) {
                findings.add(
                        Mistake.NULLABLE_PRIMITIVE,
                        accessor.method(),
                        "The attribute \"" + accessor.name() + "\" is @Nullable, and "
                                + accessor.type().getKind().name().toLowerCase(java.util.Locale.ROOT)
                                + " cannot be null. Return the class of that name, or"
                                + " leave @Nullable out.");
            }
        }
    }

    private static void unknown(Accessor accessor, Models models, Findings findings) {
        TypeMirror type = accessor.type();
        String name = name(type);
        if (type.getKind() == TypeKind.ERROR) {
            findings.add(Mistake.UNKNOWN_TARGET, accessor.method(), Targets.unknown(accessor.name(), name, models));
            return;
        }
        findings.add(
                Mistake.UNSUPPORTED_TYPE,
                accessor.method(),
                "The attribute \"" + accessor.name() + "\" is of type " + name + ", which no column can hold. "
                        + mend(type, name, models));
    }

    private static String mend(TypeMirror type, String name, Models models) {
        if (type instanceof DeclaredType declared && AnnotationUse.find(declared.asElement(), "Entity") != null) {
            KnownEntity entity = models.entityOf((TypeElement) declared.asElement());
            return "That is a model; return the entity that is generated from it: " + entity.name() + ".";
        } else if (name.startsWith("java.util.Optional")) {
            return "Return what is in it, annotated @Nullable.";
        }
        String instead = INSTEAD.get(name);
        return instead == null
                ? "Return a number, String, boolean, BigDecimal, byte[], UUID, an enum, a class of java.time or an entity;"
                        + " or say how it is stored by @Convert, or make it @Transient, which is not stored."
                : "Return " + instead + " instead.";
    }

    private static String name(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return element.getQualifiedName().toString();
        }
        return type.getKind().isPrimitive()
                ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                : type.toString();
    }
}
