// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which tables are read from a database, and how; immutable, every method gives a new one.
 *
 * @param schema the schema, null for that of the metadata, or else the connection's default
 * @param names the tables that have to be there; all that are there if empty
 * @param chosen which of those that are there are read
 * @param withViews whether views are read as well
 * @param withSequences whether the sequences of the schema are read as well
 * @param extendsKnown whether tables of the metadata get what they lack; otherwise those stay as they are
 * @param followsKeys whether tables are read as well that foreign keys lead to
 * @param columns the columns that are read; all if empty
 * @param own what is said of the one table by whoever reads it; it counts more than what the database says
 * @param listener asked about each column
 */
public record Reflection(
        @Nullable String schema,
        Set<String> names,
        Predicate<String> chosen,
        boolean withViews,
        boolean withSequences,
        boolean extendsKnown,
        boolean followsKeys,
        Set<String> columns,
        List<TableItem> own,
        Listener listener) {
    /** Sees each column before it becomes part of a table. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The column that the table gets: the one that was read, or another that has the same name, such as
         * {@code column.typed(MONEY)}; null leaves it out. {@code column.key("userName")} has it called otherwise here.
         */
        @Nullable
        Column<?> column(String table, Column<?> column);
    }

    public Reflection {
        names = Set.copyOf(names);
        columns = Set.copyOf(columns);
        own = List.copyOf(own);
    }

    /** All tables of the default schema, and those that their foreign keys lead to. */
    public static Reflection all() {
        return new Reflection(
                null,
                Set.of(),
                name -> true,
                false,
                false,
                false,
                true,
                Set.of(),
                List.of(),
                (table, column) -> column);
    }

    /** The tables of a schema. */
    public Reflection schema(@Nullable String name) {
        return new Reflection(
                name, names, chosen, withViews, withSequences, extendsKnown, followsKeys, columns, own, listener);
    }

    /** These tables, which have to be there. */
    public Reflection only(String... tables) {
        return only(List.of(tables));
    }

    /** These tables, which have to be there. */
    public Reflection only(Collection<String> tables) {
        return new Reflection(
                schema,
                Set.copyOf(tables),
                chosen,
                withViews,
                withSequences,
                extendsKnown,
                followsKeys,
                columns,
                own,
                listener);
    }

    /** Those of the tables that are there for whose names this holds. */
    public Reflection only(Predicate<String> table) {
        return new Reflection(
                schema, names, table, withViews, withSequences, extendsKnown, followsKeys, columns, own, listener);
    }

    /** Views as well, each a {@link View} of its definition, that can be made again. */
    public Reflection views() {
        return new Reflection(
                schema, names, chosen, true, withSequences, extendsKnown, followsKeys, columns, own, listener);
    }

    /** The sequences of the schema as well, but for those that belong to a column. */
    public Reflection sequences() {
        return new Reflection(
                schema, names, chosen, withViews, true, extendsKnown, followsKeys, columns, own, listener);
    }

    /** Gives tables that the metadata has already the columns, constraints and indexes that they lack. */
    public Reflection extendExisting() {
        return new Reflection(
                schema, names, chosen, withViews, withSequences, true, followsKeys, columns, own, listener);
    }

    /** Reads no tables merely because a foreign key leads to them; such a key can be used when its table is there. */
    public Reflection withoutReferred() {
        return new Reflection(
                schema, names, chosen, withViews, withSequences, extendsKnown, false, columns, own, listener);
    }

    /** These columns only, and the constraints and indexes that need no others. */
    public Reflection includeColumns(String... names) {
        return new Reflection(
                schema,
                this.names,
                chosen,
                withViews,
                withSequences,
                extendsKnown,
                followsKeys,
                Set.of(names),
                own,
                listener);
    }

    /** Asks somebody about each column. */
    public Reflection listener(Listener asked) {
        return new Reflection(
                schema, names, chosen, withViews, withSequences, extendsKnown, followsKeys, columns, own, asked);
    }

    /** What is said of the table that is read. */
    Reflection own(List<TableItem> items) {
        return new Reflection(
                schema, names, chosen, withViews, withSequences, extendsKnown, followsKeys, columns, items, listener);
    }

    /** The same about tables that only foreign keys lead to: all of each, and nothing else is said of them. */
    public Reflection referred(@Nullable String in, Collection<String> tables) {
        return new Reflection(
                in, Set.copyOf(tables), name -> true, true, false, false, followsKeys, Set.of(), List.of(), listener);
    }
}
