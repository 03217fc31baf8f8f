// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

/** The text of a class as it grows, indented. */
final class Source {
    private static final int WIDTH = 120;
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    Source line(String content) {
        text.append(STEP.repeat(depth)).append(content).append('\n');
        return this;
    }

    /** An empty line between members. */
    Source gap() {
        text.append('\n');
        return this;
    }

    Source comment(String sentence) {
        return line("/** " + sentence + " */");
    }

    /** A line that begins a block. */
    Source open(String head) {
        line(head + " {");
        depth++;
        return this;
    }

    Source close() {
        depth--;
        return line("}");
    }

    /** Ends a block that is a value. */
    Source end() {
        depth--;
        return line("};");
    }

    /** A declaration with a value, on a second line if both are too long for one. */
    Source assign(String head, String value) {
        if (STEP.length() * depth + head.length() + 3 + value.length() < WIDTH) {
            return line(head + " = " + value + ';');
        }
        return line(head + " =").line(STEP + STEP + value + ';');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
