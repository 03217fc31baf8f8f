// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.DefaultValue;
import dev.athanor.processor.model.Descent;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Entities that inherit and their parents know each other, and their rows can be told apart. */
final class InheritanceRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        new Checking(entity, models, findings).check();
    }

    /** The check of one model. */
    private record Checking(EntityModel entity, Models models, Findings findings) {
        void check() {
            List<TypeElement> above = new ArrayList<>();
            parents(entity.element(), above);
            EntityModel parent = entity.descent().parent();
            if (above.size() > 1) {
                add("The model extends the models of several entities, \""
                        + above.get(0).getSimpleName()
                        + "\" and \"" + above.get(1).getSimpleName() + "\". An entity inherits from one; what else it"
                        + " shares belongs into an interface without @Entity.");
            } else if (above.size() == 1 && parent == null) {
                add("The model extends \"" + above.get(0).getSimpleName() + "\" by way of another interface, and that"
                        + " is the model of another entity. Let it extend that itself.");
            } else if (parent != null) {
                child(parent);
            } else if (entity.descent().annotation() != null) {
                root();
            }
            entity.descent().subclasses().forEach(this::subclass);
        }

        /** The nearest models of entities among what a type extends. */
        private static void parents(TypeElement type, List<TypeElement> into) {
            for (TypeMirror above : type.getInterfaces()) {
                if (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement mixin) {
                    if (AnnotationUse.find((Element) mixin, "Entity") != null) {
                        into.add(mixin);
                    } else {
                        parents(mixin, into);
                    }
                }
            }
        }

        private void root() {
            Descent descent = entity.descent();
            Optional<ExecutableElement> hybrid = hybrid(entity);
            if (descent.on().isEmpty()) {
                at(
                        "on",
                        "The entity \"" + entity.name() + "\" does not say by what its rows are told from those of its"
                                + " children. Name an attribute: @Polymorphic(on = \"type\").");
            } else if (Descent.discriminator(entity).isEmpty() && hybrid.isEmpty()) {
                List<String> names = entity.attributes(ColumnAttribute.class)
                        .map(Attribute::name)
                        .toList();
                at(
                        "on",
                        "The discriminator \"" + descent.on() + "\" is no attribute of \"" + entity.name()
                                + "\" that is stored in a column, and no hybrid." + Suggestion.of(descent.on(), names));
            } else {
                identity(entity);
            }
        }

        private static Optional<ExecutableElement> hybrid(EntityModel root) {
            return root.hybrids().stream()
                    .filter(method ->
                            HybridTwin.nameOf(method).equals(root.descent().on()))
                    .findFirst();
        }

        private static @Nullable ValueType type(EntityModel root) {
            return Descent.discriminator(root)
                    .map(ColumnAttribute::type)
                    .orElseGet(() -> hybrid(root)
                            .map(method -> ValueType.of(method.getReturnType()))
                            .orElse(null));
        }

        private void child(EntityModel parent) {
            String model = entity.element().getSimpleName().toString();
            if (parent.descent().subclasses().stream().noneMatch(entity.element()::equals)) {
                add("The model extends \"" + parent.modelName() + "\", which does not name it among its children: "
                        + (parent.descent().annotation() == null
                                ? "@Polymorphic(on = …, subclasses = " + model + ".class)."
                                : "@Polymorphic(subclasses = …, " + model + ".class)."));
                return;
            }
            if (entity.descent().ownTable()) {
                add("The entity \"" + entity.name()
                        + "\" names a table of its own, which is not supported yet for one that"
                        + " inherits. Leave the table out, and it shares that of \"" + parent.name() + "\".");
            }
            if (!entity.descent().on().isEmpty()) {
                at(
                        "on",
                        "Only the root of a hierarchy says by what its rows are told apart, here \""
                                + entity.descent().root(entity).name() + "\". Leave \"on\" out.");
            }
            for (ExecutableElement method :
                    ElementFilter.methodsIn(entity.element().getEnclosedElements())) {
                boolean again = method.getParameters().isEmpty()
                        && parent.all().stream()
                                .anyMatch(each -> method.getSimpleName()
                                        .contentEquals(each.accessor().getter()));
                if (again) {
                    findings.add(
                            Mistake.INHERITANCE,
                            method,
                            "The attribute of " + method.getSimpleName() + "() is inherited from \"" + parent.name()
                                    + "\" and cannot be declared again. Leave it out.");
                }
            }
            identity(entity.descent().root(entity));
        }

        private void identity(EntityModel root) {
            ValueType type = type(root);
            boolean isAbstract = entity.descent().isAbstract();
            if (isAbstract && !entity.descent().identity().isEmpty()) {
                at(
                        "identity",
                        "The entity \"" + entity.name()
                                + "\" is abstract and so has no rows of its own. Leave the identity out.");
            } else if (type == null || isAbstract) {
                return; // what is wrong with the root is said there
            } else if (!isPossible(type)) {
                at(
                        "on",
                        "The discriminator \"" + root.descent().on()
                                + "\" is neither a text, a whole number nor an enum. Take an attribute that is.");
            } else if (DefaultValue.literal(Descent.identity(entity, type), type) == null
                    || type.kind() == ValueType.Kind.ENUM && !isConstant(root)) {
                at(
                        "identity",
                        "The identity \"" + Descent.identity(entity, type) + "\" of \"" + entity.name()
                                + "\" is no value of the discriminator \""
                                + root.descent().on()
                                + "\". Say one: @Polymorphic(identity = …).");
            } else {
                distinct(root, type);
            }
        }

        private static boolean isPossible(ValueType type) {
            return switch (type.kind()) {
                case STRING, BIGINT, INTEGER, SMALLINT, ENUM -> true;
                default -> false;
            };
        }

        private boolean isConstant(EntityModel root) {
            TypeMirror enumeration = Descent.discriminator(root)
                    .map(column -> column.accessor().type())
                    .orElseGet(() -> hybrid(root).orElseThrow().getReturnType());
            ValueType type = ValueType.of(enumeration);
            return type == null
                    || !(enumeration instanceof DeclaredType declared)
                    || declared.asElement().getEnclosedElements().stream()
                            .anyMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT
                                    && member.getSimpleName().contentEquals(Descent.identity(entity, type)));
        }

        /** Of two with one identity, the second is told. */
        private void distinct(EntityModel root, ValueType type) {
            Map<String, EntityModel> taken = new LinkedHashMap<>();
            for (EntityModel each : hierarchy(root, new ArrayList<>())) {
                if (!each.descent().isAbstract()) {
                    EntityModel other = taken.putIfAbsent(Descent.identity(each, type), each);
                    if (other != null && each.element().equals(entity.element())) {
                        at(
                                "identity",
                                "The entities \"" + other.name() + "\" and \"" + each.name()
                                        + "\" have the same identity \"" + Descent.identity(each, type)
                                        + "\". Give one another.");
                    }
                }
            }
        }

        private List<EntityModel> hierarchy(EntityModel top, List<EntityModel> into) {
            into.add(top);
            for (TypeElement child : top.descent().subclasses()) {
                if (AnnotationUse.find((Element) child, "Entity") != null) {
                    EntityModel model = models.read(child);
                    if (model.descent().parent() != null
                            && model.descent().parent().element().equals(top.element())) {
                        hierarchy(model, into);
                    }
                }
            }
            return into;
        }

        private void subclass(TypeElement child) {
            EntityModel model = AnnotationUse.find((Element) child, "Entity") == null ? null : models.read(child);
            EntityModel parent = model == null ? null : model.descent().parent();
            if (parent == null || !parent.element().equals(entity.element())) {
                at(
                        "subclasses",
                        "The entity \"" + entity.name() + "\" names \"" + child.getSimpleName()
                                + "\" among its children, which is no model that extends \"" + entity.modelName()
                                + "\".");
            }
        }

        private void add(String sentence) {
            findings.add(Mistake.INHERITANCE, entity.element(), sentence);
        }

        private void at(String member, String sentence) {
            findings.add(Mistake.INHERITANCE, entity.element(), entity.descent().annotation(), member, sentence);
        }
    }
}
