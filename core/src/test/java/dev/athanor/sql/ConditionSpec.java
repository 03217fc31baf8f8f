// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.allOf;
import static dev.athanor.sql.Functions.anyOf;
import static dev.athanor.sql.Functions.isFalse;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions, what stands in parentheses in them, and what their opposites are. */
class ConditionSpec {
    private static final Condition ONE = AUTHOR_ID.eq(1L);
    private static final Condition TWO = AUTHOR_ID.eq(2L);
    private static final Condition THREE = AUTHOR_ID.eq(3L);

    /** What follows WHERE. */
    private static void prints(Condition condition, String where) {
        prints(condition, where, "author");
    }

    private static void prints(Condition condition, String where, String from) {
        assertThat(select(AUTHOR_ID).where(condition))
                .hasToString("SELECT author.id\nFROM " + from + "\nWHERE " + where);
    }

    private static void where(Condition condition, String everywhere, Printed.Exceptional... exceptions) {
        Printed.Exceptional[] whole = Arrays.stream(exceptions)
                .map(one -> on(one.dialect(), "SELECT author.id\nFROM author\nWHERE " + one.text()))
                .toArray(Printed.Exceptional[]::new);
        printed(select(AUTHOR_ID).where(condition)).is("SELECT author.id\nFROM author\nWHERE " + everywhere, whole);
    }

    @Test
    void comparesWithValues() {
        prints(BORN.eq(1775), "author.born = :born_1");
        prints(BORN.ne(1775), "author.born != :born_1");
        prints(BORN.lt(1775), "author.born < :born_1");
        prints(BORN.le(1775), "author.born <= :born_1");
        prints(BORN.gt(1775), "author.born > :born_1");
        prints(BORN.ge(1775), "author.born >= :born_1");
    }

    @Test
    void comparesWithOtherColumns() {
        prints(BORN.eq(BORN.plus(1)), "author.born = author.born + :born_1");
        prints(BORN.lt(BORN), "author.born < author.born");
    }

    @Test
    void whatEqualsNullIsNull() {
        prints(BORN.eq((Integer) null), "author.born IS NULL");
        prints(BORN.ne((Integer) null), "author.born IS NOT NULL");
        prints(BORN.eq(nullValue()), "author.born IS NULL");
        prints(BORN.isNull(), "author.born IS NULL");
        prints(BORN.isNotNull(), "author.born IS NOT NULL");
        prints(AUTHOR.c("born").eq(null), "author.born IS NULL");
        prints(AUTHOR.c("born").ne(null), "author.born IS NOT NULL");
    }

    @Test
    void trueAndFalseAreWrittenOut() {
        where(
                ALIVE.eq(true),
                "author.alive = true",
                on(SQLITE, "author.alive = 1"),
                on(SQLSERVER, "author.alive = 1"),
                on(ORACLE, "author.alive = 1"));
        where(
                ALIVE.ne(false),
                "author.alive != false",
                on(SQLITE, "author.alive != 0"),
                on(SQLSERVER, "author.alive != 0"),
                on(ORACLE, "author.alive != 0"));
    }

    @Test
    void allConditionsMustHold() {
        String all = "author.id = :id_1 AND author.id = :id_2 AND author.id = :id_3";
        prints(ONE.and(TWO).and(THREE), all);
        prints(ONE.and(TWO.and(THREE)), all);
        assertThat(select(AUTHOR_ID).where(ONE, TWO).where(THREE))
                .hasToString("SELECT author.id\nFROM author\nWHERE " + all);
    }

    @Test
    void parenthesesStandWhereTheyAreNeeded() {
        prints(ONE.or(TWO).and(THREE), "(author.id = :id_1 OR author.id = :id_2) AND author.id = :id_3");
        prints(ONE.and(TWO).or(THREE), "author.id = :id_1 AND author.id = :id_2 OR author.id = :id_3");
        prints(ONE.or(TWO.or(THREE)), "author.id = :id_1 OR author.id = :id_2 OR author.id = :id_3");
        prints(ONE.eq(TWO), "(author.id = :id_1) = (author.id = :id_2)");
        prints(ONE.isNull(), "(author.id = :id_1) IS NULL");
        prints(AUTHOR_ID.in(1L).isNull(), "(author.id IN (:id_1_1)) IS NULL");
    }

