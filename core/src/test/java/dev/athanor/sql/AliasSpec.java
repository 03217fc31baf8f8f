// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.UnknownName;
import dev.athanor.schema.Table.TableAlias;
import org.junit.jupiter.api.Test;

/** One table several times, under names that are chosen or made up. */
class AliasSpec {
    @Test
    void anAliasHasTheNameThatWasChosen() {
        TableAlias writer = AUTHOR.alias("writer");
        printed(select(writer.c("id"), writer.of(AUTHOR_NAME))).isByDefault("""
                SELECT writer.id, writer.name
                FROM author AS writer
                """);
    }

    @Test
    void anAliasWithoutANameGetsOne() {
        TableAlias one = AUTHOR.alias();
        TableAlias other = AUTHOR.alias();
        printed(select(one.c("id"), other.c("id")).where(one.c("born").lt(other.c("born"))))
                .isByDefault("""
                SELECT author_1.id, author_2.id AS id_1
                FROM author AS author_1, author AS author_2
                WHERE author_1.born < author_2.born
                """);
    }

    @Test
    void aNameThatIsMadeUpAvoidsThoseThatWereChosen() {
        printed(select(AUTHOR.alias("author_1").c("id"), AUTHOR.alias().c("id")))
                .isByDefault("""
                SELECT author_1.id, author_2.id AS id_1
                FROM author AS author_1, author AS author_2
                """);
    }

    @Test
    void theSameChosenNameIsTheSameAlias() {
        printed(select(AUTHOR.alias("a").c("id"), AUTHOR.alias("a").c("name"))).isByDefault("""
                SELECT a.id, a.name
                FROM author AS a
                """);
    }

    @Test
    void aliasesAreJoinedAlongTheKeysOfTheirTables() {
        printed(select(AUTHOR.alias("a").c("name")).join(BOOK.alias("b"))).isByDefault("""
                SELECT a.name
                FROM author AS a JOIN book AS b ON a.id = b.author_id
                """);
    }

    @Test
    void selectsAllColumnsOfAnAlias() {
        printed(select(AUTHOR.alias("a"))).isByDefault("""
                SELECT a.id, a.name, a.born, a.alive
                FROM author AS a
                """);
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> AUTHOR.alias("a").c("nane"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-214: Table \"author\" has no column \"nane\". Did you mean \"name\"?");
    }
}
