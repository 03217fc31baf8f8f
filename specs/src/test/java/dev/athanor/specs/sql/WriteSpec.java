// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.defaultValue;
import static dev.athanor.sql.Functions.excluded;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Update;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Writing rows that are there already, and by what other tables hold, on every database. */
class WriteSpec {

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<String> name = Column.of("name", Types.string(40));
    private final Column<Integer> stock = Column.of("stock", Types.INTEGER);
    private final Table item = Table.of("item", metadata, id, name, stock);

    private final Column<Integer> delivered =
            Column.of("item_id", Types.INTEGER).primaryKey().identity(false);
    private final Column<Integer> quantity = Column.of("quantity", Types.INTEGER);
    private final Table delivery = Table.of("delivery", metadata, delivered, quantity);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(item)
                .values(Map.of("id", 1, "name", "pear", "stock", 10))
                .values(Map.of("id", 2, "name", "fig", "stock", 20)));
        connection.execute(insert(delivery)
                .values(Map.of("item_id", 1, "quantity", 5))
                .values(Map.of("item_id", 3, "quantity", 7)));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private boolean is(String... databases) {
        return List.of(databases).contains(connection.dialect().name());
    }

    private List<List<Object>> items() {
        return connection.execute(select(id, name, stock).orderBy(id)).all().stream()
                .map(Row::values)
                .toList();
    }

    private Insert fig(int more) {
        return insert(item).value(id, 2).value(name, "fresh fig").value(stock, more);
    }

    @DatabaseTest
    void setsWhatWouldHaveBeenInserted() {
        connection.execute(fig(3).onConflict(id).doUpdate());
        connection.execute(insert(item)
                .value(id, 3)
                .value(name, "nut")
                .value(stock, 1)
                .onConflict(id)
                .doUpdate());
        assertThat(items()).containsExactly(List.of(1, "pear", 10), List.of(2, "fresh fig", 3), List.of(3, "nut", 1));
    }

    @DatabaseTest
    void leavesWhatIsThere() {
        connection.execute(fig(3).onConflict(id).doNothing());
        connection.execute(
                insert(item).value(id, 3).value(name, "nut").onConflict(id).doNothing());
        assertThat(items()).hasSize(3).contains(List.of(2, "fig", 20));
    }

    @DatabaseTest
    void computesWithBothRows() {
        connection.execute(fig(3).onConflict(id).doUpdate(row -> row.set(stock, stock.plus(excluded(stock)))));
        assertThat(items()).contains(List.of(2, "fig", 23));
    }

    @DatabaseTest
    void changesOnlyTheRowsOfACondition() {
        Insert below = fig(3).onConflict(id)
                .doUpdate(row -> row.set(stock, excluded(stock)).where(stock.lt(5)));
        if (is("mariadb")) {
            assertThatThrownBy(() -> connection.execute(below)).isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        connection.execute(below);
        assertThat(items()).contains(List.of(2, "fig", 20));
    }

    @DatabaseTest
    void writesManyRowsAtOnce() {
        Insert many = insert(item)
                .values(Map.of("id", 2, "name", "fig", "stock", 2))
                .values(Map.of("id", 3, "name", "nut", "stock", 3));
        connection.execute(many.onConflict(id).doUpdate(stock));
        assertThat(items()).containsExactly(List.of(1, "pear", 10), List.of(2, "fig", 2), List.of(3, "nut", 3));
    }

    @DatabaseTest
    void writesRowsThatAreGivenWhenItRuns() {
        connection.execute(
                insert(item).columns(id, name, stock).onConflict(id).doUpdate(),
                List.of(Map.of("id", 1, "name", "a", "stock", 1), Map.of("id", 4, "name", "d", "stock", 4)));
        assertThat(items()).containsExactly(List.of(1, "a", 1), List.of(2, "fig", 20), List.of(4, "d", 4));
    }

    @DatabaseTest
    void givesRowsBack() {
        Insert returning = fig(3).onConflict(id).doUpdate().returning(id, stock);
        assertThat(connection.execute(returning).one().values()).isEqualTo(List.of(2, 3));
    }

    @DatabaseTest
    void updatesFromAnotherTable() {
        Update more =
                update(item).set(stock, stock.plus(quantity)).from(delivery).where(id.eq(delivered));
        if (is("h2")) {
            assertThatThrownBy(() -> connection.execute(more)).isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        connection.execute(more);
        assertThat(items()).containsExactly(List.of(1, "pear", 15), List.of(2, "fig", 20));
        TableAlias twin = item.alias("twin");
        Update returning = update(item)
                .set(name, twin.of(name).concat("!"))
                .from(twin)
                .where(id.eq(twin.of(id)), id.eq(2))
                .returning(id, name);
        if (is("mariadb")) {
            assertThatThrownBy(() -> connection.execute(returning)).isInstanceOf(UnsupportedByDialect.class);
        } else {
            assertThat(connection.execute(returning).one().values()).isEqualTo(List.of(2, "fig!"));
        }
    }

    @DatabaseTest
    void deletesUsingAnotherTable() {
        Delete gone = delete(item).using(delivery).where(id.eq(delivered), quantity.gt(1));
        if (is("h2", "sqlite")) {
            assertThatThrownBy(() -> connection.execute(gone)).isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        connection.execute(gone);
        assertThat(items()).containsExactly(List.of(2, "fig", 20));
    }

    @DatabaseTest
    void correlatedQueriesWorkEverywhere() {
        connection.execute(update(item)
                .set(stock, select(quantity).where(delivered.eq(id)).scalar())
                .where(select(delivered).where(delivered.eq(id)).exists()));
        assertThat(items()).containsExactly(List.of(1, "pear", 5), List.of(2, "fig", 20));
        connection.execute(delete(item).where(id.in(select(delivered))));
        assertThat(items()).containsExactly(List.of(2, "fig", 20));
    }

    @DatabaseTest
    void theFirstRowsAreChanged() {
        Update last = update(item).set(stock, 0).orderBy(id.desc()).limit(1);
        if (!is("mariadb")) {
            assertThatThrownBy(() -> connection.execute(last)).isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        connection.execute(last);
        assertThat(items()).containsExactly(List.of(1, "pear", 10), List.of(2, "fig", 0));
        connection.execute(delete(item).orderBy(id).limit(1));
        assertThat(items()).containsExactly(List.of(2, "fig", 0));
    }

    @DatabaseTest
    void defaultsByName() {
        Insert row = insert(item).value(id, 9).value(name, defaultValue());
        if (is("sqlite")) {
            assertThatThrownBy(() -> connection.execute(row)).isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        connection.execute(row);
        assertThat(connection.execute(select(name).where(id.eq(9))).one()).isNull();
    }
}