    @Test
    void anOppositeUsesTheOppositeOperator() {
        prints(BORN.eq(1).not(), "author.born != :born_1");
        prints(BORN.lt(1).not(), "author.born >= :born_1");
        prints(BORN.ge(1).not(), "author.born < :born_1");
        prints(BORN.isNull().not(), "author.born IS NOT NULL");
        prints(BORN.between(1, 2).not(), "author.born NOT BETWEEN :born_1 AND :born_2");
        prints(AUTHOR_NAME.like("x").not(), "author.name NOT LIKE :name_1");
        prints(BORN.in(1).not(), "(author.born NOT IN (:born_1_1))");
        prints(BORN.isDistinctFrom(1).not(), "author.born IS NOT DISTINCT FROM :born_1");
    }

    @Test
    void theOppositeOfSeveralConditionsTakesParentheses() {
        prints(ONE.or(TWO).not(), "NOT (author.id = :id_1 OR author.id = :id_2)");
        prints(ONE.and(TWO).not().and(THREE), "NOT (author.id = :id_1 AND author.id = :id_2) AND author.id = :id_3");
        prints(ONE.and(TWO).not().eq(true), "(NOT (author.id = :id_1 AND author.id = :id_2)) = true");
    }

    @Test
    void theOppositeOfAnOppositeIsTheConditionItself() {
        prints(ONE.or(TWO).not().not(), "author.id = :id_1 OR author.id = :id_2");
    }

    @Test
    void severalConditionsAreJoinedAtOnce() {
        prints(allOf(ONE, TWO, THREE), "author.id = :id_1 AND author.id = :id_2 AND author.id = :id_3");
        prints(anyOf(ONE, TWO, THREE), "author.id = :id_1 OR author.id = :id_2 OR author.id = :id_3");
        prints(anyOf(ONE, allOf(TWO, THREE)), "author.id = :id_1 OR author.id = :id_2 AND author.id = :id_3");
        prints(allOf(ONE, anyOf(TWO, THREE)), "author.id = :id_1 AND (author.id = :id_2 OR author.id = :id_3)");
        prints(anyOf(List.of(ONE)), "author.id = :id_1");
        prints(allOf(), "true");
        prints(anyOf(), "false");
    }

    @Test
    void manyConditionsAreNotTooDeep() {
        List<Condition> many = Collections.nCopies(50_000, ONE);
        String sql = select(AUTHOR_ID).where(anyOf(many)).sql(SQLITE);
        assertThat(sql).endsWith("OR author.id = :id_50000");
        assertThat(Values.of(select(AUTHOR_ID).where(anyOf(many)))).hasSize(50_000);
    }

    @Test
    void aConstantThatDoesNotMatterIsLeftOut() {
        prints(isTrue().and(ONE), "author.id = :id_1");
        prints(ONE.and(isTrue()), "author.id = :id_1");
        prints(isFalse().or(ONE), "author.id = :id_1");
        prints(isFalse().and(ONE), "false");
        prints(ONE.or(isTrue()), "true");
        prints(isTrue().not(), "false");
    }

    @Test
    void aConstantConditionIsAComparisonWhereThereAreNoTruthValues() {
        where(isTrue(), "true", on(SQLITE, "1 = 1"), on(SQLSERVER, "1 = 1"), on(ORACLE, "1 = 1"));
        where(isFalse(), "false", on(SQLITE, "0 = 1"), on(SQLSERVER, "0 = 1"), on(ORACLE, "0 = 1"));
    }

    @Test
    void oneAmongSeveral() {
        prints(BORN.in(1, 2, 3), "author.born IN (:born_1_1, :born_1_2, :born_1_3)");
        prints(BORN.in(List.of(1, 2)), "author.born IN (:born_1_1, :born_1_2)");
        prints(BORN.notIn(List.of(1, 2)), "(author.born NOT IN (:born_1_1, :born_1_2))");
    }

