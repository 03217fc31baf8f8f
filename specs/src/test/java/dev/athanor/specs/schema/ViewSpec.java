// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.schema.Ddl.Wish.IF_NOT_EXISTS;
import static dev.athanor.schema.Ddl.Wish.OR_REPLACE;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.View;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;

/** Queries that have a name in the database, and tables that are made of queries. */
class ViewSpec {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey();
    private final Column<String> kind = Column.of("kind", string(20));
    private final Column<Integer> price = Column.of("price", INTEGER);
    private final Table book = Table.of("book", new MetaData(), id, kind, price);

    private void fill(Connection connection) {
        connection.execute(
                insert(book),
                List.of(
                        Map.of("kind", "novel", "price", 5),
                        Map.of("kind", "novel", "price", 15),
                        Map.of("kind", "it's", "price", 25)));
    }

    private static List<List<Object>> values(List<Row> rows) {
        return rows.stream().map(Row::values).toList();
    }

    @DatabaseTest
    void aViewIsMadeAfterTheTablesThatItAsks(Engine engine) {
        View kinds = View.of(
                "kinds",
                metadata,
                select(kind, count().as("books"))
                        .where(price.gt(1).and(kind.ne("it's")))
                        .groupBy(kind));
        metadata.add(book);
        assertThat(metadata.sortedTables()).containsExactly(book, kinds);
        metadata.createAll(engine);
        metadata.createAll(engine);
        assertThat(engine.viewNames(null)).containsExactly("kinds");
        engine.begin(connection -> {
            fill(connection);
            assertThat(values(connection
                            .execute(select(kinds.c("kind"), kinds.c("books")))
                            .all()))
                    .containsExactly(List.of("novel", 2L));
        });
        metadata.dropAll(engine);
        assertThat(engine.viewNames(null)).isEmpty();
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void aViewThatIsKept(Engine engine) {
        metadata.add(book);
        View.materialized("dear", metadata, select(id, price).where(price.gt(10)));
        if (List.of("sqlite", "mariadb").contains(engine.dialect().name())) {
            assertThatThrownBy(() -> metadata.createAll(engine))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("has no materialized views");
            return;
        }
        metadata.createAll(engine);
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void aViewIsReplaced(Engine engine) {
        metadata.add(book);
        metadata.createAll(engine);
        View first = View.of(null, "some", select(id, price).where(price.gt(10)));
        View second = View.of(null, "some", select(id, price).where(price.gt(20)));
        if (engine.dialect().name().equals("sqlite")) {
            assertThatThrownBy(() -> engine.begin(c -> c.execute(Ddl.createView(second, OR_REPLACE))))
                    .isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        engine.begin(connection -> {
            fill(connection);
            connection.execute(Ddl.createView(first));
            connection.execute(Ddl.createView(second, OR_REPLACE));
            assertThat(connection.execute(select(second.c("price"))).all()).containsExactly(25);
            connection.execute(Ddl.dropView(second, Ddl.Wish.IF_EXISTS));
        });
    }

    @DatabaseTest
    void aTableIsMadeOfAQuery(Engine engine) {
        metadata.add(book);
        metadata.createAll(engine);
        Table dear = Table.of(null, "dear", List.of(Column.of("kind", string(20)), Column.of("price", INTEGER)));
        engine.begin(this::fill);
        engine.begin(connection -> {
            connection.execute(Ddl.createTableAs(dear, select(kind, price).where(price.gt(10))));
            connection.execute(Ddl.createTableAs(dear, select(kind, price), IF_NOT_EXISTS));
            assertThat(values(connection
                            .execute(select(dear.c("kind"), dear.c("price")).orderBy(dear.c("price")))
                            .all()))
                    .containsExactly(List.of("novel", 15), List.of("it's", 25));
        });
    }
}
