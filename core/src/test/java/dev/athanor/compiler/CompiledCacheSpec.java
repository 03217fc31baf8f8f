// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Expression;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which statements share one compilation, and what is kept of them. */
class CompiledCacheSpec {
    private final CompiledCache cache = new CompiledCache(SQLITE, 100);

    private Compiled get(Statement statement) {
        return cache.get(statement.node());
    }

    private Sent sent(Statement statement) {
        return Sent.of(statement, cache, Map.of());
    }

    private void share(Statement one, Statement other) {
        assertThat(get(one)).isSameAs(get(other));
    }

    private void differ(Statement one, Statement other) {
        assertThat(get(one)).isNotSameAs(get(other));
    }

    @Test
    void otherValuesAreTheSameStructure() {
        share(
                select(AUTHOR_ID).where(BORN.eq(1), AUTHOR_NAME.like("a%")).limit(5),
                select(AUTHOR_ID).where(BORN.eq(2), AUTHOR_NAME.like("b%")).limit(6));
        share(insert(AUTHOR).value(BORN, 1), insert(AUTHOR).value(BORN, 2));
        share(update(AUTHOR).set(BORN, 1), update(AUTHOR).set(BORN, 2));
        share(text("SELECT :x").bind("x", 1), text("SELECT :x").bind("x", 2));
        assertThat(cache.hits()).isEqualTo(4);
        assertThat(cache.misses()).isEqualTo(4);
        assertThat(cache.size()).isEqualTo(4);
    }

    @Test
    void eachStatementIsSentWithItsOwnValues() {
        assertThat(sent(select(AUTHOR_ID).where(BORN.eq(1))).values()).containsExactly(1);
        assertThat(sent(select(AUTHOR_ID).where(BORN.eq(2))).values()).containsExactly(2);
    }

    @Test
    void listsOfOtherLengthsAreTheSameStructure() {
        Select<Long> two = select(AUTHOR_ID).where(BORN.in(1, 2), AUTHOR_ID.ne(9L));
        Select<Long> three = select(AUTHOR_ID).where(BORN.in(3, 4, 5), AUTHOR_ID.ne(8L));
        Select<Long> none = select(AUTHOR_ID).where(BORN.in(List.of()), AUTHOR_ID.ne(7L));
        share(two, three);
        share(two, none);
        String where = "SELECT author.id\nFROM author\nWHERE author.born IN ";
        assertThat(sent(two)).isEqualTo(new Sent(where + "(?, ?) AND author.id != ?", List.of(1, 2, 9L)));
        assertThat(sent(three)).isEqualTo(new Sent(where + "(?, ?, ?) AND author.id != ?", List.of(3, 4, 5, 8L)));
        assertThat(sent(none)).isEqualTo(new Sent(where + "(NULL) AND (1 != 1) AND author.id != ?", List.of(7L)));
    }

    @Test
    void anotherStructureIsCompiledAnew() {
        Select<Long> select = select(AUTHOR_ID).where(BORN.eq(1));
        differ(select, select.where(AUTHOR_ID.eq(1L)));
        differ(select, select(AUTHOR_ID).where(BORN.ne(1)));
        differ(select, select(AUTHOR_ID).where(BORN.eq((Integer) null)));
        differ(select, select(AUTHOR_ID).where(BORN.in(1)));
        differ(select, select.limit(5));
        differ(select.limit(5), select.offset(5));
        differ(select, select(AUTHOR_ID.as("x")).where(BORN.eq(1)));
        differ(select, select.distinct());
        differ(select.orderBy(BORN), select.orderBy(BORN.desc()));
        differ(text("SELECT :x"), text("SELECT :y"));
        assertThat(cache.size()).isEqualTo(13);
    }

    @Test
    void valuesOfAnotherTypeAreAnotherStructure() {
        differ(text("SELECT :x").bind("x", 1), text("SELECT :x").bind("x", "one"));
    }

    @Test
    void statementsThatAreBuiltAnewWithMadeUpNamesShare() {
        IntFunction<Statement> aliases = born -> {
            TableAlias one = AUTHOR.alias();
            TableAlias other = AUTHOR.alias();
            return select(one.c("id"))
                    .where(one.c("born").lt(other.c("born")), other.c("born").gt(born));
        };
        share(aliases.apply(1), aliases.apply(2));
        IntFunction<Statement> queries = born -> {
            QueryAlias old = select(AUTHOR_ID, BORN).where(BORN.lt(born)).subquery();
            QueryAlias older =
                    select(old.c("id")).where(old.c("born").lt(born + 1)).cte();
            return select(BOOK_ID).where(AUTHOR_OF.in(select(older.<Long>c("id"))), PAGES.gt(born + 2));
        };
        share(queries.apply(1), queries.apply(5));
        assertThat(sent(queries.apply(1)).values()).containsExactly(1, 2, 3);
        assertThat(sent(queries.apply(5)).values()).containsExactly(5, 6, 7);
        IntFunction<Statement> named =
                born -> select(select(AUTHOR_ID).where(BORN.lt(born)).subquery("old"));
        share(named.apply(1), named.apply(2));
    }

    @Test
    void anotherUseOfTheSameNamesIsAnotherStructure() {
        TableAlias one = AUTHOR.alias();
        TableAlias other = AUTHOR.alias();
        Select<Object> select = select(one.c("id")).from(other);
        differ(select.where(one.c("born").eq(1)), select.where(other.c("born").eq(1)));
    }

