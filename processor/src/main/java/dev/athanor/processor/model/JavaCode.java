// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A piece of Java source in which it is not decided yet how the names of classes are written. */
public final class JavaCode {
    private static final char GAP = '#';

    private final List<Part> parts;

    private record Part(String text, boolean isClass) {}

    private JavaCode(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Source made of other source.
     *
     * @param pattern text in which each {@code #} stands for the next argument
     * @param arguments pieces of code, or what {@code toString} of anything else says
     */
    public static JavaCode of(String pattern, Object... arguments) {
        List<Part> parts = new ArrayList<>();
        int next = 0;
        int begin = 0;
        for (int gap = pattern.indexOf(GAP); gap >= 0; gap = pattern.indexOf(GAP, begin)) {
            parts.add(new Part(pattern.substring(begin, gap), false));
            Object argument = arguments[next++];
            if (argument instanceof JavaCode code) {
                parts.addAll(code.parts);
            } else {
                parts.add(new Part(argument.toString(), false));
            }
            begin = gap + 1;
        }
        parts.add(new Part(pattern.substring(begin), false));
        return new JavaCode(parts);
    }

    /** Source as it is. */
    public static JavaCode text(String text) {
        return new JavaCode(List.of(new Part(text, false)));
    }

    /** The name of a class. */
    public static JavaCode type(String qualifiedName) {
        return new JavaCode(List.of(new Part(qualifiedName, true)));
    }

    /** The text, once it is known how classes are written. */
    public String written(UnaryOperator<String> classNames) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.isClass() ? classNames.apply(part.text()) : part.text());
        }
        return text.toString();
    }

    /** A value as it is written in source. */
    public static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        literal.append(String.format("\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    @Override
    public String toString() {
        return written(name -> name);
    }
}
