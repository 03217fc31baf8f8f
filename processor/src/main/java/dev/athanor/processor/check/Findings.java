// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Takes what the rules find in one model, and has the compiler show it where it stands. */
public final class Findings {
    private final @Nullable Messager messager;
    private final Element model;
    private int count;

    /** Shows findings with what the compiler offers for it. */
    public Findings(Messager messager, Element model) {
        this.messager = messager;
        this.model = model;
    }

    private Findings(Element model) {
        this.messager = null;
        this.model = model;
    }

    /** Findings that are counted and not shown. */
    static Findings unseen(Element model) {
        return new Findings(model);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Takes note of what is shown elsewhere. */
    public void count() {
        count++;
    }

    /** A mistake in a declaration. */
    public void add(Mistake mistake, Element where, String sentence) {
        count++;
        if (messager == null) {
            return;
        }
        if (isInherited(where)) {
            messager.printMessage(
                    Diagnostic.Kind.ERROR,
                    text(mistake, sentence) + " (In " + where.getEnclosingElement() + ".)",
                    model);
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, text(mistake, sentence), where);
        }
    }

    /** A mistake in an annotation, at the value of one of its members if that is written. */
    public void add(
            Mistake mistake, Element where, @Nullable AnnotationUse annotation, String member, String sentence) {
        if (annotation == null || isInherited(where)) {
            add(mistake, where, sentence);
            return;
        }
        count++;
        if (messager == null) {
            return;
        }
        AnnotationValue value = annotation.value(member);
        if (value == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, text(mistake, sentence), where, annotation.mirror());
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, text(mistake, sentence), where, annotation.mirror(), value);
        }
    }

    /** The message as it is shown. */
    public static String text(Mistake mistake, String sentence) {
        return mistake.code() + ": " + sentence;
    }

    /** A mixin may be compiled already, and then has no line to show. */
    private boolean isInherited(Element where) {
        return !where.equals(model) && !model.equals(where.getEnclosingElement());
    }
}
