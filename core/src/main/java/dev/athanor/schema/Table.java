// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.UniqueInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FromItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table with its columns and keys; compared by identity. */
public final class Table implements TableInfo, FromItem.Target {
    private final String name;
    private final @Nullable String schema;
    private final TableRef ref = new TableRef(this);
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final List<ColumnInfo> infos;
    private @Nullable MetaData metadata;
    private @Nullable List<ForeignKeyInfo> foreignKeys;

    private Table(@Nullable String schema, String name, List<Column<?>> columns) {
        this.name = name;
        this.schema = schema;
        long keys = columns.stream().filter(Column::isPrimaryKey).count();
        for (Column<?> column : columns) {
            if (this.columns.putIfAbsent(column.name(), column) != null) {
                throw new ConfigurationError(
                        ErrorCode.DUPLICATE_NAME, "Table \"" + name + "\" has two columns \"" + column.name() + "\".");
            }
            column.belongTo(ref);
        }
        this.infos = columns.stream().map(column -> column.info(keys == 1)).toList();
    }

    /** A table of a metadata, in the default schema. */
    public static Table of(String name, MetaData metadata, Column<?>... columns) {
        Table table = new Table(null, name, List.of(columns));
        metadata.add(table);
        return table;
    }

    /** A table that belongs to no metadata yet: {@link MetaData#add} takes it in. */
    public static Table of(@Nullable String schema, String name, List<Column<?>> columns) {
        return new Table(schema, name, columns);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String schema() {
        return schema;
    }

    @Nullable
    MetaData metadata() {
        return metadata;
    }

    void belongTo(MetaData owner) {
        metadata = owner;
    }

    @Override
    public TableRef from() {
        return ref;
    }

    /**
     * The column of that name, for whatever Java class its values are of.
     *
     * @throws UnknownName if there is none
     */
    @SuppressWarnings("unchecked")
    public Column<Object> c(String column) {
        return (Column<Object>) column(column);
    }

    /**
     * The column of that name, whose values are of a class.
     *
     * @throws UnknownName if there is none
     * @throws ConfigurationError if its values are of another class
     */
    @SuppressWarnings("unchecked")
    public <T> Column<T> c(String column, Class<T> javaType) {
        Column<?> found = column(column);
        if (found.type().javaType() != javaType) {
            throw new ConfigurationError(
                    ErrorCode.WRONG_VALUE,
                    "The column \"" + name + "." + column + "\" holds "
                            + found.type().javaType().getName() + ", not " + javaType.getName() + ".");
        }
        return (Column<T>) found;
    }

    @Nullable
    Column<?> find(String wanted) {
        return columns.get(wanted);
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    Column<?> column(String wanted) {
        Column<?> found = find(wanted);
        if (found == null) {
            throw UnknownName.column(name, wanted, columns.keySet());
        }
        return found;
    }

    /** The columns as expressions, in the order in which they were declared. */
    public List<Column<?>> all() {
        return List.copyOf(columns.values());
    }

    @Override
    public List<ColumnInfo> columns() {
        return infos;
    }

    @Override
    public List<ForeignKeyInfo> foreignKeys() {
        List<ForeignKeyInfo> known = foreignKeys;
        if (known == null) {
            known = resolveForeignKeys();
            foreignKeys = known;
        }
        return known;
    }

    private List<ForeignKeyInfo> resolveForeignKeys() {
        List<ForeignKeyInfo> found = new ArrayList<>();
        for (Column<?> column : columns.values()) {
            Reference reference = column.reference();
            if (reference != null) {
                Column<?> target = reference.resolve(this, column.name());
                found.add(new ForeignKeyInfo(null, List.of(column.name()), target.table(), List.of(target.name())));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public List<UniqueInfo> uniques() {
        return columns.values().stream()
                .filter(Column::isUnique)
                .map(column -> new UniqueInfo(null, List.of(column.name())))
                .toList();
    }

    /** This table under another name, so that a statement can use it twice. */
    public TableAlias alias(String alias) {
        return new TableAlias(this, new Alias(ref, AliasName.of(alias)));
    }

    /** This table under a name that is made up when a statement is compiled: {@code page AS page_1}. */
    public TableAlias alias() {
        return new TableAlias(this, new Alias(ref, AliasName.anonymous(name)));
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + '.' + name;
    }

    /** A table under another name. */
    public static final class TableAlias implements FromItem {
        private final Table table;
        private final Alias alias;

        private TableAlias(Table table, Alias alias) {
            this.table = table;
            this.alias = alias;
        }

        @Override
        public FromNode from() {
            return alias;
        }

        /** The column of that name, of this alias. */
        @SuppressWarnings("unchecked")
        public Expression<Object> c(String column) {
            return of((Column<Object>) table.column(column));
        }

        /** A column of the table, of this alias. */
        public <T> Expression<T> of(Column<T> column) {
            ColumnRef aliased = new ColumnRef(alias, column.name(), column.type());
            return () -> aliased;
        }
    }
}
