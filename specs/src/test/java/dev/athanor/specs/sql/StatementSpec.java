// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.anyOf;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.isFalse;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.length;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Every kind of statement, asked of every database: the text that is stated elsewhere is understood, and means what it says. */
class StatementSpec {
    private final MetaData metadata = new MetaData();

    private final Column<Long> authorId = Column.of("id", BIGINT).primaryKey().identity(false);
    private final Column<String> name = Column.of("name", string(40)).notNull();
    private final Column<Integer> born = Column.of("born", INTEGER);
    private final Column<Boolean> alive = Column.of("alive", BOOLEAN);
    private final Table author = Table.of("author", metadata, authorId, name, born, alive);

    private final Column<Long> bookId = Column.of("id", BIGINT).primaryKey().identity(false);
    private final Column<String> title = Column.of("title", string(80));
    private final Column<Long> writer = Column.of("author_id", BIGINT).references(authorId);
    private final Column<Integer> pages = Column.of("pages", INTEGER);
    private final Table book = Table.of("book", metadata, bookId, title, writer, pages);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(
                insert(author).columns(authorId, name, born, alive),
                List.of(
                        row("id", 1, "name", "Jane", "born", 1775, "alive", false),
                        row("id", 2, "name", "Anne", "born", 1820, "alive", false),
                        row("id", 3, "name", "100%_a/b[c]", "born", null, "alive", true)));
        connection.execute(
                insert(book).columns(bookId, title, writer, pages),
                List.of(
                        row("id", 10, "title", "Emma", "author_id", 1, "pages", 474),
                        row("id", 11, "title", "Persuasion", "author_id", 1, "pages", 249),
                        row("id", 12, "title", "Agnes Grey", "author_id", 2, "pages", 226)));
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <T> List<T> all(Select<T> select) {
        return connection.execute(select).all();
    }

    private List<List<Object>> rows(Select<Row> select) {
        return connection.execute(select).all().stream().map(Row::values).toList();
    }

    /** The authors for whom a condition holds. */
    private List<Long> who(Condition condition) {
        return all(select(authorId).where(condition).orderBy(authorId));
    }

    @DatabaseTest
    void conditions() {
        assertThat(who(born.eq(1775))).containsExactly(1L);
        assertThat(who(born.eq((Integer) null))).containsExactly(3L);
        assertThat(who(born.ne(1775))).containsExactly(2L);
        assertThat(who(alive.eq(true))).containsExactly(3L);
        assertThat(who(alive.ne(true))).containsExactly(1L, 2L);
        assertThat(who(born.lt(1800).or(born.isNull()).not())).containsExactly(2L);
        assertThat(who(born.lt(1800).or(born.isNull()).and(alive.eq(true)))).containsExactly(3L);
        assertThat(who(isTrue())).hasSize(3);
        assertThat(who(isFalse())).isEmpty();
        assertThat(who(born.between(1770, 1780).not())).containsExactly(2L);
        assertThat(who(born.isDistinctFrom(1775))).containsExactly(2L, 3L);
        assertThat(who(born.isNotDistinctFrom(born))).hasSize(3);
        assertThat(who(anyOf(name.eq("Jane"), name.eq("Anne")))).containsExactly(1L, 2L);
    }

    @DatabaseTest
    void lists() {
        assertThat(who(authorId.in(1L, 3L))).containsExactly(1L, 3L);
        assertThat(who(authorId.in(List.of()))).isEmpty();
        assertThat(who(authorId.notIn(List.of(1L)))).containsExactly(2L, 3L);
        assertThat(who(born.notIn(List.of()))).containsExactly(1L, 2L, 3L);
        assertThat(who(born.in(List.of()).or(authorId.eq(2L)))).containsExactly(2L);
        assertThat(who(authorId.in(select(writer).where(pages.gt(300))))).containsExactly(1L);
        assertThat(who(authorId.notIn(select(writer)))).containsExactly(3L);
        assertThat(connection
                        .execute(text("SELECT id FROM author WHERE id IN (:ids) ORDER BY id")
                                .bind("ids", List.of(1L, 2L)))
                        .all())
                .hasSize(2);
        assertThat(connection
                        .execute(
                                text("SELECT id FROM author WHERE id IN (:ids)").bind("ids", List.of()))
                        .all())
                .isEmpty();
    }

