// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.sql.SelectBase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Three staff in two departments, of whom one has a chief, and what they sold; on any database. */
final class Shop implements AutoCloseable {
    private final MetaData metadata = new MetaData();

    final Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
    final Column<String> name = Column.of("name", string(20)).notNull();
    final Column<String> department = Column.of("department", string(20));
    final Column<Integer> chief = Column.of("chief_id", INTEGER);
    final Table staff = Table.of("staff", metadata, id, name, department, chief);

    final Column<Integer> saleId = Column.of("id", INTEGER).primaryKey().identity(false);
    final Column<Integer> seller = Column.of("staff_id", INTEGER).references(id);
    final Column<Integer> amount = Column.of("amount", INTEGER);
    final Table sale = Table.of("sale", metadata, saleId, seller, amount);

    final Column<Long> big = Column.of("big", BIGINT);
    final Table numbers = Table.of("numbers", metadata, big);

    final Connection connection;

    Shop(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(staff)
                .values(person(1, "ann", "toys", null))
                .values(person(2, "bob", "toys", 1))
                .values(person(3, "cid", null, 2)));
        connection.execute(insert(sale)
                .values(Map.of("id", 1, "staff_id", 1, "amount", 10))
                .values(Map.of("id", 2, "staff_id", 1, "amount", 30))
                .values(Map.of("id", 3, "staff_id", 2, "amount", 20))
                .values(Map.of("id", 4, "staff_id", 2, "amount", 20)));
        connection.commit();
    }

    private static Map<String, Object> person(int id, String name, String department, Integer chief) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("department", department);
        row.put("chief_id", chief);
        return row;
    }

    <T> List<T> all(SelectBase<T> query) {
        return connection.execute(query).all();
    }

    List<List<Object>> rows(SelectBase<Row> query) {
        return all(query).stream().map(Row::values).toList();
    }

    /** The error with which the database's dialect refuses to compile something, or null if it does not. */
    static ErrorCode refusal(Supplier<?> work) {
        try {
            work.get();
            return null;
        } catch (AthanorException e) {
            return e.code();
        }
    }

    boolean isOneOf(String... databases) {
        return Arrays.asList(databases).contains(connection.dialect().name());
    }

    @Override
    public void close() {
        connection.close();
    }
}
