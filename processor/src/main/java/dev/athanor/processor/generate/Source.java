// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import java.util.List;

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

    /** A declaration whose value is a call; its arguments get a line each if they are too long for one. */
    Source assign(String head, String call, List<String> arguments) {
        String value = call + '(' + String.join(", ", arguments) + ')';
        if (STEP.length() * (depth + 2) + value.length() < WIDTH) {
            return assign(head, value);
        }
        line(head + " = " + call + '(');
        for (int i = 0; i < arguments.size(); i++) {
            line(STEP + STEP + arguments.get(i) + (i + 1 == arguments.size() ? ");" : ","));
        }
        return this;
    }

    /** A declaration whose value is a call with a name and an expression that may be long. */
    Source assign(String head, String call, String name, String expression) {
        String value = call + '(' + name + ", () -> " + expression + ')';
        if (STEP.length() * (depth + 2) + value.length() < WIDTH) {
            return assign(head, value);
        }
        line(head + " = " + call + '(').line(STEP + STEP + name + ',');
        List<String> links = Chain.links("() -> " + expression);
        for (int i = 0; i < links.size(); i++) {
            String end = i + 1 == links.size() ? ");" : "";
            line(STEP + STEP + (i == 0 ? "" : STEP + STEP) + links.get(i) + end);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
