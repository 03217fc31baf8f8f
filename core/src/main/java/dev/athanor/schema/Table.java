// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.DialectOption;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.event.Listeners;
import dev.athanor.event.Registration;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FromItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table with its columns, constraints and indexes; compared by identity.
 *
 * <pre>{@code
 * Table page = Table.of("page", metadata,
 *         Column.of("id", INTEGER).primaryKey(),
 *         Column.of("title", string(255)).notNull(),
 *         Unique.of("title").named("uq_page_title"));
 * }</pre>
 *
 * <p>A class of one's own has its columns as typed fields:
 *
 * <pre>{@code
 * final class Page extends Table {
 *     final Column<Integer> id = add(Column.of("id", INTEGER).primaryKey());
 *     final Column<String> title = add(Column.of("title", string(255)).notNull());
 *
 *     Page(MetaData metadata) {
 *         super("page", metadata);
 *     }
 * }
 * }</pre>
 */
public class Table implements TableInfo, FromItem.Target {
    private final String name;
    private @Nullable String schema;
    private final TableRef ref = new TableRef(this);
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final Map<String, Column<?>> named = new HashMap<>();
    private final List<Constraint<?>> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<DialectOption> options = new ArrayList<>();
    private final Listeners<DdlListener> listeners = new Listeners<>();
    private @Nullable String comment;
    private @Nullable MetaData metadata;
    private @Nullable List<ColumnInfo> infos;
    private @Nullable TableFacts facts;

