// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of the statements that write rows of one entity; only names go into them, quoted as the database does. */
final class RowTexts {
    private final EntityType<?> type;
    private final Dialect dialect;
    private final String table;

    RowTexts(EntityType<?> type, Dialect dialect) {
        this.type = type;
        this.dialect = dialect;
        Table mapped = type.table();
        this.table = (mapped.schema() == null ? "" : name(mapped.schema()) + '.') + name(mapped.name());
    }

    String name(String identifier) {
        return dialect.identifiers().quote(identifier);
    }

    private String names(List<ColumnMapping> columns) {
        return columns.stream().map(column -> name(column.column().name())).collect(Collectors.joining(", "));
    }

    /** {@code INSERT INTO t (a, b)}. */
    String into(List<ColumnMapping> columns) {
        return "INSERT INTO " + table + " (" + names(columns) + ')';
    }

    /** {@code INSERT INTO t (a, b) VALUES (?, ?), (?, ?)}. */
    String values(List<ColumnMapping> columns, int rows) {
        String row = '(' + "?, ".repeat(columns.size() - 1) + "?)";
        return into(columns) + " VALUES " + (row + ", ").repeat(rows - 1) + row;
    }

    /** A row of nothing but defaults. */
    String defaults() {
        return switch (dialect.syntax().emptyInsert()) {
            case DEFAULT_VALUES -> "INSERT INTO " + table + " DEFAULT VALUES";
            case EMPTY_PARENTHESES -> "INSERT INTO " + table + " () VALUES ()";
            case ONE_DEFAULT ->
                "INSERT INTO " + table + " (" + name(type.key().first().column().name()) + ") VALUES (DEFAULT)";
        };
    }

    /** The insert with what the database made given back. */
    String returning(String insert, Returned returned) {
        return insert + "\nRETURNING " + names(returned.columns());
    }

    /** The insert with what the database made given back, as H2 does it. */
    String finalTable(String insert, Returned returned) {
        return "SELECT " + names(returned.columns()) + " FROM FINAL TABLE (" + insert + ')';
    }

    /**
     * {@code SELECT t.id, t.version FROM t WHERE t.id IN (?, ?)}; for a key of several columns
     * {@code WHERE t.a = ? AND t.b = ? OR t.a = ? AND t.b = ?}.
     */
    String select(ColumnMapping column, int keys) {
        String read = type.key().columns().stream().map(this::qualified).collect(Collectors.joining(", "));
        String rows = type.key().isSingle()
                ? read + " IN (" + "?, ".repeat(keys - 1) + "?)"
                : (byKey() + " OR ").repeat(keys - 1) + byKey();
        return "SELECT " + read + ", " + qualified(column) + "\nFROM " + table + "\nWHERE " + rows;
    }

    private String qualified(ColumnMapping column) {
        return table + '.' + name(column.column().name());
    }

    private String byKey() {
        return type.key().columns().stream()
                .map(column -> qualified(column) + " = ?")
                .collect(Collectors.joining(" AND "));
    }

    /** {@code INSERT INTO t (a, b) SELECT a, b FROM unnest(arrays) … ORDER BY … RETURNING id}. */
    String unnest(List<ColumnMapping> columns, Returned returned) {
        String arrays = columns.stream()
                .map(column -> "CAST(? AS " + elementType(column) + "[])")
                .collect(Collectors.joining(", "));
        String names = names(columns);
        return returning(
                into(columns) + "\nSELECT " + names + "\nFROM unnest(" + arrays + ") WITH ORDINALITY AS given (" + names
                        + ", athanor_row)\nORDER BY athanor_row",
                returned);
    }

    String elementType(ColumnMapping column) {
        return dialect.castName(column.column().type().unsized());
    }

    /** {@code UPDATE t SET a=?, b=? WHERE t.id = ?}, with {@code AND t.version = ?} where there is one. */
    String update(List<ColumnMapping> columns) {
        String assignments = columns.stream()
                .map(column -> name(column.column().name()) + "=?")
                .collect(Collectors.joining(", "));
        return "UPDATE " + table + " SET " + assignments + where();
    }

    /** {@code DELETE FROM t WHERE t.id = ?}, with {@code AND t.version = ?} where there is one. */
    String delete() {
        return "DELETE FROM " + table + where();
    }

    private String where() {
        String byKey = "\nWHERE " + byKey();
        ColumnMapping version = type.version();
        return version == null ? byKey : byKey + " AND " + qualified(version) + " = ?";
    }
}
