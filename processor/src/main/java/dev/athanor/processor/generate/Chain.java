// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** A chain of calls, to be written with a line for each where one line is too short. */
final class Chain {
    private Chain() {}

    /** The calls of an expression: {@code A.eq(1).and(B)} is {@code A.eq(1)} and {@code .and(B)}. */
    static List<String> links(String expression) {
        List<String> links = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '"') {
                i = endOfText(expression, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '.' && depth == 0 && i > 0 && expression.charAt(i - 1) == ')') {
                links.add(expression.substring(begin, i));
                begin = i;
            }
        }
        links.add(expression.substring(begin));
        return links;
    }

    private static int endOfText(String expression, int begin) {
        int end = begin + 1;
        while (expression.charAt(end) != '"') {
            end += expression.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }
}
