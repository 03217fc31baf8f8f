// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.PlainAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Attribute.Shape;
import dev.athanor.processor.model.Attribute.UnknownAttribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one model interface. */
final class ModelReader {
    static final int UNNUMBERED = -1;

    private final ProcessingEnvironment environment;
    private final Models models;
    private final SourceText text;
    private final TypeElement model;
    private final ModelMethods methods;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<TableArgument> arguments = new ArrayList<>();
    private final Set<String> unresolved = new LinkedHashSet<>();
    private final ColumnSuppliers suppliers;

    ModelReader(ProcessingEnvironment environment, Models models, SourceText text, TypeElement model) {
        this.environment = environment;
        this.models = models;
        this.text = text;
        this.model = model;
        this.methods = new ModelMethods(environment, model);
        this.suppliers = new ColumnSuppliers(environment.getTypeUtils());
    }

    EntityModel read() {
        AnnotationUse annotation = AnnotationUse.find(model, "Entity");
        String table = annotation == null ? "" : annotation.text("table", "");
        TypeElement above = methods.parent();
        EntityModel parent = above == null ? null : models.raw(above);
        Descent descent = new Descent(parent, AnnotationUse.find(model, "Polymorphic"), !table.isEmpty());
        List<ExecutableElement> unimplemented = methods.unimplemented();
        List<ExecutableElement> setters = new ArrayList<>();
        List<ExecutableElement> strays = new ArrayList<>();
        for (ExecutableElement method : unimplemented) {
            if (isGetter(method)) {
                add(accessor(method, unimplemented, setters));
            }
        }
        for (ExecutableElement method : unimplemented) {
            if (!isGetter(method) && !setters.contains(method)) {
                strays.add(method);
            }
        }
        KnownEntity entity = models.entityOf(model);
        attributes.forEach(attribute -> arguments("Check", attribute.accessor().method()));
        methods.types().forEach(type -> List.of("Unique", "Index", "Check").forEach(kind -> arguments(kind, type)));
        return new EntityModel(
                model,
                entity,
                nameInPackage(entity),
                parent != null && table.isEmpty()
                        ? parent.table()
                        : table.isEmpty() ? Naming.snake(entity.name()) : table,
                annotation == null ? "" : annotation.text("schema", ""),
                annotation == null ? "" : annotation.text("comment", ""),
                arguments,
                attributes,
                List.of(),
                methods.hybrids(),
                strays,
                methods.ofOneArgument(),
                methods.memberTypes(),
                descent,
                List.copyOf(unresolved));
    }

    private void arguments(String kind, Element where) {
        AnnotationUse.all(where, kind).forEach(use -> arguments.add(new TableArgument(kind, where, use)));
    }

    private String nameInPackage(KnownEntity entity) {
        String qualified = model.getQualifiedName().toString();
        return entity.packageName().isEmpty()
                ? qualified
                : qualified.substring(entity.packageName().length() + 1);
    }

