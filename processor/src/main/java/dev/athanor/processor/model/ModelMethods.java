// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The methods of a model with those of its mixins: theirs first, each in the order of its source. */
final class ModelMethods {
    private final ProcessingEnvironment environment;
    private final TypeElement model;
    private final Map<String, ExecutableElement> methods = new LinkedHashMap<>();
    private final Map<String, String> memberTypes = new LinkedHashMap<>();
    private final Set<TypeElement> types = new LinkedHashSet<>();
    private final @Nullable ModelMethods above;

    ModelMethods(ProcessingEnvironment environment, TypeElement model) {
        this.environment = environment;
        this.model = model;
        TypeElement parent = parentOf(model);
        this.above = parent == null ? null : new ModelMethods(environment, parent);
        collect(model);
    }

    private static @Nullable TypeElement parentOf(TypeElement model) {
        for (TypeMirror type : model.getInterfaces()) {
            if (type.getKind() == TypeKind.DECLARED
                    && ((DeclaredType) type).asElement() instanceof TypeElement found
                    && AnnotationUse.find((Element) found, "Entity") != null) {
                return found;
            }
        }
        return null;
    }

    /** The model of another entity that this one extends, or null. */
    @Nullable
    TypeElement parent() {
        return above == null ? null : above.model;
    }

    /** Whether a method is there for the parent already. */
    private boolean isInherited(Map.Entry<String, ExecutableElement> method) {
        return above != null && above.methods.containsKey(method.getKey());
    }

    private void collect(TypeElement type) {
        for (TypeMirror mixin : type.getInterfaces()) {
            if (mixin.getKind() == TypeKind.DECLARED) {
                collect((TypeElement) ((DeclaredType) mixin).asElement());
            }
        }
        types.add(type);
        for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
            memberTypes.put(
                    member.getSimpleName().toString(), member.getQualifiedName().toString());
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (!method.getModifiers().contains(Modifier.STATIC)
                    && !method.getModifiers().contains(Modifier.PRIVATE)) {
                add(method);
            }
        }
    }

    /** A method takes the place of the one that it overrides. */
    private void add(ExecutableElement method) {
        String signature = method.getSimpleName()
                + parameters(method).stream()
                        .map(type -> environment.getTypeUtils().erasure(type).toString())
                        .collect(Collectors.joining(",", "(", ")"));
        ExecutableElement before = methods.get(signature);
        if (before == null || environment.getElementUtils().overrides(method, before, model)) {
            methods.put(signature, method);
        }
    }

    /** The methods that somebody has to implement. */
    List<ExecutableElement> unimplemented() {
        List<ExecutableElement> found = new ArrayList<>();
        for (Map.Entry<String, ExecutableElement> each : methods.entrySet()) {
            ExecutableElement method = each.getValue();
            if (!isInherited(each) && method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
                found.add(method);
            }
        }
        return found;
    }

    List<ExecutableElement> hybrids() {
        return methods.values().stream()
                .filter(method -> AnnotationUse.find(method, "Hybrid") != null)
                .filter(method -> above == null || !above.methods.containsValue(method))
                .toList();
    }

    Set<String> ofOneArgument() {
        return methods.values().stream()
                .filter(method -> method.getParameters().size() == 1)
                .map(method -> method.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    /** The mixins and the model, those that others extend first. */
    Set<TypeElement> types() {
        if (above != null) {
            types.removeAll(above.types);
        }
        return types;
    }

    /** The classes that are declared in the model or a mixin, by the simple names that mean them in the entity too. */
    Map<String, String> memberTypes() {
        return memberTypes;
    }

    private boolean isOfObject(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        int count = method.getParameters().size();
        return count == 0 && (name.equals("toString") || name.equals("hashCode"))
                || count == 1
                        && name.equals("equals")
                        && method.getParameters().get(0).asType().toString().endsWith("Object");
    }

    /** What a method returns, with the type arguments of the mixin filled in. */
    TypeMirror returned(ExecutableElement method) {
        return seen(method).getReturnType();
    }

    /** What a method takes, with the type arguments of the mixin filled in. */
    List<? extends TypeMirror> parameters(ExecutableElement method) {
        return seen(method).getParameterTypes();
    }

    private ExecutableType seen(ExecutableElement method) {
        if (model.equals(method.getEnclosingElement())) {
            return (ExecutableType) method.asType();
        }
        return (ExecutableType) environment.getTypeUtils().asMemberOf((DeclaredType) model.asType(), method);
    }
}
