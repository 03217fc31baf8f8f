// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.util.regex.Pattern;
import org.opentest4j.AssertionFailedError;

/** Compares SQL by its words, so that a test may break and indent lines as it reads best. */
final class SqlText {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SqlText() {}

    static void assertSame(String what, String expected, String actual) {
        if (!flat(expected).equals(flat(actual))) {
            throw new AssertionFailedError(
                    what + " is otherwise.\n  stated: " + flat(expected) + "\n  is:     " + flat(actual),
                    expected.strip(),
                    actual.strip());
        }
    }

    /** On one line, with one blank wherever there is white space. */
    static String flat(String sql) {
        return SPACE.matcher(sql.strip()).replaceAll(" ");
    }
}
