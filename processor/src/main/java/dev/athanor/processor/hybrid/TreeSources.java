// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.athanor.processor.check.Findings;
import dev.athanor.processor.check.Mistake;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The sources as javac shows them. */
final class TreeSources implements Sources {
    private final Elements elements;
    private final Trees trees;

    private TreeSources(Elements elements, Trees trees) {
        this.elements = elements;
        this.trees = trees;
    }

    /**
     * The sources of a compilation.
     *
     * @throws IllegalArgumentException if the compiler is not javac
     */
    static Sources of(ProcessingEnvironment environment) {
        return new TreeSources(environment.getElementUtils(), CompilerTrees.of(environment));
    }

    @Override
    public @Nullable String imported(TypeElement within, String simpleName) {
        TreePath path = trees.getPath(within);
        return path == null ? null : TypeNames.imported(path.getCompilationUnit(), simpleName);
    }

    @Override
    public Optional<Boolean> isNullable(ExecutableElement method) {
        MethodTree tree = trees.getTree(method);
        if (tree == null) {
            return Optional.of(false);
        }
        boolean before = isNullable(tree.getModifiers().getAnnotations());
        boolean within = tree.getReturnType() instanceof AnnotatedTypeTree type && isNullable(type.getAnnotations());
        return Optional.of(before || within);
    }

    private static boolean isNullable(List<? extends AnnotationTree> annotations) {
        return annotations.stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(name -> name.equals("Nullable") || name.endsWith(".Nullable"));
    }

    @Override
    public List<HybridTwin> twins(EntityModel entity, Findings findings) {
        HybridTranslator translator = new HybridTranslator(entity, elements, trees);
        List<HybridTwin> twins = new ArrayList<>();
        for (ExecutableElement method : entity.hybrids()) {
            TreePath path = trees.getPath(method);
            if (path == null) {
                findings.add(Mistake.NO_SOURCE, method, compiled(method));
                continue;
            }
            try {
                twins.add(translator.twin(method));
            } catch (Untranslatable part) {
                findings.count();
                show(part, path.getCompilationUnit());
            }
        }
        return twins;
    }

    private void show(Untranslatable part, CompilationUnitTree file) {
        String text = Findings.text(
                Mistake.NOT_TRANSLATABLE,
                "This cannot be turned into SQL: " + part.getMessage()
                        + ". Write the method otherwise, or leave @Hybrid out and write the expression in SQL beside the"
                        + " model.");
        trees.printMessage(Diagnostic.Kind.ERROR, text, part.tree(), file);
    }

    private static String compiled(ExecutableElement method) {
        return "The hybrid \"" + HybridTwin.nameOf(method) + "\" is inherited from " + method.getEnclosingElement()
                + ", which is compiled already, so its source cannot be read. Compile the two together, or override the"
                + " method in the model.";
    }
}
