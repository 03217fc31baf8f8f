// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.Expression;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and the expression that stands for it in statements.
 *
 * <p>It is described by chained calls before it is given to its {@link Table}, which it then belongs to for good:
 * {@code Column.of("title", string(255)).notNull()}. Without a call it is nullable and of no key.
 *
 * @param <T> the Java class of the values
 */
public final class Column<T> implements Expression<T> {
    private final String name;
    private final SqlType<T> type;
    private boolean primaryKey;
    private boolean nullable = true;
    private boolean unique;
    private @Nullable Boolean identity;
    private @Nullable Reference reference;
    private @Nullable ColumnRef node;

    private Column(String name, SqlType<T> type) {
        this.name = name;
        this.type = type;
    }

    public static <T> Column<T> of(String name, SqlType<T> type) {
        return new Column<>(name, type);
    }

    /** Makes the column the primary key, or part of it. */
    public Column<T> primaryKey() {
        change();
        primaryKey = true;
        nullable = false;
        return this;
    }

    /** {@code NOT NULL}. */
    public Column<T> notNull() {
        change();
        nullable = false;
        return this;
    }

    /** {@code UNIQUE}. */
    public Column<T> unique() {
        change();
        unique = true;
        return this;
    }

    /**
     * Says whether the database makes the values. Unless said otherwise it does so for an integer that is the whole
     * primary key and refers to no other table.
     */
    public Column<T> identity(boolean made) {
        change();
        identity = made;
        return this;
    }

    /** A foreign key to {@code table.column} of the same {@link MetaData}; the table may be declared later. */
    public Column<T> references(String tableAndColumn) {
        int dot = tableAndColumn.lastIndexOf('.');
        if (dot <= 0) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_COLUMN, "\"" + tableAndColumn + "\" is not of the form \"table.column\".");
        }
        return references(Reference.named(tableAndColumn.substring(0, dot), tableAndColumn.substring(dot + 1)));
    }

    /** A foreign key to a column that is there already. */
    public Column<T> references(Column<T> target) {
        return references(Reference.to(() -> target));
    }

    /** A foreign key to a column that is found when it is first needed. */
    public Column<T> references(Reference target) {
        change();
        reference = target;
        return this;
    }

    private void change() {
        if (node != null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The column \"" + name + "\" belongs to a table already; describe it before it is given to one.");
        }
    }

    void belongTo(TableRef table) {
        change();
        node = new ColumnRef(table, name, type);
    }

    /** Its reference in statements. */
    @Override
    public ColumnRef node() {
        ColumnRef known = node;
        if (known == null) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_TABLE, "The column \"" + name + "\" belongs to no table yet.");
        }
        return known;
    }

    public String name() {
        return name;
    }

    @Override
    public SqlType<T> type() {
        return type;
    }

    /** The table the column belongs to. */
    public Table table() {
        return (Table) ((TableRef) node().from()).table();
    }

    public boolean isPrimaryKey() {
        return primaryKey;
    }

    public boolean isNullable() {
        return nullable;
    }

    public boolean isUnique() {
        return unique;
    }

    @Nullable
    Reference reference() {
        return reference;
    }

    /** What statements and DDL have to know; {@code alone} when no other column is in the primary key. */
    ColumnInfo info(boolean alone) {
        boolean integer =
                type.kind() == TypeKind.INTEGER || type.kind() == TypeKind.BIGINT || type.kind() == TypeKind.SMALLINT;
        boolean made = identity != null ? identity : primaryKey && alone && integer && reference == null;
        return new ColumnInfo(name, type, nullable, primaryKey, made);
    }

    @Override
    public String toString() {
        return node == null ? name : table().name() + '.' + name;
    }
}