    @Test
    void oneAmongNoneIsNeverTrue() {
        prints(BORN.in(List.of()), "author.born IN (NULL) AND (1 != 1)");
        prints(BORN.notIn(List.of()), "(author.born NOT IN (NULL) OR (1 = 1))");
        prints(ONE.or(BORN.in(List.of())), "author.id = :id_1 OR author.born IN (NULL) AND (1 != 1)");
        prints(ONE.and(BORN.notIn(List.of())), "author.id = :id_1 AND (author.born NOT IN (NULL) OR (1 = 1))");
    }

    @Test
    void oneAmongTheRowsOfAQuery() {
        prints(AUTHOR_ID.in(select(AUTHOR_OF)), "author.id IN (SELECT book.author_id\nFROM book)");
        prints(AUTHOR_ID.notIn(select(AUTHOR_OF)), "(author.id NOT IN (SELECT book.author_id\nFROM book))");
    }

    @Test
    void betweenTwoValues() {
        prints(BORN.between(1700, 1800), "author.born BETWEEN :born_1 AND :born_2");
        prints(
                BORN.between(BORN.minus(1), BORN.times(2)),
                "author.born BETWEEN author.born - :born_1 AND author.born * :born_2");
        prints(ONE.and(BORN.between(1, 2)), "author.id = :id_1 AND author.born BETWEEN :born_1 AND :born_2");
    }

    @Test
    void textThatMatchesAPattern() {
        prints(AUTHOR_NAME.like("J%"), "author.name LIKE :name_1");
        prints(AUTHOR_NAME.notLike("J%"), "author.name NOT LIKE :name_1");
        prints(AUTHOR_NAME.like("50/%", '/'), "author.name LIKE :name_1 ESCAPE '/'");
        prints(AUTHOR_NAME.like("it's", '\''), "author.name LIKE :name_1 ESCAPE ''''");
        prints(AUTHOR_NAME.like(AUTHOR_NAME.concat("%")), "author.name LIKE (author.name || :name_1)");
    }

    @Test
    void aBackslashThatEscapesIsDoubledWhereStringsHaveEscapes() {
        where(
                AUTHOR_NAME.like("50\\%", '\\'),
                "author.name LIKE :name_1 ESCAPE '\\'",
                on(MYSQL, "author.name LIKE :name_1 ESCAPE '\\\\'"),
                on(MARIADB, "author.name LIKE :name_1 ESCAPE '\\\\'"));
    }

    @Test
    void textThatMatchesAPatternInAnyCase() {
        where(
                AUTHOR_NAME.ilike("j%"),
                "lower(author.name) LIKE lower(:name_1)",
                on(POSTGRESQL, "author.name ILIKE :name_1"),
                on(H2, "author.name ILIKE :name_1"));
        where(
                AUTHOR_NAME.notIlike("j%"),
                "lower(author.name) NOT LIKE lower(:name_1)",
                on(POSTGRESQL, "author.name NOT ILIKE :name_1"),
                on(H2, "author.name NOT ILIKE :name_1"));
    }

    @Test
    void textThatHoldsExactlyTheseCharacters() {
        prints(AUTHOR_NAME.startsWith("J"), "author.name LIKE :name_1 ESCAPE '/'");
        assertThat(Values.of(select(AUTHOR_ID).where(AUTHOR_NAME.startsWith("50%_/x"))))
                .containsExactly("50/%/_//x%");
        assertThat(Values.of(select(AUTHOR_ID).where(AUTHOR_NAME.endsWith("50%"))))
                .containsExactly("%50/%");
        assertThat(Values.of(select(AUTHOR_ID).where(AUTHOR_NAME.contains("_"))))
                .containsExactly("%/_%");
    }

