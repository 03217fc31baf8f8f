// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.INVALID_STATEMENT;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.compiler.Sent;
import dev.athanor.schema.Table.TableAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows of a source merged into a table. */
class MergeSpec {
    private static void prints(Merge merge, String text, Printed.Exceptional... exceptions) {
        List<Printed.Exceptional> all = new ArrayList<>(List.of(exceptions));
        all.add(refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        all.add(refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT));
        all.add(refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT));
        printed(merge).is(text, all.toArray(new Printed.Exceptional[0]));
    }

    private static Merge authors() {
        return merge(AUTHOR, BOOK, AUTHOR_ID.eq(AUTHOR_OF));
    }

    @Test
    void rowsAreChangedOrInserted() {
        String text = """
                MERGE INTO author USING book ON (author.id = book.author_id)
                WHEN MATCHED THEN UPDATE SET name=book.title, born=(author.born + :born_1)
                WHEN NOT MATCHED THEN INSERT (id, name, born) VALUES (book.author_id, :name, :born)""";
        prints(
                authors()
                        .whenMatched()
                        .update(row -> row.set(AUTHOR_NAME, TITLE).set(BORN, BORN.plus(1)))
                        .whenNotMatched()
                        .insert(row -> row.set(AUTHOR_ID, AUTHOR_OF)
                                .set(AUTHOR_NAME, "new")
                                .set(BORN, 0)),
                text,
                on(SQLSERVER, text + ";"));
    }

    @Test
    void whichRowsIsACondition() {
        String text = """
                MERGE INTO author USING book ON (author.id = book.author_id)
                WHEN MATCHED AND author.born < :born_1 AND book.pages > :pages_1 THEN UPDATE SET name=book.title
                WHEN NOT MATCHED AND book.pages > :pages_2 THEN INSERT (id) VALUES (book.author_id)""";
        prints(
                authors()
                        .whenMatched(BORN.lt(1800), PAGES.gt(1))
                        .update(row -> row.set(AUTHOR_NAME, TITLE))
                        .whenNotMatched()
                        .insert(row -> row.set(AUTHOR_ID, AUTHOR_OF).where(PAGES.gt(2))),
                text,
                on(SQLSERVER, text + ";"),
                on(ORACLE, """
                MERGE INTO author USING book ON (author.id = book.author_id)
                WHEN MATCHED THEN UPDATE SET name=book.title WHERE author.born < :born_1 AND book.pages > :pages_1
                WHEN NOT MATCHED THEN INSERT (id) VALUES (book.author_id) WHERE book.pages > :pages_2"""));
    }

    @Test
    void rowsAreDeleted() {
        String text = """
                MERGE INTO author USING book ON (author.id = book.author_id)
                WHEN MATCHED AND author.born < :born_1 THEN DELETE
                WHEN MATCHED THEN UPDATE SET name=:name""";
        prints(
                authors().whenMatched(BORN.lt(1800)).delete().whenMatched().update(row -> row.set(AUTHOR_NAME, "x")),
                text,
                on(SQLSERVER, text + ";"),
                refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void branchesOfOneKindAreTriedInTheirOrder() {
        prints(
                authors()
                        .whenMatched(BORN.lt(1800))
                        .update(row -> row.set(AUTHOR_NAME, "old"))
                        .whenMatched()
                        .update(row -> row.set(AUTHOR_NAME, "young")),
                """
                MERGE INTO author USING book ON (author.id = book.author_id)
                WHEN MATCHED AND author.born < :born_1 THEN UPDATE SET name=:name
                WHEN MATCHED THEN UPDATE SET name=:name""",
                refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void theSourceMayBeAQueryOrAnAlias() {
        QueryAlias thick = select(BOOK_ID, TITLE).where(PAGES.gt(900)).subquery("thick");
        String text = """
                MERGE INTO author USING (SELECT book.id AS id, book.title AS title
                FROM book
                WHERE book.pages > :pages_1) AS thick ON (author.id = thick.id)
                WHEN MATCHED THEN DELETE""";
        prints(
                merge(AUTHOR, thick, AUTHOR_ID.eq(thick.c("id"))).whenMatched().delete(),
                text,
                on(SQLSERVER, text + ";"),
                refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        TableAlias other = AUTHOR.alias("other");
        String aliased = """
                MERGE INTO author USING author AS other ON (author.id = other.id)
                WHEN MATCHED THEN UPDATE SET name=other.name""";
        prints(
                merge(AUTHOR, other, AUTHOR_ID.eq(other.of(AUTHOR_ID)))
                        .whenMatched()
                        .update(row -> row.set(AUTHOR_NAME, other.of(AUTHOR_NAME))),
                aliased,
                on(SQLSERVER, aliased + ";"),
                on(ORACLE, aliased.replace(" AS ", " ")));
    }

    @Test
    void theSourceMayBeWrittenOnce() {
        CommonTable thick = select(BOOK_ID).where(PAGES.gt(900)).cte("thick");
        String text = """
                WITH thick AS
                (SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                MERGE INTO author USING thick ON (author.id = thick.id)
                WHEN MATCHED THEN UPDATE SET born=NULL""";
        prints(
                merge(AUTHOR, thick, AUTHOR_ID.eq(thick.c("id")))
                        .whenMatched()
                        .update(row -> row.set(BORN, Functions.<Integer>nullValue())),
                text,
                on(SQLSERVER, text + ";"),
                refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void whatCannotBeIsSaid() {
        printed(authors())
                .isRefusedWith(
                        INVALID_STATEMENT,
                        "The MERGE does nothing. Say what becomes of rows: whenMatched().update(…),"
                                + " whenNotMatched().insert(…).");
        assertThatThrownBy(() -> authors().whenMatched().update(row -> row))
                .hasMessage("ATH-301: A branch of a MERGE sets nothing. Say row.set(column, value).");
        assertThatThrownBy(() -> authors().whenMatched().update(row -> row.set(TITLE, "x")))
                .hasMessageContaining("belongs to another");
        assertThatThrownBy(() -> authors().whenMatched().delete().sql(MYSQL))
                .hasMessage("ATH-310: The database mysql has no MERGE. Insert or else update rows by their key:"
                        + " insert(…).onConflict(key).doUpdate(…).");
    }

    @Test
    void builtAnewItIsFoundCompiled() {
        CompiledCache cache = new CompiledCache(H2, 10);
        for (int year : List.of(1, 2)) {
            TableAlias other = AUTHOR.alias();
            Merge merge = merge(AUTHOR, other, AUTHOR_ID.eq(other.of(AUTHOR_ID)))
                    .whenMatched(BORN.lt(year))
                    .update(row -> row.set(BORN, year * 10));
            assertThat(Sent.of(merge, cache, Map.of()).values()).containsExactly(year, year * 10);
        }
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(merge(AUTHOR, BOOK, isTrue()).whenMatched().delete().node())
                .isEqualTo(merge(AUTHOR, BOOK, isTrue()).whenMatched().delete().node());
    }
}