    @DatabaseTest
    void texts() {
        assertThat(who(name.like("J%"))).containsExactly(1L);
        assertThat(who(name.ilike("jA%"))).containsExactly(1L);
        assertThat(who(name.notIlike("jA%"))).containsExactly(2L, 3L);
        assertThat(who(name.startsWith("100%_"))).containsExactly(3L);
        assertThat(who(name.contains("%"))).containsExactly(3L);
        assertThat(who(name.contains("_"))).containsExactly(3L);
        assertThat(who(name.endsWith("a/b[c]"))).containsExactly(3L);
        assertThat(who(name.like("100\\%%", '\\'))).containsExactly(3L);
        assertThat(who(lower(name).eq("jane"))).containsExactly(1L);
        assertThat(who(length(name).eq(4))).containsExactly(1L, 2L);
        assertThat(all(select(name.concat("!").concat(upper(name))).where(authorId.eq(1L))))
                .containsExactly("Jane!JANE");
    }

    @DatabaseTest
    void computations() {
        assertThat(all(select(pages.plus(1).times(2).minus(pages)).where(bookId.eq(10L))))
                .containsExactly(476);
        assertThat(all(select(pages.negated().negated()).where(bookId.eq(10L)))).containsExactly(474);
        assertThat(all(select(literal(7).minus(pages.modulo(100))).where(bookId.eq(10L))))
                .containsExactly(-67);
        assertThat(all(select(coalesce(born, literal(0))).orderBy(authorId))).containsExactly(1775, 1820, 0);
        assertThat(all(select(caseWhen(born.isNull(), "?")
                                .when(born.lt(1800), name)
                                .otherwise("late"))
                        .orderBy(authorId)))
                .containsExactly("Jane", "late", "?");
        assertThat(all(select(authorId.cast(string(10))).where(authorId.eq(1L))))
                .containsExactly("1");
        assertThat(all(select(literal("it's"), literal(5)).where(isTrue()))).hasSize(1);
    }

    @DatabaseTest
    void groups() {
        Expression<Long> books = count(bookId).as("books");
        assertThat(rows(select(name, books).leftJoin(book).groupBy(name).orderBy(books.desc(), name)))
                .containsExactly(List.of("Jane", 2L), List.of("Anne", 1L), List.of("100%_a/b[c]", 0L));
        Expression<Integer> hundreds = pages.minus(pages.modulo(100)).as("hundreds");
        assertThat(rows(select(hundreds, count()).groupBy(hundreds).orderBy(hundreds)))
                .containsExactly(List.of(200, 2L), List.of(400, 1L));
        assertThat(all(select(writer).groupBy(writer).having(max(pages).gt(300))))
                .containsExactly(1L);
        assertThat(all(select(writer).distinct().orderBy(writer))).containsExactly(1L, 2L);
    }

    @DatabaseTest
    void bounds() {
        Select<Long> ids = select(authorId).orderBy(authorId);
        assertThat(all(ids.limit(2))).containsExactly(1L, 2L);
        assertThat(all(ids.limit(1).offset(1))).containsExactly(2L);
        assertThat(all(ids.offset(2))).containsExactly(3L);
        assertThat(all(ids.limit(0))).isEmpty();
    }

    @DatabaseTest
    void joins() {
        assertThat(rows(select(name, title)
                        .from(book)
                        .join(author)
                        .where(pages.gt(240))
                        .orderBy(bookId)))
                .containsExactly(List.of("Jane", "Emma"), List.of("Jane", "Persuasion"));
        TableAlias other = book.alias();
        assertThat(rows(select(title, other.of(title))
                        .join(
                                other,
                                other.of(writer).eq(writer).and(other.of(bookId).gt(bookId)))))
                .containsExactly(List.of("Emma", "Persuasion"));
        assertThat(rows(select(authorId, bookId).join(book).orderBy(bookId).limit(1)))
                .containsExactly(List.of(1L, 10L));
        QueryAlias counted = select(writer, count().as("n")).groupBy(writer).subquery();
        assertThat(rows(select(name, counted.c("n")).join(counted).orderBy(name)))
                .containsExactly(List.of("Anne", 1L), List.of("Jane", 2L));
    }

