// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.defaultValue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidStatement;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.UnknownName;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** New rows. */
class InsertSpec {
    @Test
    void insertsValues() {
        Insert insert = insert(AUTHOR).value(AUTHOR_ID, 3L).value(AUTHOR_NAME, "Jane");
        printed(insert).is("INSERT INTO author (id, name) VALUES (:id, :name)");
        assertThat(Values.of(insert)).containsExactly(3L, "Jane");
    }

    @Test
    void columnsStandInTheOrderOfTheTable() {
        Insert insert = insert(AUTHOR).value(BORN, 1775).value(AUTHOR_ID, 3L).value(AUTHOR_NAME, "Jane");
        printed(insert).is("INSERT INTO author (id, name, born) VALUES (:id, :name, :born)");
        assertThat(Values.of(insert)).containsExactly(3L, "Jane", 1775);
        printed(insert(AUTHOR).values(Map.of("born", 1775, "name", "Jane", "id", 3)))
                .is("INSERT INTO author (id, name, born) VALUES (:id, :name, :born)");
    }

    @Test
    void theLastValueOfAColumnCounts() {
        Insert insert = insert(AUTHOR).value(AUTHOR_NAME, "Jan").value(AUTHOR_NAME, "Jane");
        printed(insert).is("INSERT INTO author (name) VALUES (:name)");
        assertThat(Values.of(insert)).containsExactly("Jane");
    }

    @Test
    void nullIsAValue() {
        Map<String, Object> row = new HashMap<>();
        row.put("born", null);
        printed(insert(AUTHOR).values(row)).is("INSERT INTO author (born) VALUES (:born)");
        assertThat(Values.of(insert(AUTHOR).value(BORN, (Integer) null))).containsExactly((Object) null);
        printed(insert(AUTHOR).value(BORN, nullValue())).is("INSERT INTO author (born) VALUES (NULL)");
    }

    @Test
    void insertsSeveralRows() {
        Insert insert = insert(AUTHOR).values(Map.of("id", 1, "name", "Jane")).values(Map.of("name", "Anne", "id", 2));
        printed(insert)
                .is(
                        "INSERT INTO author (id, name) VALUES (:id_m0, :name_m0), (:id_m1, :name_m1)",
                        on(
                                ORACLE,
                                "INSERT INTO author (id, name) SELECT :id_m0, :name_m0 FROM DUAL"
                                        + " UNION ALL SELECT :id_m1, :name_m1 FROM DUAL"));
        assertThat(Values.of(insert)).containsExactly(1L, "Jane", 2L, "Anne");
    }