    @Test
    void nullsAreComparedLikeValues() {
        where(
                BORN.isDistinctFrom(1775),
                "author.born IS DISTINCT FROM :born_1",
                on(H2, "author.born IS DISTINCT FROM CAST(:born_1 AS INTEGER)"),
                on(SQLITE, "author.born IS NOT :born_1"),
                on(MYSQL, "NOT (author.born <=> :born_1)"),
                on(MARIADB, "NOT (author.born <=> :born_1)"),
                on(SQLSERVER, "NOT EXISTS (SELECT author.born INTERSECT SELECT :born_1)"),
                on(ORACLE, "DECODE(author.born, :born_1, 0, 1) = 1"));
        where(
                BORN.isNotDistinctFrom(BORN.plus(1)),
                "author.born IS NOT DISTINCT FROM author.born + :born_1",
                on(SQLITE, "author.born IS author.born + :born_1"),
                on(MYSQL, "author.born <=> author.born + :born_1"),
                on(MARIADB, "author.born <=> author.born + :born_1"),
                on(SQLSERVER, "EXISTS (SELECT author.born INTERSECT SELECT author.born + :born_1)"),
                on(ORACLE, "DECODE(author.born, author.born + :born_1, 0, 1) = 0"));
        prints(BORN.isDistinctFrom((Integer) null), "author.born IS NOT NULL");
    }

    @Test
    void aValueTakesTheTypeOfWhatItIsComparedWith() {
        assertThat(Values.of(select(BOOK_ID).where(AUTHOR.c("id").eq(7)))).containsExactly(7L);
        assertThat(Values.of(select(BOOK_ID).where(PRICE.in(List.of(new java.math.BigDecimal("1.5"))))))
                .containsExactly(List.of(new java.math.BigDecimal("1.5")));
        assertThatThrownBy(() -> AUTHOR.c("born").eq("long ago"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("INTEGER");
        assertThatThrownBy(() -> AUTHOR.c("born").in(List.of(1, "two"))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void computesWithParenthesesWhereTheyAreNeeded() {
        assertThat(select(
                        PAGES.plus(1).times(2),
                        PAGES.minus(PAGES.minus(1)),
                        PAGES.minus(PAGES).minus(1),
                        PAGES.plus(PAGES.plus(1)),
                        PAGES.dividedBy(PAGES.dividedBy(2)),
                        PAGES.times(3).modulo(2),
                        PAGES.negated().negated(),
                        PAGES.minus(PAGES.negated())))
                .hasToString("""
                    SELECT (book.pages + :pages_1) * :param_1 AS anon_1, book.pages - (book.pages - :pages_2) AS anon_2, (book.pages - book.pages) - :param_2 AS anon_3, book.pages + book.pages + :pages_3 AS anon_4, book.pages / (book.pages / :pages_4) AS anon_5, (book.pages * :pages_5) % :param_3 AS anon_6, -(-book.pages) AS anon_7, book.pages - -book.pages AS anon_8
                    FROM book\
                    """);
    }

    @Test
    void whatIsComputedStandsInParenthesesInAText() {
        prints(
                TITLE.concat(PAGES.plus(1)).eq("x"),
                "(book.title || (book.pages + :pages_1)) = :param_1",
                "author, book");
        prints(TITLE.concat(PAGES.negated()).isNull(), "(book.title || -book.pages) IS NULL", "author, book");
    }

    @Test
    void joinsTexts() {
        printed(select(TITLE.concat("!"), TITLE.plus("?")))
                .is("""
                    SELECT book.title || :title_1 AS anon_1, book.title || :title_2 AS anon_2
                    FROM book
                    """, on(MYSQL, """
                    SELECT concat(book.title, :title_1) AS anon_1, concat(book.title, :title_2) AS anon_2
                    FROM book
                    """), on(MARIADB, """
                    SELECT concat(book.title, :title_1) AS anon_1, concat(book.title, :title_2) AS anon_2
                    FROM book
                    """), on(SQLSERVER, """
                    SELECT book.title + :title_1 AS anon_1, book.title + :title_2 AS anon_2
                    FROM book
                    """));
    }
}
