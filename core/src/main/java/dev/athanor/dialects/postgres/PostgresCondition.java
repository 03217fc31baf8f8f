// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.inspect.SqlParentheses;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The conditions of checks as PostgreSQL writes them. */
final class PostgresCondition {
    private static final String TEXT = "'[^']*+(?:''[^']*+)*+'";
    private static final String CASTED = TEXT + "(?:::(?:character varying|text|bpchar)){1,2}";
    private static final Pattern CONSTANT = Pattern.compile(TEXT);

    /** What becomes of {@code column IN ('a', 'b')}; made again as it stands, it would be written otherwise once more. */
    private static final Pattern ONE_OF =
            Pattern.compile("(\\w+|\"[^\"]*+(?:\"\"[^\"]*+)*+\")(?:::text)? = ANY \\(ARRAY\\[(" + CASTED + "(?:, "
                    + CASTED + ")*+)](?:::text\\[])?\\)");

    private PostgresCondition() {}

    /** What stands in the parentheses of {@code CHECK ((x > 0)) NOT VALID}; a list of texts as it may have been said. */
    static String of(String definition) {
        String text = definition.substring(definition.indexOf('(') + 1, definition.lastIndexOf(')'));
        // PostgreSQL puts an operator into parentheses of its own
        String condition = SqlParentheses.outerRemoved(text);
        Matcher oneOf = ONE_OF.matcher(condition);
        return oneOf.matches()
                ? CONSTANT.matcher(oneOf.group(2))
                        .results()
                        .map(constant -> constant.group())
                        .collect(Collectors.joining(", ", oneOf.group(1) + " IN (", ")"))
                : condition;
    }
}
