// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.SqlTarget;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.event.Listeners;
import dev.athanor.event.Registration;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.SqlType;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tables and sequences that belong together: they refer to each other by name, and are made and dropped together. */
public final class MetaData {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Set<Sequence> sequences = new LinkedHashSet<>();
    private final Set<SqlType<?>> types = new LinkedHashSet<>();
    private final Listeners<DdlListener> listeners = new Listeners<>();
    private @Nullable String schema;
    private NamingConvention naming = NamingConvention.STANDARD;

    public MetaData() {}

    /** Sets the schema of tables and sequences that are given none of their own; those that are there already stay. */
    public MetaData schema(@Nullable String name) {
        schema = name;
        return this;
    }

    /** The schema of tables that are given none, or null for the connection's default. */
    public @Nullable String schema() {
        return schema;
    }

    /** Sets how constraints and indexes are named that are given no name. */
    public MetaData naming(NamingConvention convention) {
        naming = convention;
        tables.values().forEach(table -> table.belongTo(this));
        return this;
    }

    NamingConvention naming() {
        return naming;
    }

    /** Takes a table in; its foreign keys by name then look here. */
    public void add(Table table) {
        table.inherit(schema);
        if (tables.putIfAbsent(table.toString(), table) != null) {
            throw new ConfigurationError(
                    ErrorCode.DUPLICATE_NAME, "There is a table \"" + table + "\" in this metadata already.");
        }
        table.belongTo(this);
    }

    /** Takes a sequence in, which is then made before the tables. */
    public void add(Sequence sequence) {
        sequence.belongTo(this);
        sequences.add(sequence);
    }

