// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The models of one compilation, and those of entities that were compiled before.
 *
 * <p>Models name classes that do not exist yet. The compiler then knows little more than what is written, mostly the simple
 * name alone, so such a name is looked for among the models.
 */
public final class Models {
    private final ProcessingEnvironment environment;
    private final SourceText text;
    private final Map<String, KnownEntity> inCompilation = new LinkedHashMap<>();
    private final Map<String, EntityModel> read = new LinkedHashMap<>();
    private final Map<String, EntityModel> resolved = new LinkedHashMap<>();

    public Models(ProcessingEnvironment environment, SourceText text, Collection<TypeElement> models) {
        this.environment = environment;
        this.text = text;
        for (TypeElement model : models) {
            KnownEntity entity = entityOf(model);
            inCompilation.putIfAbsent(entity.qualifiedName(), entity);
        }
    }

    /** The entity that a model describes. */
    public KnownEntity entityOf(TypeElement model) {
        String name = model.getSimpleName().toString();
        String entity = name.endsWith(Naming.SUFFIX) && name.length() > Naming.SUFFIX.length()
                ? name.substring(0, name.length() - Naming.SUFFIX.length())
                : name + "Entity";
        String in = environment
                .getElementUtils()
                .getPackageOf(model)
                .getQualifiedName()
                .toString();
        return new KnownEntity(in, entity, model);
    }

    /** What a model says, completed by what others do. */
    public EntityModel read(TypeElement model) {
        String name = model.getQualifiedName().toString();
        EntityModel known = resolved.get(name);
        if (known == null) {
            known = Resolution.of(raw(model), this);
            resolved.put(name, known);
        }
        return known;
    }

    /** What a model says by itself; read once. */
    EntityModel raw(TypeElement model) {
        String name = model.getQualifiedName().toString();
        EntityModel known = read.get(name);
        if (known == null) {
            known = new ModelReader(environment, this, text, model).read();
            read.put(name, known);
        }
        return known;
    }

    /** The entities of this compilation. */
    public Collection<KnownEntity> inCompilation() {
        return inCompilation.values();
    }

    /** What a type of a model means as the other side of a relationship. */
    Target target(TypeElement within, TypeMirror type) {
        if (type.getKind() != TypeKind.ERROR && type.getKind() != TypeKind.DECLARED) {
            return new Target(type.toString(), List.of());
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        String written = element.getQualifiedName().toString();
        if (type.getKind() == TypeKind.DECLARED) {
            KnownEntity compiled = compiled(element);
            return new Target(written, compiled == null ? List.of() : List.of(compiled));
        }
        return new Target(written, missing(within, written));
    }

    /** The entities that a name may mean which the compiler does not know. */
    private List<KnownEntity> missing(TypeElement within, String written) {
        KnownEntity exact = inCompilation.get(written);
        if (exact != null && written.indexOf('.') >= 0) {
            return List.of(exact);
        }
        String simple = written.substring(written.lastIndexOf('.') + 1);
        List<KnownEntity> all = inCompilation.values().stream()
                .filter(entity -> entity.name().equals(simple))
                .toList();
        return all.size() < 2 ? all : preferred(within, simple, all);
    }

    /** As the language has it: what is imported by name, then what is in the same package. */
    private List<KnownEntity> preferred(TypeElement within, String simple, List<KnownEntity> all) {
        String imported = text.imported(within, simple);
        String here = environment
                .getElementUtils()
                .getPackageOf(within)
                .getQualifiedName()
                .toString();
        List<KnownEntity> chosen = new ArrayList<>();
        for (KnownEntity entity : all) {
            if (entity.qualifiedName().equals(imported)) {
                return List.of(entity);
            }
            if (entity.packageName().equals(here)) {
                chosen.add(entity);
            }
        }
        return chosen.isEmpty() ? all : chosen;
    }

    /** The entity that an existing class is, or null if it was not generated from a model. */
    private @Nullable KnownEntity compiled(TypeElement type) {
        KnownEntity now = inCompilation.get(type.getQualifiedName().toString());
        if (now != null) {
            return now;
        }
        if (type.getKind() != ElementKind.CLASS) {
            return null;
        }
        for (TypeMirror above : type.getInterfaces()) {
            Element model = ((DeclaredType) above).asElement();
            if (AnnotationUse.find(model, "Entity") != null && model instanceof TypeElement found) {
                return entityOf(found);
            }
        }
        return null;
    }
}