    @DatabaseTest
    void subqueries() {
        Expression<Long> books =
                select(count(bookId)).where(writer.eq(authorId)).scalar();
        assertThat(rows(select(name, books.as("n")).where(books.gt(0L)).orderBy(books.desc())))
                .containsExactly(List.of("Jane", 2L), List.of("Anne", 1L));
        Condition any = select(bookId).where(writer.eq(authorId)).exists();
        assertThat(who(any)).containsExactly(1L, 2L);
        assertThat(who(any.not().and(born.isNull()))).containsExactly(3L);
        assertThat(who(any.or(alive.eq(true)))).hasSize(3);
        QueryAlias early =
                select(authorId, born.plus(1).as("next")).where(born.lt(1800)).subquery("early");
        QueryAlias late =
                select(authorId, born.plus(2).as("next")).where(born.gt(1800)).subquery("late");
        assertThat(rows(select(early.c("next"), late.c("next")))).containsExactly(List.of(1776, 1822));
        QueryAlias nested = select(early.c("next")).where(early.c("next").gt(1)).subquery();
        assertThat(rows(select(nested))).containsExactly(List.of(1776));
        TableAlias other = book.alias();
        Expression<Integer> second = select(max(pages))
                .where(
                        writer.eq(authorId),
                        pages.lt(select(max(other.of(pages))).scalar()))
                .scalar();
        assertThat(all(select(second).where(authorId.eq(1L)))).containsExactly(249);
    }

    @DatabaseTest
    void commonTableExpressions() {
        QueryAlias busy = select(writer, count().as("books"))
                .groupBy(writer)
                .having(count().gt(1L))
                .cte("busy");
        QueryAlias inner =
                select(busy.c("author_id")).where(busy.c("books").lt(9L)).subquery();
        assertThat(all(select(name)
                        .join(inner, inner.c("author_id").eq(authorId))
                        .where(born.gt(1700), authorId.in(select(busy.<Long>c("author_id"))))
                        .orderBy(name)
                        .limit(5)))
                .containsExactly("Jane");
        QueryAlias busier =
                select(busy.c("author_id")).where(busy.c("books").eq(2L)).cte();
        assertThat(all(select(busier.<Long>c("author_id")))).containsExactly(1L);
        connection.execute(insert(author)
                .columns(authorId, name)
                .from(select(busy.<Long>c("author_id").plus(100L), literal("copy"))));
        assertThat(who(name.eq("copy"))).containsExactly(101L);
    }

    @DatabaseTest
    void writing() {
        connection.execute(insert(author)
                .values(Map.of("id", 4, "name", "Mary"))
                .values(Map.of("id", 5, "name", lower(literal("AGNES")))));
        assertThat(who(name.eq("agnes"))).containsExactly(5L);
        connection.execute(update(author)
                .set(born, born.plus(1))
                .set(name, select(max(title)).where(writer.eq(authorId)).scalar())
                .where(select(bookId).where(writer.eq(authorId)).exists()));
        assertThat(rows(select(name, born).where(authorId.in(1L, 2L)).orderBy(authorId)))
                .containsExactly(List.of("Persuasion", 1776), List.of("Agnes Grey", 1821));
        connection.execute(
                update(author).set(born, nullValue()).set(alive, true).where(authorId.eq(1L)));
        assertThat(who(born.isNull().and(alive.eq(true)))).containsExactly(1L, 3L);
        connection.execute(delete(book).where(writer.in(select(authorId).where(born.isNull()))));
        assertThat(all(select(bookId))).containsExactly(12L);
        connection.execute(insert(author).columns(authorId, name).from(select(bookId.plus(50L), title)));
        assertThat(who(name.eq("Agnes Grey").and(authorId.gt(50L)))).containsExactly(62L);
    }

    @DatabaseTest
    void rowsThatComeBack() {
        assertThat(connection
                        .execute(insert(author)
                                .value(authorId, 7L)
                                .value(name, "Mary")
                                .returning(authorId, upper(name).as("loud"), authorId.plus(1L)))
                        .all())
                .extracting(Row::values)
                .containsExactly(List.of(7L, "MARY", 8L));
        assertThat(connection
                        .execute(delete(author).where(authorId.eq(7L)).returning(name))
                        .all())
                .extracting(Row::values)
                .containsExactly(List.of("Mary"));
    }
}