    /**
     * Takes a native enum in, whose type is then made before the tables and dropped after them where it is a type of its own
     * (PostgreSQL). Those of the columns need not be given.
     *
     * @throws ConfigurationError if it is no native enum
     */
    public void add(SqlType<?> nativeEnum) {
        EnumLabels labels = nativeEnum.stored().labels();
        if (labels == null || labels.nativeName() == null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_SCHEMA,
                    "The type " + nativeEnum + " is no type of its own. Give a native enum: nativeEnum(name).");
        }
        types.add(nativeEnum);
    }

    /** Reads all tables of a database's default schema that are not here yet, and those that their foreign keys lead to. */
    public ReflectionReport reflect(ReflectionSource source) {
        return reflect(source, what -> what);
    }

    /**
     * Reads tables of a database as it is said, such as {@code what -> what.schema("shop").only(name -> name.startsWith("t_"))}.
     *
     * @throws UnknownName if a table that is asked for by name is not there
     */
    public ReflectionReport reflect(ReflectionSource source, UnaryOperator<Reflection> how) {
        return source.reflect(this, how.apply(Reflection.all()));
    }

    /** Forgets a table; in a database nothing changes. */
    public void remove(Table table) {
        tables.remove(table.toString(), table);
    }

    /** Forgets all tables, sequences and types; in a database nothing changes. */
    public void clear() {
        tables.clear();
        sequences.clear();
        types.clear();
    }

    /**
     * The table of a name, {@code schema.name} where it has a schema.
     *
     * @throws UnknownName if there is none
     */
    public Table table(String name) {
        Table found = find(name);
        if (found == null) {
            throw UnknownName.table(name, tables.keySet());
        }
        return found;
    }

    /** The table of a name, or null if there is none. */
    public @Nullable Table find(String name) {
        return tables.get(name);
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /** The tables in the order in which they were declared. */
    public Collection<Table> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /** The sequences in the order in which they were declared. */
    public Collection<Sequence> sequences() {
        return Collections.unmodifiableCollection(sequences);
    }

    /**
     * The tables in such an order that each comes after those it refers to, and otherwise as they were declared. Where
     * tables refer to each other in a circle, they stand in the order of their declaration.
     */
    public List<Table> sortedTables() {
        return TableOrder.of(tables.values()).tables();
    }

    /** Has a listener asked for more statements whenever all is made or dropped: before the first and after the last. */
    public Registration on(DdlMoment moment, DdlListener listener) {
        return listeners.add(event -> event.moment() == moment ? listener.statements(event) : List.of());
    }

    /** Has these statements sent whenever all is made or dropped, on the databases that they are for. */
    public Registration on(DdlMoment moment, Ddl... statements) {
        return on(moment, event -> List.of(statements));
    }

    /**
     * Makes what is not there yet, in order of dependency: sequences, enum types where they are types of their own, tables
     * with their indexes and comments, views. Foreign keys that close a circle are added when all tables are there.
     */
    public void createAll(SchemaTarget target) {
        create(target, sequences, types, tables.values());
    }

    /** Makes those of these tables that are not there yet, and the enum types of their columns. */
    public void createAll(SchemaTarget target, Collection<Table> chosen) {
        create(target, List.of(), List.of(), chosen);
    }

    private void create(
            SchemaTarget target, Collection<Sequence> numbers, Collection<SqlType<?>> given, Collection<Table> chosen) {
        Present present = new Present(target);
        DdlPlan plan = new DdlPlan(target.dialect(), listeners);
        plan.create(
                numbers.stream().filter(each -> !present.has(each)).toList(),
                NamedTypes.of(given, chosen, target.dialect()).stream()
                        .filter(each -> !present.has(each))
                        .toList(),
                chosen,
                table -> !present.has(table));
        target.executeDdl(plan.spelled());
    }

    /** Drops what is there, in reverse order of dependency. */
    public void dropAll(SchemaTarget target) {
        drop(target, sequences, NamedTypes.of(types, tables.values(), target.dialect()), tables.values());
    }

    /** Drops those of these tables that are there; enum types stay, which other tables may have. */
    public void dropAll(SchemaTarget target, Collection<Table> chosen) {
        drop(target, List.of(), List.of(), chosen);
    }

    private void drop(
            SchemaTarget target, Collection<Sequence> numbers, Collection<SqlType<?>> named, Collection<Table> chosen) {
        Present present = new Present(target);
        DdlPlan plan = new DdlPlan(target.dialect(), listeners);
        plan.drop(
                numbers.stream().filter(present::has).toList(),
                named.stream().filter(present::has).toList(),
                chosen,
                present::has);
        target.executeDdl(plan.spelled());
    }

    /** The DDL that makes everything, as one database spells it; nothing is sent. */
    public List<String> ddl(SqlTarget dialect) {
        DdlPlan plan = new DdlPlan(dialect, listeners);
        plan.create(sequences, NamedTypes.of(types, tables.values(), dialect), tables.values(), table -> true);
        return plan.printed();
    }

    /** The DDL that drops everything, as one database spells it; nothing is sent. */
    public List<String> dropDdl(SqlTarget dialect) {
        DdlPlan plan = new DdlPlan(dialect, listeners);
        plan.drop(sequences, NamedTypes.of(types, tables.values(), dialect), tables.values(), table -> true);
        return plan.printed();
    }

    /** What a database has already; each schema is asked once. */
    private static final class Present {
        private final SchemaTarget target;
        private final Map<@Nullable String, Set<String>> tables = new HashMap<>();
        private final Map<@Nullable String, Set<String>> views = new HashMap<>();
        private final Map<@Nullable String, Set<String>> sequences = new HashMap<>();
        private final Map<@Nullable String, Set<String>> types = new HashMap<>();

        Present(SchemaTarget target) {
            this.target = target;
        }

        boolean has(Table table) {
            return table.view() == null
                    ? isIn(tables, table.schema(), table.name(), target::tableNames)
                    : isIn(views, table.schema(), table.name(), target::viewNames);
        }

        boolean has(Sequence sequence) {
            return target.dialect().abilities().sequences()
                    && isIn(sequences, sequence.schema(), sequence.name(), target::sequenceNames);
        }

        /** Whether it has an enum type that is known to be native there. */
        boolean has(SqlType<?> type) {
            EnumLabels labels = Objects.requireNonNull(type.labels());
            return isIn(types, labels.schema(), Objects.requireNonNull(labels.nativeName()), target::typeNames);
        }

        private boolean isIn(
                Map<@Nullable String, Set<String>> known,
                @Nullable String schema,
                String name,
                Function<@Nullable String, Set<String>> asked) {
            Set<String> names = known.get(schema);
            if (names == null) {
                names = asked.apply(schema);
                known.put(schema, names);
            }
            return names.contains(target.listed(name));
        }
    }
}