    @Test
    void rowsThatAreSelectedHaveNoDefaults() {
        Insert first = insert(AUTHOR).values(Map.of("id", 1, "born", defaultValue()));
        printed(first)
                .is("INSERT INTO author (id, born) VALUES (:id, DEFAULT)", refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(first.values(Map.of("id", 2, "born", 1800)))
                .is(
                        "INSERT INTO author (id, born) VALUES (:id_m0, DEFAULT), (:id_m1, :born_m1)",
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsComeBackInTheOrderInWhichTheyWereGiven() {
        String written = "INSERT INTO author (id, name) VALUES (:id_m0, :name_m0), (:id_m1, :name_m1)";
        printed(insert(AUTHOR)
                        .values(Map.of("id", 1, "name", "Jane"))
                        .values(Map.of("id", 2, "name", "Anne"))
                        .returning(AUTHOR_ID)
                        .sortByParameterOrder())
                .is(
                        written + "\nRETURNING id",
                        on(POSTGRESQL, """
                            INSERT INTO author (id, name) SELECT CAST(p0 AS BIGINT), CAST(p1 AS VARCHAR)
                            FROM (VALUES (:id_m0, :name_m0, 0), (:id_m1, :name_m1, 1)) AS given (p0, p1, athanor_row)
                            ORDER BY athanor_row
                            RETURNING id
                            """),
                        on(H2, "SELECT id\nFROM FINAL TABLE (" + written + ")"),
                        on(SQLSERVER, written.replace(" VALUES", " OUTPUT inserted.id VALUES")),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void everyRowHasTheSameColumns() {
        Insert one = insert(AUTHOR).values(Map.of("id", 1, "name", "Jane"));
        assertThatThrownBy(() -> one.values(Map.of("id", 2)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage(
                        "ATH-301: Every row of one INSERT needs the same columns: the first has [id, name], this one"
                                + " [id].");
        assertThatThrownBy(() -> insert(AUTHOR).values(Map.of()).values(Map.of("id", 2)))
                .isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> one.values(Map.of("id", 2, "name", "Anne")).value(BORN, 1820))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: The INSERT has several rows already; add whole rows with values(…).");
    }

    @Test
    void expressionsAreValuesToo() {
        printed(insert(AUTHOR)
                        .value(AUTHOR_NAME, lower(literal("JANE")))
                        .value(BORN, literal(1700).plus(75)))
                .is(
                        "INSERT INTO author (name, born) VALUES (lower(:param_1), (:param_2 + :param_3))",
                        on(
                                H2,
                                "INSERT INTO author (name, born) VALUES (lower(:param_1),"
                                        + " (CAST(:param_2 AS INTEGER) + :param_3))"));
        printed(insert(AUTHOR).values(Map.of("name", select(max(TITLE)).scalar())))
                .is("""
                    INSERT INTO author (name) VALUES ((SELECT max(book.title) AS max_1
                    FROM book))
                    """);
    }

    @Test
    void theValuesOfColumnsCanComeLater() {
        Insert insert = insert(AUTHOR).columns(AUTHOR_NAME, BORN);
        printed(insert).is("INSERT INTO author (name, born) VALUES (:name, :born)");
        assertThat(Values.of(insert)).isEmpty();
        printed(insert.value(AUTHOR_ID, 3L)).is("INSERT INTO author (id, name, born) VALUES (:id, :name, :born)");
    }

    @Test
    void insertsTheRowsOfAQuery() {
        printed(insert(AUTHOR)
                        .columns(AUTHOR_ID, AUTHOR_NAME)
                        .from(select(BOOK_ID, TITLE).where(PAGES.gt(100))))
                .is("""
                    INSERT INTO author (id, name) SELECT book.id, book.title
                    FROM book
                    WHERE book.pages > :pages_1
                    """);
        assertThatThrownBy(() -> insert(AUTHOR).columns(AUTHOR_ID).from(select(BOOK_ID, TITLE)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageStartingWith("ATH-301: The INSERT has 1 columns and its query 2.");
        assertThatThrownBy(() ->
                        insert(AUTHOR).columns(AUTHOR_ID).from(select(BOOK_ID)).value(AUTHOR_NAME, "Jane"))
                .isInstanceOf(InvalidStatement.class);
    }

    @Test
    void aRowOfNothingButDefaults() {
        printed(insert(AUTHOR))
                .is(
                        "INSERT INTO author DEFAULT VALUES",
                        on(MYSQL, "INSERT INTO author () VALUES ()"),
                        on(MARIADB, "INSERT INTO author () VALUES ()"),
                        on(ORACLE, "INSERT INTO author (id) VALUES (DEFAULT)"));
    }

    @Test
    void rowsComeBack() {
        printed(insert(AUTHOR).value(AUTHOR_NAME, "Jane").returning(AUTHOR_ID, BORN.plus(1), AUTHOR_NAME.as("called")))
                .is(
                        """
                        INSERT INTO author (name) VALUES (:name)
                        RETURNING id, born + :born_1 AS anon_1, name AS called
                        """,
                        on(H2, """
                            SELECT id, born + :born_1 AS anon_1, name AS called
                            FROM FINAL TABLE (INSERT INTO author (name) VALUES (:name))
                            """),
                        on(
                                SQLSERVER,
                                "INSERT INTO author (name) OUTPUT inserted.id, inserted.born + :born_1 AS anon_1,"
                                        + " inserted.name AS called VALUES (:name)"),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        printed(insert(AUTHOR).returning(AUTHOR_ID))
                .is(
                        "INSERT INTO author DEFAULT VALUES\nRETURNING id",
                        on(H2, "SELECT id\nFROM FINAL TABLE (INSERT INTO author DEFAULT VALUES)"),
                        on(MARIADB, "INSERT INTO author () VALUES ()\nRETURNING id"),
                        on(SQLSERVER, "INSERT INTO author OUTPUT inserted.id DEFAULT VALUES"),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        assertThatThrownBy(() -> insert(AUTHOR).returning(AUTHOR_ID).sql(MYSQL))
                .hasMessage("ATH-310: The database mysql gives no rows back from this statement. Leave returning(…) out"
                        + " and select the rows.");
    }

    @Test
    void aColumnOfAnotherTableIsRefused() {
        assertThatThrownBy(() -> insert(AUTHOR).value(BOOK_ID, 1L))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-214: The statement changes table \"author\", and the column \"id\" that is assigned a"
                        + " value belongs to another. Use the table's own column.");
        assertThatThrownBy(() -> insert(AUTHOR).columns(AUTHOR_OF)).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> insert(AUTHOR).value(count(), 1L))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: Only a column can be assigned a value.");
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> insert(AUTHOR).values(Map.of("nmae", "Jane")))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-214: Table \"author\" has no column \"nmae\". Did you mean \"name\"?");
    }

    @Test
    void aValueOfTheWrongClassIsRefused() {
        assertThatThrownBy(() -> insert(AUTHOR).values(Map.of("born", "long ago")))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("ATH-801: A value of java.lang.String is given where INTEGER needs java.lang.Integer.");
    }
}