    Table(@Nullable String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    /** For a class of one's own, whose fields are its columns: a table of a metadata, which {@link #add} fills. */
    protected Table(String name, MetaData metadata) {
        this(null, name);
        metadata.add(this);
    }

    /** For a class of one's own in a schema of its own. */
    protected Table(String schema, String name, MetaData metadata) {
        this(schema, name);
        metadata.add(this);
    }

    /** A table of a metadata, in the schema of that, or else the default one. */
    public static Table of(String name, MetaData metadata, TableItem... items) {
        Table table = of(null, name, List.of(items));
        metadata.add(table);
        return table;
    }

    /** A table of a metadata in a schema of its own; an empty name means the default one whatever the metadata says. */
    public static Table of(String schema, String name, MetaData metadata, TableItem... items) {
        Table table = of(schema, name, List.of(items));
        metadata.add(table);
        return table;
    }

    /** A table that belongs to no metadata yet: {@link MetaData#add} takes it in. */
    public static Table of(@Nullable String schema, String name, List<? extends TableItem> items) {
        Table table = new Table(schema, name);
        items.forEach(table::append);
        return table;
    }

    /**
     * Reads a table of a database, and those that its foreign keys lead to, unless the metadata has it already.
     *
     * @param own columns and more that count in the place of what the database says, such as a column of another type
     * @throws UnknownName if the database has no such table
     */
    public static Table reflect(String name, MetaData metadata, ReflectionSource source, TableItem... own) {
        return reflect(name, metadata, source, what -> what, own);
    }

    /**
     * Reads a table of a database as it is said, such as {@code what -> what.schema("shop").includeColumns("id", "name")}.
     *
     * @param own columns and more that count in the place of what the database says, such as a column of another type
     * @throws UnknownName if the database has no such table
     */
    public static Table reflect(
            String name, MetaData metadata, ReflectionSource source, UnaryOperator<Reflection> how, TableItem... own) {
        Reflection what = how.apply(Reflection.all()).views().only(name).own(List.of(own));
        String in = what.schema() == null ? metadata.schema() : what.schema();
        String key = in == null || in.isEmpty() ? name : in + '.' + name;
        Table known = metadata.find(key);
        if (known != null && !what.extendsKnown() && own.length == 0) {
            return known;
        }
        source.reflect(metadata, what);
        return metadata.table(key);
    }

    /** Adds a column and gives it back, for the fields of a class of one's own. */
    protected final <T> Column<T> add(Column<T> column) {
        append(column);
        return column;
    }

    /** Adds to the description of the table; a database in which it is made already is not changed by this. */
    public final void append(TableItem item) {
        infos = null;
        facts = null;
        if (item instanceof Column<?> column) {
            take(column);
        } else if (item instanceof PrimaryKey key && declaredKey() != null) {
            throw new ConfigurationError(
                    ErrorCode.DUPLICATE_NAME,
                    "Table \"" + name + "\" has a primary key already, and " + key.columns() + " would be another.");
        } else if (item instanceof Constraint<?> constraint) {
            constraints.add(constraint);
        } else if (item instanceof Index index) {
            indexes.add(index);
        } else if (item instanceof Template template) {
            template.fresh().forEach(this::append);
        } else if (item instanceof TableTrait.Comment said) {
            comment = said.text();
        } else if (item instanceof TableTrait.Prefix said) {
            prefixes.addAll(said.words());
        } else if (item instanceof TableTrait.Option said) {
            options.add(said.option());
        }
    }

    private void take(Column<?> column) {
        for (String called : List.of(column.key(), column.name())) {
            if (find(called) != null) {
                throw new ConfigurationError(
                        ErrorCode.DUPLICATE_NAME, "Table \"" + name + "\" has two columns \"" + called + "\".");
            }
        }
        column.belongTo(ref);
        columns.put(column.key(), column);
        if (!column.key().equals(column.name())) {
            named.put(column.name(), column);
        }
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final @Nullable String schema() {
        return schema == null || schema.isEmpty() ? null : schema;
    }

    /** The metadata that it belongs to, or null. */
    public final @Nullable MetaData metadata() {
        return metadata;
    }

    void belongTo(MetaData owner) {
        metadata = owner;
        facts = null;
    }

    /** The schema that a metadata has for tables that were given none. */
    void inherit(@Nullable String inherited) {
        if (schema == null) {
            schema = inherited;
        }
    }

    @Override
    public final TableRef from() {
        return ref;
    }

    /**
     * The column of that name, for whatever Java class its values are of.
     *
     * @throws UnknownName if there is none
     */
    @SuppressWarnings("unchecked")
    public final Column<Object> c(String column) {
        return (Column<Object>) column(column);
    }

    /**
     * The column of that name, whose values are of a class.
     *
     * @throws UnknownName if there is none
     * @throws ConfigurationError if its values are of another class
     */
    @SuppressWarnings("unchecked")
    public final <T> Column<T> c(String column, Class<T> javaType) {
        Column<?> found = column(column);
        if (found.type().javaType() != javaType) {
            throw new ConfigurationError(
                    ErrorCode.WRONG_VALUE,
                    "The column \"" + name + "." + column + "\" holds "
                            + found.type().javaType().getName() + ", not " + javaType.getName() + ".");
        }
        return (Column<T>) found;
    }

    /** The column of that key or name, or null if there is none. */
    public final @Nullable Column<?> find(String wanted) {
        Column<?> found = columns.get(wanted);
        return found == null ? named.get(wanted) : found;
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    final Column<?> column(String wanted) {
        Column<?> found = find(wanted);
        if (found == null) {
            throw UnknownName.column(name, wanted, columns.keySet());
        }
        return found;
    }

    /**
     * The names in the database of columns that are called by their names or keys.
     *
     * @throws UnknownName if there is none for one
     */
    List<String> inDatabase(List<String> called) {
        return called.stream().<String>map(each -> column(each).name()).toList();
    }

    private String nameOf(String called) {
        Column<?> found = find(called);
        return found == null ? called : found.name();
    }

    int position(Column<?> column) {
        return List.copyOf(columns.values()).indexOf(column);
    }

    /** The columns as expressions, in the order in which they were declared. */
    public final List<Column<?>> all() {
        return List.copyOf(columns.values());
    }

    @Override
    public final List<ColumnInfo> columns() {
        List<ColumnInfo> known = infos;
        if (known == null) {
            List<String> key = primaryKeyColumns();
            Set<String> referring = referring();
            known = columns.values().stream()
                    .map(column -> column.info(key, referring.contains(column.name())))
                    .toList();
            infos = known;
        }
        return known;
    }

    private Set<String> referring() {
        Set<String> found = new LinkedHashSet<>();
        declared().forEach(each -> {
            if (each instanceof ForeignKey key) {
                key.columns().forEach(column -> found.add(nameOf(column)));
            }
        });
        return found;
    }

    /** The column that the first foreign key with a column leads to from there, or null if there is no such key. */
    @Nullable
    Column<?> target(String column) {
        for (Constraint<?> each : declared()) {
            if (each instanceof ForeignKey key) {
                int at = key.columns().stream().map(this::nameOf).toList().indexOf(column);
                if (at >= 0 && at < key.references().size()) {
                    return key.references().get(at).resolve(this, column);
                }
            }
        }
        return null;
    }

    /** The constraints as they were described, those of the columns before those of the table. */
    private List<Constraint<?>> declared() {
        List<Constraint<?>> all = new ArrayList<>();
        for (Column<?> column : columns.values()) {
            ColumnTraits said = column.traits();
            if (said.unique && !said.index) {
                all.add(Unique.of(column.name()));
            }
            if (said.foreignKey != null) {
                all.add(said.foreignKey);
            }
        }
        all.addAll(constraints);
        return all;
    }

    private @Nullable PrimaryKey declaredKey() {
        for (Constraint<?> each : constraints) {
            if (each instanceof PrimaryKey key) {
                return key;
            }
        }
        return null;
    }

    List<String> primaryKeyColumns() {
        PrimaryKey declared = declaredKey();
        return declared != null
                ? declared.columns().stream().map(this::nameOf).toList()
                : columns.values().stream()
                        .filter(column -> column.traits().primaryKey)
                        .<String>map(Column::name)
                        .toList();
    }

    NamingConvention naming() {
        return metadata == null ? NamingConvention.STANDARD : metadata.naming();
    }

    private TableFacts facts() {
        TableFacts known = facts;
        if (known == null) {
            List<String> key = primaryKeyColumns();
            List<Constraint<?>> all = new ArrayList<>(declared());
            if (declaredKey() == null && !key.isEmpty()) {
                all.add(PrimaryKey.of(key.toArray(String[]::new)));
            }
            List<Index> made = new ArrayList<>();
            for (Column<?> column : columns.values()) {
                if (column.traits().index) {
                    Index index = Index.on(column.name());
                    made.add(column.traits().unique ? index.unique() : index);
                }
            }
            made.addAll(indexes);
            known = TableFacts.of(this, all, made);
            facts = known;
        }
        return known;
    }

    @Override
    public final List<ConstraintInfo> constraints() {
        return facts().constraints();
    }

    /** The primary key, or null if the table has none. */
    public final @Nullable PrimaryKeyInfo primaryKey() {
        return facts().primaryKey();
    }

    @Override
    public final List<ForeignKeyInfo> foreignKeys() {
        return facts().foreignKeys();
    }

    @Override
    public final List<UniqueInfo> uniques() {
        return facts().uniques();
    }

    @Override
    public final List<IndexInfo> indexes() {
        return facts().indexes();
    }

    @Override
    public final @Nullable String comment() {
        return comment;
    }

    @Override
    public final List<String> prefixes() {
        return List.copyOf(prefixes);
    }

    @Override
    public final List<DialectOption> options() {
        return List.copyOf(options);
    }

    @Override
    public @Nullable ViewInfo view() {
        return null;
    }

    /** Has a listener asked for more statements whenever this table is made or dropped. */
    public final Registration on(DdlMoment moment, DdlListener listener) {
        return listeners.add(event -> event.moment() == moment ? listener.statements(event) : List.of());
    }

    /** Has these statements sent whenever this table is made or dropped, on the databases that they are for. */
    public final Registration on(DdlMoment moment, Ddl... statements) {
        return on(moment, event -> List.of(statements));
    }

    Listeners<DdlListener> listeners() {
        return listeners;
    }

    /** Makes this table alone, with its indexes, unless it is there. */
    public final void create(SchemaTarget target) {
        owner().createAll(target, List.of(this));
    }

    /** Drops this table alone if it is there. */
    public final void drop(SchemaTarget target) {
        owner().dropAll(target, List.of(this));
    }

    private MetaData owner() {
        MetaData known = metadata;
        if (known == null) {
            throw new ConfigurationError(
                    ErrorCode.UNKNOWN_TABLE, "The table \"" + this + "\" belongs to no metadata yet.");
        }
        return known;
    }

    /** A table of the same description in another metadata; foreign keys within this one refer to tables of that one. */
    public final Table copyTo(MetaData other) {
        return copyTo(other, schema);
    }

    /** The same in another schema. */
    public final Table copyTo(MetaData other, @Nullable String into) {
        if (view() != null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA,
                    "The view \"" + this + "\" cannot be copied: its query asks the tables of its own metadata. Make a"
                            + " view of a query that asks the others.");
        }
        Table copy = new Table(into, name);
        for (Column<?> column : columns.values()) {
            Column<?> own = column.copy();
            ForeignKey key = own.traits().foreignKey;
            if (key != null) {
                own.traits().foreignKey = key.detached(this);
            }
            copy.append(own);
        }
        for (Constraint<?> constraint : constraints) {
            copy.append(constraint instanceof ForeignKey key ? key.detached(this) : constraint);
        }
        indexes.forEach(copy::append);
        copy.prefixes.addAll(prefixes);
        copy.options.addAll(options);
        copy.comment = comment;
        other.add(copy);
        return copy;
    }

    /** This table under another name, so that a statement can use it twice. */
    public final TableAlias alias(String alias) {
        return new TableAlias(this, new Alias(ref, AliasName.of(alias)));
    }

    /** This table under a name that is made up when a statement is compiled: {@code page AS page_1}. */
    public final TableAlias alias() {
        return new TableAlias(this, new Alias(ref, AliasName.anonymous(name)));
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public final String toString() {
        return schema() == null ? name : schema() + '.' + name;
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
