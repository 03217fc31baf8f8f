// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what a model says of the classes that convert the values of an attribute or make them. */
final class ColumnSuppliers {
    private static final String CONVERTER = AnnotationUse.PACKAGE + "Converter";
    private static final String SUPPLIER = "java.util.function.Supplier";

    private final Types types;

    ColumnSuppliers(Types types) {
        this.types = types;
    }

    /** How an attribute is converted, or null if it is not. */
    @Nullable
    Conversion conversion(Accessor accessor) {
        AnnotationUse annotation = AnnotationUse.find(accessor.method(), "Convert");
        if (annotation == null) {
            return null;
        }
        TypeElement converter = annotation.type("value");
        List<? extends TypeMirror> arguments = converter == null ? List.of() : arguments(converter.asType(), CONVERTER);
        if (arguments.size() != 2) {
            return new Conversion(annotation, converter, null, false);
        }
        boolean fits = types.isSameType(boxed(accessor.type()), arguments.get(0));
        return new Conversion(annotation, converter, ValueType.of(arguments.get(1)), fits);
    }

    /** What gives values to an attribute, or null if nothing of this name is said. */
    @Nullable
    DefaultValue value(Accessor accessor, String name) {
        AnnotationUse annotation = AnnotationUse.find(accessor.method(), name);
        if (annotation == null) {
            return null;
        }
        String text = annotation.value("value") == null ? null : annotation.text("value", "");
        TypeElement maker = annotation.type("from");
        List<? extends TypeMirror> arguments = maker == null ? List.of() : arguments(maker.asType(), SUPPLIER);
        boolean fits = arguments.size() == 1 && types.isSubtype(arguments.get(0), boxed(accessor.type()));
        return new DefaultValue(annotation, text, maker, fits);
    }

    private TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
                : type;
    }

    /** The type arguments with which a class implements an interface; none if it does not. */
    private List<? extends TypeMirror> arguments(TypeMirror type, String wanted) {
        if (type instanceof DeclaredType declared
                && type.getKind() == TypeKind.DECLARED
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(wanted)) {
            return declared.getTypeArguments();
        }
        for (TypeMirror above : types.directSupertypes(type)) {
            List<? extends TypeMirror> found = arguments(above, wanted);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