    private boolean isGetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        TypeMirror type = methods.returned(method);
        if (!method.getParameters().isEmpty()
                || type.getKind() == TypeKind.VOID
                || !method.getTypeParameters().isEmpty()) {
            return false;
        }
        return begins(name, "get") || begins(name, "is") && isBoolean(type);
    }

    private static boolean begins(String name, String prefix) {
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && !Character.isLowerCase(name.charAt(prefix.length()));
    }

    private static boolean isBoolean(TypeMirror type) {
        ValueType value = ValueType.of(type);
        return value != null && value.kind() == ValueType.Kind.BOOLEAN;
    }

    private Accessor accessor(
            ExecutableElement getter, List<ExecutableElement> candidates, List<ExecutableElement> setters) {
        String name = getter.getSimpleName().toString();
        String capitalized = name.substring(name.startsWith("is") ? 2 : 3);
        TypeMirror type = methods.returned(getter);
        boolean settable = false;
        for (ExecutableElement method : candidates) {
            if (method.getSimpleName().contentEquals("set" + capitalized) && isSetter(method, type)) {
                setters.add(method);
                settable = true;
            }
        }
        boolean nullable = AnnotationUse.isNullable(type)
                || AnnotationUse.isNullable(getter.getReturnType())
                || AnnotationUse.isNullable(getter);
        Optional<Boolean> written =
                nullable || type.getKind() != TypeKind.ERROR ? Optional.of(nullable) : text.isNullable(getter);
        boolean deprecated = environment.getElementUtils().isDeprecated(getter);
        return new Accessor(
                getter,
                Naming.decapitalized(capitalized),
                type,
                written.orElse(false),
                written.isPresent(),
                settable,
                deprecated);
    }

    private boolean isSetter(ExecutableElement method, TypeMirror type) {
        List<? extends TypeMirror> parameters = methods.parameters(method);
        return parameters.size() == 1
                && method.getReturnType().getKind() == TypeKind.VOID
                && same(parameters.get(0), type);
    }

    private boolean same(TypeMirror one, TypeMirror other) {
        if (one.getKind() == TypeKind.ERROR || other.getKind() == TypeKind.ERROR) {
            return one.getKind() == other.getKind()
                    && ((DeclaredType) one).asElement().equals(((DeclaredType) other).asElement());
        }
        return environment.getTypeUtils().isSameType(one, other);
    }

    private void add(Accessor accessor) {
        ExecutableElement method = accessor.method();
        TypeMirror type = accessor.type();
        RelationshipOptions relationship = RelationshipOptions.of(AnnotationUse.find(method, "Relationship"));
        if (accessor.has("Transient")) {
            attributes.add(new PlainAttribute(accessor));
            return;
        }
        Conversion conversion = suppliers.conversion(accessor);
        ValueType value = ValueType.of(type);
        if (conversion != null) {
            attributes.add(column(accessor, value == null ? ValueType.converted(type) : value, conversion));
            return;
        }
        if (value != null) {
            attributes.add(column(accessor, value, null));
            return;
        }
        EmbeddedAttribute embedded = new RecordReader(environment, suppliers).read(accessor);
        if (embedded != null) {
            attributes.addAll(embedded.columns());
            attributes.add(embedded);
            return;
        }
        if (isCollection(type)) {
            TypeMirror item = item(type);
            Target target = item == null ? null : target(item);
            attributes.add(new ListAttribute(accessor, UNNUMBERED, shape(type), target, relationship));
            return;
        }
        Target target = target(type);
        if (target.isEntity() && relationship.inverse()) {
            attributes.add(new ListAttribute(accessor, UNNUMBERED, Shape.ONE, target, relationship));
        } else if (target.isEntity()) {
            attributes.add(new ReferenceAttribute(accessor, UNNUMBERED, target, relationship, List.of()));
        } else {
            attributes.add(new UnknownAttribute(accessor));
        }
    }

    private ColumnAttribute column(Accessor accessor, ValueType value, @Nullable Conversion conversion) {
        ColumnOptions options =
                ColumnOptions.of(AnnotationUse.find(accessor.method(), "Column"), Naming.snake(accessor.name()));
        AnnotationUse id = AnnotationUse.find(accessor.method(), "Id");
        return new ColumnAttribute(
                accessor,
                UNNUMBERED,
                value,
                options,
                false,
                id != null,
                id != null && id.flag("generated", true),
                conversion,
                suppliers.value(accessor, "Default"),
                suppliers.value(accessor, "OnUpdate"));
    }

    private Target target(TypeMirror type) {
        Target target = models.target(model, type);
        if (type.getKind() == TypeKind.ERROR && !target.isEntity()) {
            unresolved.add(target.written());
        }
        return target;
    }

    /** Eclipse takes the whole type for an error when it is of something that does not exist yet, so the class is asked. */
    private boolean isCollection(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        TypeElement element = environment.getElementUtils().getTypeElement(name);
        return element != null && (isA(element, "java.util.Collection") || isA(element, "java.util.Map"));
    }

    private boolean isA(TypeElement type, String name) {
        TypeElement above = environment.getElementUtils().getTypeElement(name);
        Types types = environment.getTypeUtils();
        return above != null && types.isSubtype(types.erasure(type.asType()), types.erasure(above.asType()));
    }

    private static Shape shape(TypeMirror type) {
        String name = ((TypeElement) ((DeclaredType) type).asElement())
                .getQualifiedName()
                .toString();
        return switch (name) {
            case "java.util.List" -> Shape.LIST;
            case "java.util.Set" -> Shape.SET;
            case "java.util.Map" -> Shape.MAP;
            default -> Shape.OTHER;
        };
    }

    private static @Nullable TypeMirror item(TypeMirror type) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    }
}
