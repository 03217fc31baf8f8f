// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.dialects.Dialects;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.Identity;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.Merge;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is written into columns that a statement does not mention. */
class DefaultSpec {
    private static final Set<String> WITH_SEQUENCES = Set.of("h2", "postgresql", "mariadb");

    private final MetaData metadata = new MetaData();
    private final AtomicInteger made = new AtomicInteger();
    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey();
    private final Column<String> name = Column.of("name", string(20));
    private final Column<String> state =
            Column.of("state", string(20)).defaultTo("new").onUpdate("changed");
    private final Column<Integer> number =
            Column.of("number", INTEGER).defaultFrom(made::incrementAndGet).onUpdateFrom(() -> -made.incrementAndGet());
    private final Column<String> shout =
            Column.of("shout", string(20)).defaultSql(upper(literal("loud"))).onUpdateSql(upper(literal("louder")));
    private final Column<Integer> kept = Column.of("kept", INTEGER).serverDefault(7);
    private final Table page = Table.of("page", metadata, id, name, state, number, shout, kept);

    private final Select<Row> rows = select(name, state, number, shout, kept).orderBy(id);

    private List<List<Object>> rows(Connection connection) {
        return connection.execute(rows).all().stream().map(Row::values).toList();
    }

    private Connection open(Engine engine) {
        metadata.createAll(engine);
        return engine.connect();
    }

