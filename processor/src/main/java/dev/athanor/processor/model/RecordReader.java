// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.Component;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads attributes that are records: their components are stored in columns, those of records within too. */
final class RecordReader {
    private final ProcessingEnvironment environment;
    private final ColumnSuppliers suppliers;

    /** Where a component stands: the attribute, the names before its own, and what they say of it. */
    private record Place(Accessor attribute, String name, String column, boolean nullable, Set<String> above) {}

    RecordReader(ProcessingEnvironment environment, ColumnSuppliers suppliers) {
        this.environment = environment;
        this.suppliers = suppliers;
    }

    /** An attribute that is a record, or null if it is something else. */
    @Nullable
    EmbeddedAttribute read(Accessor accessor) {
        TypeElement record = record(accessor.type());
        if (record == null) {
            return null;
        }
        AnnotationUse options = AnnotationUse.find(accessor.method(), "Embedded");
        String prefix = options != null && options.value("prefix") != null
                ? options.text("prefix", "")
                : Naming.snake(accessor.name()) + '_';
        Place place = new Place(
                accessor,
                accessor.name(),
                prefix,
                accessor.nullable(),
                Set.of(record.getQualifiedName().toString()));
        EmbeddedAttribute read =
                new EmbeddedAttribute(accessor, components((DeclaredType) accessor.type(), record, place));
        List<String> named = options == null ? List.of() : options.texts("columns");
        return named.size() == read.columns().size() ? named(read, named) : read;
    }

    private static @Nullable TypeElement record(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) type).asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? element
                : null;
    }

    private List<Component> components(DeclaredType type, TypeElement record, Place place) {
        List<Component> components = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            ExecutableElement accessor = component.getAccessor();
            TypeMirror seen = ((ExecutableType) environment.getTypeUtils().asMemberOf(type, accessor)).getReturnType();
            components.add(component(accessor, seen, place));
        }
        return components;
    }

    private Component component(ExecutableElement method, TypeMirror type, Place place) {
        String own = method.getSimpleName().toString();
        boolean nullable = AnnotationUse.isNullable(type)
                || AnnotationUse.isNullable(method.getReturnType())
                || AnnotationUse.isNullable(method);
        boolean primitive = type.getKind().isPrimitive();
        TypeMirror boxed = primitive
                ? environment
                        .getTypeUtils()
                        .boxedClass(environment.getTypeUtils().getPrimitiveType(type.getKind()))
                        .asType()
                : type;
        String name = place.name() + '.' + own;
        Accessor accessor = new Accessor(method, name, boxed, place.nullable() || nullable, true, false, false);
        Conversion conversion = suppliers.conversion(accessor);
        TypeElement within = record(type);
        if (within != null && conversion == null) {
            String qualified = within.getQualifiedName().toString();
            Set<String> above = new TreeSet<>(place.above());
            if (!above.add(qualified)) {
                return new Component(own, qualified, false, nullable, null, List.of());
            }
            Place inside = new Place(
                    place.attribute(),
                    name,
                    place.column() + Naming.snake(own) + '_',
                    place.nullable() || nullable,
                    above);
            return new Component(
                    own, qualified, false, nullable, null, components((DeclaredType) type, within, inside));
        }
        ValueType value = conversion == null ? ValueType.of(boxed) : ValueType.converted(boxed);
        if (value == null) {
            return new Component(own, boxed.toString(), false, nullable, null, List.of());
        }
        return new Component(
                own,
                value.javaName(),
                primitive,
                nullable,
                column(accessor, value, conversion, place.attribute(), place.column() + Naming.snake(own)),
                List.of());
    }

    private static ColumnAttribute column(
            Accessor accessor, ValueType value, @Nullable Conversion conversion, Accessor attribute, String column) {
        AnnotationUse id = AnnotationUse.find(attribute.method(), "Id");
        return new ColumnAttribute(
                accessor,
                ModelReader.UNNUMBERED,
                value,
                ColumnOptions.of(AnnotationUse.find(accessor.method(), "Column"), column),
                true,
                id != null,
                id != null && id.flag("generated", true),
                conversion,
                null,
                null);
    }

    /** The same with other names for all columns. */
    private static EmbeddedAttribute named(EmbeddedAttribute read, List<String> names) {
        return new EmbeddedAttribute(read.accessor(), named(read.components(), names.iterator()));
    }

    private static List<Component> named(List<Component> components, Iterator<String> names) {
        List<Component> renamed = new ArrayList<>();
        for (Component each : components) {
            ColumnAttribute column = each.column();
            renamed.add(new Component(
                    each.name(),
                    each.type(),
                    each.primitive(),
                    each.nullable(),
                    column == null ? null : column.named(names.next()),
                    named(each.within(), names)));
        }
        return renamed;
    }
}
