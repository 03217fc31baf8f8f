// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of users' own in a statement: they stand where they stand, and end there. */
class OwnWordsSpec {
    @ParameterizedTest
    @ValueSource(
            strings = {"STRAIGHT_JOIN", "/*+ FULL(a) */", "USE INDEX (ix, \"i;x\")", "OPTION (LABEL = 'it''s')", "a/b"})
    void areWrittenAsTheyAre(String words) {
        assertThat(select(AUTHOR_ID).prefixWith(words)).hasToString("SELECT " + words + " author.id\nFROM author");
        assertThat(select(AUTHOR_ID).suffixWith(words)).hasToString("SELECT author.id\nFROM author\n" + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "it's",
                "\"",
                "`",
                "(",
                ")",
                ") OR (1=1",
                "/*",
                "*/",
                "/* /* */",
                "--",
                "a -- b",
                ";",
                "a; DROP TABLE b",
                "\\",
                "'\\'",
                "?"
            })
    void areRefusedIfTheyWouldGoOn(String words) {
        assertThatThrownBy(() -> select(AUTHOR_ID).prefixWith(words))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: The words \"" + words
                        + "\" would not end where they end. Close every quote, comment and"
                        + " parenthesis in them, and leave out semicolons, backslashes, question marks and comments to the"
                        + " end of a line.");
        assertThatThrownBy(() -> select(AUTHOR_ID).suffixWith(words, "mysql")).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> select(AUTHOR_ID).hint(AUTHOR, words, "mysql")).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> select(AUTHOR_ID).statementHint(words, "mysql"))
                .isInstanceOf(InvalidStatement.class);
    }

    @Test
    void aCommentIsOne() {
        printed(select(AUTHOR_ID).comment("request 7")).is("SELECT /* request 7 */ author.id\nFROM author");
        printed(select(AUTHOR_ID).comment("*/ a /* b /*/ ; '"))
                .is("SELECT /* * / a / * b / * / ; ' */ author.id\nFROM author");
    }
}