    @DatabaseTest
    void aRowGetsWhatItIsNotGiven(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page).value(name, "a"));
            connection.execute(insert(page).value(name, "b"));
            assertThat(rows(connection))
                    .containsExactly(List.of("a", "new", 1, "LOUD", 7), List.of("b", "new", 2, "LOUD", 7));
        }
    }

    @DatabaseTest
    void aRowOfNothingButDefaults(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page));
            assertThat(connection
                            .execute(select(state, number, shout, kept))
                            .one()
                            .values())
                    .containsExactly("new", 1, "LOUD", 7);
        }
    }

    @DatabaseTest
    void whatIsGivenCountsEvenIfItIsNull(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(
                    insert(page).value(name, "a").value(state, nullValue()).value(number, 40));
            Row row = connection.execute(select(state, number)).one();
            assertThat(row.get(state)).isNull();
            assertThat(row.get(number)).isEqualTo(40);
            assertThat(made).hasValue(0);
        }
    }

    @DatabaseTest
    void eachOfManyRowsGetsAValueOfItsOwn(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page), List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "c")));
            connection.execute(insert(page).values(Map.of("name", "d")).values(Map.of("name", "e")));
            assertThat(rows(connection))
                    .containsExactly(
                            List.of("a", "new", 1, "LOUD", 7),
                            List.of("b", "new", 2, "LOUD", 7),
                            List.of("c", "new", 3, "LOUD", 7),
                            List.of("d", "new", 4, "LOUD", 7),
                            List.of("e", "new", 5, "LOUD", 7));
        }
    }

    @DatabaseTest
    void theRowsOfAQueryGetThemToo(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page).value(name, "a").value(state, "old"));
            connection.execute(insert(page).columns(name).from(select(page.c("name"))));
            assertThat(rows(connection))
                    .containsExactly(List.of("a", "old", 1, "LOUD", 7), List.of("a", "new", 2, "LOUD", 7));
        }
    }

    @DatabaseTest
    void aChangedRowGetsWhatTheUpdateDoesNotSet(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page).value(name, "a"));
            connection.execute(update(page).set(name, "b"));
            assertThat(rows(connection)).containsExactly(List.of("b", "changed", -2, "LOUDER", 7));
            connection.execute(update(page).set(state, "set").set(number, 9).set(shout, "x"));
            assertThat(rows(connection)).containsExactly(List.of("b", "set", 9, "x", 7));
        }
    }

    @DatabaseTest
    void theSameStatementIsCompiledOnce(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page).value(name, "a"));
            long misses = engine.cache().misses();
            connection.execute(insert(page).value(name, "b"));
            assertThat(engine.cache().misses()).isEqualTo(misses);
        }
    }

    @DatabaseTest
    void aDefaultMayLookAtTheRow(Engine engine) {
        Column<String> slug = Column.of("slug", string(20)).defaultFromRow(row -> "the-" + row.get("title"));
        Table post =
                Table.of("post", metadata, Column.of("id", INTEGER).primaryKey(), Column.of("title", string(20)), slug);
        try (Connection connection = open(engine)) {
            connection.execute(insert(post).values(Map.of("title", "a")));
            connection.execute(insert(post), Map.of("title", "b"));
            connection.execute(insert(post), List.of(Map.of("title", "c"), Map.of("title", "d")));
            assertThat(connection.execute(select(slug).orderBy(post.c("id"))).all())
                    .containsExactly("the-a", "the-b", "the-c", "the-d");
        }
    }

    @DatabaseTest
    void aKeyFromASequenceComesBack(Engine engine) {
        Sequence numbers = Sequence.of("numbers").start(100);
        metadata.add(numbers);
        Column<Integer> key = Column.of("id", INTEGER).primaryKey().defaultNext(numbers);
        Table ticket = Table.of("ticket", metadata, key, Column.of("title", string(20)));
        if (!WITH_SEQUENCES.contains(engine.dialect().name())) {
            metadata.createAll(engine);
            assertThatThrownBy(() -> engine.begin(c -> c.execute(insert(ticket).values(Map.of("title", "a")))))
                    .hasMessage("ATH-310: The database sqlite has no sequences. Let the database make the key:"
                            + " identity(true).");
            return;
        }
        try (Connection connection = open(engine)) {
            Row first = connection
                    .execute(insert(ticket).values(Map.of("title", "a")))
                    .insertedPrimaryKey();
            assertThat(first.get("id")).isEqualTo(100);
            connection.execute(insert(ticket), List.of(Map.of("title", "b"), Map.of("title", "c")));
            assertThat(connection.execute(select(key).orderBy(key)).all()).containsExactly(100, 101, 102);
            assertThat(connection.execute(select(numbers.nextValue())).one()).isEqualTo(103L);
        }
        metadata.dropAll(engine);
        assertThat(engine.sequenceNames(null)).isEmpty();
    }

    @DatabaseTest
    void aKeyThatTheDatabaseComputesComesBack(Engine engine) {
        Column<String> key = Column.of("id", string(20)).primaryKey().defaultSql(upper(literal("key")));
        Table ticket = Table.of("ticket", metadata, key, Column.of("title", string(20)));
        try (Connection connection = open(engine)) {
            Row first = connection
                    .execute(insert(ticket).values(Map.of("title", "a")))
                    .insertedPrimaryKey();
            assertThat(first.get("id")).isEqualTo("KEY");
        }
    }

    @DatabaseTest
    void whatTheDatabaseItselfMakesIsRefused(Engine engine) {
        Column<Integer> counted = Column.of("id", INTEGER).primaryKey().identity(Identity.always());
        Column<Integer> width = Column.of("width", INTEGER);
        Column<Integer> area = Column.of("area", INTEGER).computed("width * 2").stored();
        Table shape = Table.of("shape", metadata, counted, width, area);
        try (Connection connection = open(engine)) {
            connection.execute(insert(shape).value(width, 4));
            assertThat(connection.execute(select(counted, area)).one().values()).containsExactly(1, 8);
            connection.execute(update(shape).set(width, 5));
            assertThat(connection.execute(select(area)).one()).isEqualTo(10);
            assertThatThrownBy(() -> connection.execute(insert(shape).value(counted, 3)))
                    .isInstanceOf(InvalidStatement.class)
                    .hasMessage("ATH-301: The database itself makes what is in column \"shape.id\", counting always."
                            + " Leave it out.");
            assertThatThrownBy(() -> connection.execute(update(shape).set(area, 3)))
                    .isInstanceOf(InvalidStatement.class)
                    .hasMessage("ATH-301: The database itself makes what is in column \"shape.area\", computing it."
                            + " Leave it out.");
        }
    }

    @DatabaseTest
    void aStatementInsideOfAnotherGetsThemToo(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page).value(id, 1).value(name, "old").value(number, 0));
            CommonTable added = insert(page)
                    .value(id, 2)
                    .value(name, "a")
                    .returning(id, state, number, shout)
                    .cte("added");
            CommonTable changed = update(page)
                    .set(name, "b")
                    .where(id.eq(1))
                    .returning(id, state, number, shout)
                    .cte("changed");
            Select<Row> query = select(added.c("state"), added.c("number"), added.c("shout"), changed.c("state"))
                    .addColumns(changed.c("number"), changed.c("shout"))
                    .options(CartesianCheck.OFF);
            if (!engine.dialect().name().equals("postgresql")) {
                assertThatThrownBy(() -> connection.execute(query)).isInstanceOf(UnsupportedByDialect.class);
                return;
            }
            assertThat(connection.execute(query).one().values())
                    .containsExactly("new", 1, "LOUD", "changed", -2, "LOUDER");
            assertThat(rows(connection))
                    .containsExactly(List.of("b", "changed", -2, "LOUDER", 7), List.of("a", "new", 1, "LOUD", 7));
            connection.execute(delete(page));
            long before = engine.cache().size();
            assertThat(connection.execute(select(added.<Integer>c("number"))).all())
                    .as("made anew each time")
                    .containsExactly(3);
            connection.execute(delete(page));
            assertThat(connection.execute(select(added.<Integer>c("number"))).all())
                    .containsExactly(4);
            assertThat(engine.cache().size()).isLessThanOrEqualTo((int) before + 3);
            connection.execute(delete(page));
            assertThatThrownBy(() -> connection.execute(
                            update(page).set(kept, 1).where(id.in(select(added.<Integer>c("id")))),
                            List.of(Map.of(), Map.of())))
                    .isInstanceOf(InvalidStatement.class)
                    .hasMessageContaining("\"number\" has a default that is made for each row");
        }
    }

    @DatabaseTest
    void aMergeWritesThemToo(Engine engine) {
        try (Connection connection = open(engine)) {
            connection.execute(insert(page).value(id, 1).value(name, "old").value(number, 0));
            QueryAlias given = values("given")
                    .column("key", INTEGER)
                    .column("called", string(20))
                    .rows(List.of(1, "a"), List.of(2, "b"));
            Merge merge = merge(page, given, given.<Integer>c("key").eq(id))
                    .whenMatched()
                    .update(row -> row.set(name, given.<String>c("called")))
                    .whenNotMatched()
                    .insert(row -> row.set(id, given.<Integer>c("key")).set(name, given.<String>c("called")));
            if (List.of("sqlite", "mariadb").contains(engine.dialect().name())) {
                assertThatThrownBy(() -> connection.execute(merge)).isInstanceOf(UnsupportedByDialect.class);
                return;
            }
            connection.execute(merge);
            assertThat(rows(connection))
                    .containsExactly(List.of("a", "changed", -1, "LOUDER", 7), List.of("b", "new", 2, "LOUD", 7));
        }
    }

    @Test
    void aPrintedStatementShowsThoseInsideOfIt() {
        CommonTable added = insert(page).value(id, 2).returning(id).cte("added");
        assertThat(select(added.<Integer>c("id")).sql(Dialects.POSTGRESQL)).isEqualTo("""
            WITH added AS
            (INSERT INTO page (id, state, number, shout) VALUES (:id, :state, :number, upper(:param_1))
            RETURNING id)
            SELECT added.id
            FROM added\
            """);
    }
}
