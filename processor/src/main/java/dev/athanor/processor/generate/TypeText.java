// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.PlainAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.ValueType;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** How types are written in the generated class. */
final class TypeText {
    static final String NULLABLE = "org.jspecify.annotations.Nullable";

    private final Imports imports;

    TypeText(Imports imports) {
        this.imports = imports;
    }

    /** The type of an attribute's field and accessors, without a word on null. */
    String of(Attribute attribute) {
        if (attribute instanceof ColumnAttribute column) {
            return column.type().primitive() ? column.type().primitiveName() : boxed(column.type());
        } else if (attribute instanceof ReferenceAttribute reference) {
            return imports.name(reference.target().entity().qualifiedName());
        } else if (attribute instanceof ListAttribute list) {
            return of(list, "");
        } else if (attribute instanceof EmbeddedAttribute embedded) {
            return of(embedded.accessor().type());
        } else if (attribute instanceof PlainAttribute plain) {
            return of(plain.accessor().type());
        }
        throw new IllegalStateException(attribute.name() + " has no type");
    }

    /**
     * The type of a collection.
     *
     * @param bound stands before the name of the entity: nothing, or {@code ? extends }
     */
    String of(ListAttribute list, String bound) {
        String entity = imports.name(list.entity().qualifiedName());
        return switch (list.shape()) {
            case LIST -> imports.name("java.util.List") + '<' + bound + entity + '>';
            case SET -> imports.name("java.util.Set") + '<' + bound + entity + '>';
            case MAP -> {
                TypeMirror key = ((DeclaredType) list.accessor().type())
                        .getTypeArguments()
                        .get(0);
                yield imports.name("java.util.Map") + '<' + of(key) + ", " + bound + entity + '>';
            }
            case ONE -> entity;
            case OTHER -> throw new IllegalStateException(list.name() + " has no type");
        };
    }

    /** The type of an attribute as its accessors have it: with {@code @Nullable} if the model says so. */
    String declared(Attribute attribute) {
        return attribute.accessor().nullable() ? nullable(of(attribute)) : of(attribute);
    }

    /** A type whose values may be null. */
    String nullable(String type) {
        String mark = '@' + imports.name(NULLABLE) + ' ';
        int brackets = type.indexOf("[]");
        if (brackets >= 0) {
            return type.substring(0, brackets) + ' ' + mark + type.substring(brackets);
        }
        int arguments = type.indexOf('<');
        int name = type.lastIndexOf('.', arguments < 0 ? type.length() : arguments) + 1;
        return type.substring(0, name) + mark + type.substring(name);
    }

    /** The class of a column's values. */
    String boxed(ValueType type) {
        return type.kind() == ValueType.Kind.BINARY ? type.javaName() : imports.name(type.javaName());
    }

    private String of(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
            case WILDCARD -> wildcard((WildcardType) type);
            case DECLARED, ERROR -> declared((DeclaredType) type);
            default -> type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
        };
    }

    private String wildcard(WildcardType type) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        if (upper != null) {
            return "? extends " + of(upper);
        }
        return lower == null ? "?" : "? super " + of(lower);
    }

    private String declared(DeclaredType type) {
        String name =
                imports.name(((TypeElement) type.asElement()).getQualifiedName().toString());
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream().map(this::of).collect(Collectors.joining(", ", name + '<', ">"));
    }
}