    @Test
    void queriesThatDifferInsideAreOtherStructures() {
        IntFunction<Statement> statement = i -> {
            Select<Long> inner = i == 0
                    ? select(AUTHOR_ID).where(BORN.lt(1))
                    : select(AUTHOR_ID).where(BORN.gt(1));
            return select(inner.subquery("q").c("id"));
        };
        differ(statement.apply(0), statement.apply(1));
    }

    @Test
    void twoQueriesOfOneStructureKeepTheirOwnValues() {
        IntFunction<Expression<Long>> books = pages -> select(count())
                .from(select(BOOK_ID).where(PAGES.gt(pages)).subquery("q"))
                .scalar();
        Statement statement = select(books.apply(100), books.apply(200));
        assertThat(sent(statement).values()).containsExactly(100, 200);
    }

    @Test
    void oneQueryUsedTwiceIsNotTwoOfOneStructure() {
        QueryAlias old = select(AUTHOR_ID).where(BORN.lt(1)).cte("old");
        QueryAlias same = select(AUTHOR_ID).where(BORN.lt(2)).cte("old");
        Select<Long> books = select(BOOK_ID);
        Statement once =
                books.where(AUTHOR_OF.in(select(old.<Long>c("id"))), AUTHOR_OF.notIn(select(old.<Long>c("id"))));
        Statement two =
                books.where(AUTHOR_OF.in(select(old.<Long>c("id"))), AUTHOR_OF.notIn(select(same.<Long>c("id"))));
        assertThat(sent(once).values()).containsExactly(1);
        assertThatThrownBy(() -> sent(two))
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DUPLICATE_NAME));
    }

    @Test
    void theVerySameStatementIsFoundAgain() {
        Select<Long> select = select(AUTHOR.alias().<Long>of(AUTHOR_ID)).limit(3);
        Compiled compiled = get(select);
        assertThat(get(select)).isSameAs(compiled);
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void aStatementServesTheCachesOfSeveralEngines() {
        CompiledCache other = new CompiledCache(SQLITE, 100);
        Select<Long> select = select(AUTHOR_ID);
        Compiled here = get(select);
        assertThat(other.get(select.node())).isNotSameAs(here);
        assertThat(get(select)).isSameAs(here);
        assertThat(other.misses()).isEqualTo(1);
        assertThat(cache.hits()).isEqualTo(1);
    }

    @Test
    void whatWasUsedLongestAgoGoesFirst() {
        CompiledCache small = new CompiledCache(SQLITE, 10);
        List<Select<Long>> selects = IntStream.range(0, 16)
                .mapToObj(i -> select(AUTHOR_ID.as("x" + i)))
                .toList();
        selects.subList(0, 15).forEach(select -> small.get(select.node()));
        assertThat(small.size()).isEqualTo(15);
        small.get(selects.get(0).node());
        small.get(selects.get(15).node());
        assertThat(small.size()).isEqualTo(10);
        long misses = small.misses();
        small.get(selects.get(0).node());
        small.get(selects.get(14).node());
        assertThat(small.misses()).isEqualTo(misses);
        small.get(selects.get(1).node());
        assertThat(small.misses()).isEqualTo(misses + 1);
    }

    @Test
    void whatIsClearedIsCompiledAgain() {
        Select<Long> select = select(AUTHOR_ID);
        Compiled before = get(select);
        cache.clear();
        assertThat(cache.size()).isZero();
        assertThat(get(select)).isNotSameAs(before);
        assertThat(cache.misses()).isEqualTo(2);
    }

    @Test
    void withoutCapacityNothingIsKept() {
        CompiledCache none = new CompiledCache(SQLITE, 0);
        Select<Long> select = select(AUTHOR_ID).where(BORN.eq(1));
        none.get(select.node());
        assertThat(Sent.of(select, none, Map.of()).values()).containsExactly(1);
        assertThat(none.size()).isZero();
        assertThat(none.hits()).isZero();
        assertThat(none.misses()).isEqualTo(2);
    }

    @Test
    void manyThreadsShareIt() {
        CompiledCache small = new CompiledCache(SQLITE, 8);
        Select<Long> shared = select(AUTHOR_ID).where(BORN.lt(3));
        List<Integer> wrong = IntStream.range(0, 20_000)
                .parallel()
                .filter(i -> {
                    QueryAlias query = select(AUTHOR_ID.as("x" + i % 13), BORN)
                            .where(BORN.eq(i))
                            .subquery();
                    Sent sent = Sent.of(select(query).where(query.c("born").lt(i + 1)), small, Map.of());
                    boolean same = Sent.of(shared, small, Map.of()).values().equals(List.of(3));
                    return !(same
                            && sent.values().equals(List.of(i, i + 1))
                            && sent.text().contains(" AS x" + i % 13 + ","));
                })
                .boxed()
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(small.hits() + small.misses()).isEqualTo(40_000);
        assertThat(small.size()).isLessThanOrEqualTo(16);
    }

    @Test
    void noValueIsRetained() throws InterruptedException {
        WeakReference<Object> value = run();
        for (int i = 0; i < 50 && value.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(value.get()).isNull();
        assertThat(cache.size()).isEqualTo(4);
    }

    /** Uses one value everywhere, and forgets it. */
    private WeakReference<Object> run() {
        String value = new String("secret".toCharArray());
        QueryAlias query = select(AUTHOR_ID).where(AUTHOR_NAME.eq(value)).subquery();
        sent(select(query.c("id")).where(lower(AUTHOR_NAME).eq(value), AUTHOR_NAME.in(value)));
        sent(insert(AUTHOR).value(AUTHOR_NAME, value));
        sent(update(AUTHOR).set(AUTHOR_NAME, value).where(AUTHOR_NAME.startsWith(value)));
        sent(text("SELECT :x").bind("x", value));
        return new WeakReference<>(value);
    }
}
