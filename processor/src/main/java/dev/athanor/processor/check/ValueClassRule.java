// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Conversion;
import dev.athanor.processor.model.DefaultValue;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Converters, defaults and what makes them fit their attributes, and the generated class can make them. */
final class ValueClassRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        entity.attributes(ColumnAttribute.class).forEach(column -> new Checking(entity, column, findings).check());
    }

    /** The check of one attribute. */
    private record Checking(EntityModel entity, ColumnAttribute column, Findings findings) {
        void check() {
            Conversion conversion = column.conversion();
            if (conversion != null) {
                conversion(conversion);
            }
            DefaultValue onInsert = column.onInsert();
            if (onInsert != null) {
                value("Default", onInsert);
            }
            DefaultValue onUpdate = column.onUpdate();
            if (onUpdate != null) {
                value("OnUpdate", onUpdate);
            }
        }

        private void conversion(Conversion conversion) {
            TypeElement converter = conversion.converter();
            if (converter == null) {
                return; // javac says that there is no such class
            }
            ValueType stored = conversion.stored();
            String name = converter.getSimpleName().toString();
            if (stored == null || stored.kind() == Kind.CONVERTED) {
                add(
                        conversion.annotation(),
                        "value",
                        "The converter " + name
                                + " does not say what is stored, or says what no column can hold. Let it"
                                + " implement Converter<" + type() + ", String>, or of another type of columns.");
            } else if (isGeneric(column.accessor().type())) {
                add(
                        conversion.annotation(),
                        "value",
                        "The attribute \"" + column.name() + "\" has type arguments, which a converted one cannot have."
                                + " Return a class that holds it.");
            } else if (!conversion.fits()) {
                add(
                        conversion.annotation(),
                        "value",
                        "The converter " + name + " is not for " + type() + ", which \"" + column.name()
                                + "\" is. Let it implement Converter<" + type() + ", …>.");
            } else {
                makeable(conversion.annotation(), "value", converter);
            }
        }

        private static boolean isGeneric(TypeMirror type) {
            return type instanceof DeclaredType declared
                    && !declared.getTypeArguments().isEmpty();
        }

        private void value(String annotation, DefaultValue value) {
            String text = value.text();
            boolean made = value.annotation().value("from") != null;
            TypeElement maker = value.maker();
            if (text != null && made || text == null && !made) {
                add(
                        value.annotation(),
                        "",
                        "The @" + annotation + " of \"" + column.name() + "\" says "
                                + (made
                                        ? "both a value and what makes it. Leave one out."
                                        : "nothing. Give it a value."));
            } else if (text != null) {
                literal(value, text);
            } else if (maker != null && !value.fits()) {
                add(
                        value.annotation(),
                        "from",
                        "What makes the values of \"" + column.name() + "\" does not make " + type() + ". Let "
                                + maker.getSimpleName() + " implement Supplier<" + type() + ">.");
            } else if (maker != null) {
                makeable(value.annotation(), "from", maker);
            }
        }

        private void literal(DefaultValue value, String text) {
            Kind kind = column.type().kind();
            boolean none = column.conversion() != null
                    || DefaultValue.literal(text, column.type()) == null
                    || kind == Kind.ENUM && !isConstant(text);
            if (none) {
                add(
                        value.annotation(),
                        "value",
                        "\"" + text + "\" is no " + type() + ", which \"" + column.name()
                                + "\" is. Correct it, or write @Default(from = …) with a class that makes one.");
            }
        }

        private boolean isConstant(String text) {
            return ((DeclaredType) column.accessor().type())
                    .asElement().getEnclosedElements().stream()
                            .anyMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT
                                    && member.getSimpleName().contentEquals(text));
        }

        private void makeable(AnnotationUse annotation, String member, TypeElement type) {
            String problem = problem(type);
            if (problem != null) {
                add(annotation, member, "The generated class cannot make a " + type.getSimpleName() + ": " + problem);
            }
        }

        private @Nullable String problem(TypeElement type) {
            if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD
                    || type.getModifiers().contains(Modifier.ABSTRACT)) {
                return "it is no class, or abstract. Make it a class.";
            } else if (!isVisible(type)) {
                return "it cannot see it. Make it public, or put it into the package of the model.";
            } else if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
                return "it belongs to an object. Make it static.";
            } else if (!type.getTypeParameters().isEmpty()) {
                return "it has type parameters. Write a class that fills them in.";
            }
            boolean made = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                    .anyMatch(constructor -> constructor.getParameters().isEmpty() && isVisible(constructor, type));
            return made ? null : "it has no constructor without parameters that can be seen. Give it one.";
        }

        private boolean isVisible(TypeElement type) {
            return type.getModifiers().contains(Modifier.PUBLIC)
                    || !type.getModifiers().contains(Modifier.PRIVATE) && isHere(type);
        }

        private boolean isVisible(ExecutableElement constructor, TypeElement type) {
            return constructor.getModifiers().contains(Modifier.PUBLIC)
                    || !constructor.getModifiers().contains(Modifier.PRIVATE) && isHere(type);
        }

        private boolean isHere(TypeElement type) {
            String name = type.getQualifiedName().toString();
            String here = entity.entity().packageName();
            return here.isEmpty() ? name.indexOf('.') < 0 : name.startsWith(here + '.');
        }

        private String type() {
            String name = column.type().javaName();
            return name.substring(name.lastIndexOf('.') + 1);
        }

        private void add(AnnotationUse annotation, String member, String sentence) {
            findings.add(Mistake.VALUE_CLASS, column.accessor().method(), annotation, member, sentence);
        }
    }
}
