// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import dev.athanor.processor.check.Findings;
import dev.athanor.processor.check.Rules;
import dev.athanor.processor.generate.EntityWriter;
import dev.athanor.processor.hybrid.Sources;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.Models;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Generates the class {@code User} from the interface {@code UserModel} that is annotated {@code @Entity}.
 *
 * <p>Each class depends on its own model and the types it names, so build tools may treat the processor as isolating. A model that
 * names a type which no model of the compilation describes waits for the round in which another processor makes it.
 */
public final class EntityProcessor extends AbstractProcessor {
    private static final String ANNOTATIONS = "dev.athanor.orm.annotation.";

    private @Nullable Sources sources;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> written = new HashSet<>();

    /** For the compiler, which makes one of each processor. */
    public EntityProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ANNOTATIONS + '*');
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ANNOTATIONS + "Entity");
        if (annotation != null) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).forEach(this::discover);
        }
        Models models = new Models(processingEnv, sources(), elements(known));
        for (TypeElement model : elements(waiting)) {
            EntityModel entity = models.read(model);
            if (entity.unresolved().isEmpty() || round.processingOver()) {
                waiting.remove(model.getQualifiedName().toString());
                process(entity, models, round.processingOver());
            }
        }
        return false;
    }

    private void discover(TypeElement model) {
        if (Rules.isModel(model, new Findings(processingEnv.getMessager(), model))) {
            known.add(model.getQualifiedName().toString());
            waiting.add(model.getQualifiedName().toString());
        }
    }

    private Sources sources() {
        Sources found = sources;
        if (found == null) {
            found = Sources.of(processingEnv);
            sources = found;
        }
        return found;
    }

    /** A round knows its own elements only, so models are kept by name. */
    private List<TypeElement> elements(Set<String> names) {
        List<TypeElement> found = new ArrayList<>();
        for (String name : names) {
            TypeElement element = processingEnv.getElementUtils().getTypeElement(name);
            if (element != null) {
                found.add(element);
            }
        }
        return found;
    }

    private void process(EntityModel entity, Models models, boolean over) {
        Findings findings = new Findings(processingEnv.getMessager(), entity.element());
        Rules.check(entity, models, findings);
        if (over || !written.add(entity.entity().qualifiedName())) {
            return;
        }
        List<HybridTwin> twins = findings.isEmpty() ? sources().twins(entity, findings) : List.of();
        EntityModel parent = entity.descent().parent();
        boolean possible = parent == null || Rules.areKept(parent, models);
        String source = findings.isEmpty() && possible && hasKeys(entity)
                ? EntityWriter.write(entity, twins, models, canBeMarked(entity.element()))
                : EntityWriter.placeholder(entity);
        try (Writer file = processingEnv
                .getFiler()
                .createSourceFile(entity.entity().qualifiedName(), entity.element())
                .openWriter()) {
            file.write(source);
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "The class " + entity.entity().qualifiedName() + " could not be written: " + e.getMessage(),
                            entity.element());
        }
    }

    /** Whether all entities that it refers to have a key; those that have none are reported themselves. */
    private static boolean hasKeys(EntityModel entity) {
        return entity.attributes(ReferenceAttribute.class)
                .allMatch(reference -> !reference.foreignKey().isEmpty());
    }

    private boolean canBeMarked(TypeElement model) {
        Elements elements = processingEnv.getElementUtils();
        ModuleElement module = elements.getModuleOf(model);
        String generated = "javax.annotation.processing.Generated";
        return module == null
                ? elements.getTypeElement(generated) != null
                : elements.getTypeElement(module, generated) != null;
    }
}
