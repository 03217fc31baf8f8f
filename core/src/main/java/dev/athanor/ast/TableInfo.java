// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a statement has to know of a table; implemented by the schema, compared by identity. */
public interface TableInfo {
    /** The schema, or null for the connection's default. */
    @Nullable
    String schema();

    String name();

    /** The columns in the order in which they were declared. */
    List<ColumnInfo> columns();

    /** All constraints in the order in which they are rendered: the primary key first, if there is one. */
    List<ConstraintInfo> constraints();

    List<ForeignKeyInfo> foreignKeys();

    List<UniqueInfo> uniques();

    List<IndexInfo> indexes();

    /** What is said of the table in the database, or null. */
    @Nullable
    String comment();

    /** Words between {@code CREATE} and {@code TABLE}, such as {@code TEMPORARY}. */
    List<String> prefixes();

    /** What is particular to one database each. */
    List<DialectOption> options();

    /** The query that it is a view of; null for a table. */
    @Nullable
    ViewInfo view();

    /**
     * One column.
     *
     * @param nullable whether it may be null
     * @param identity whether the database makes the value of a new row
     * @param onInsert what a new row gets that names no value
     * @param onUpdate what a changed row gets that names no value
     * @param serverDefault what the database gives a new row that names no value, or null
     * @param serverUpdated whether the database changes the value by itself when a row is changed
     * @param serverOnUpdate what it then becomes, where the database has a clause for that
     * @param generated how the numbers of an identity column run, where that was said
     * @param computed what the database computes it from
     * @param system whether every table of the database has it without being told
     */
    record ColumnInfo(
            String name,
            SqlType<?> type,
            boolean nullable,
            boolean primaryKey,
            boolean identity,
            @Nullable ColumnDefault onInsert,
            @Nullable ColumnDefault onUpdate,
            @Nullable ExpressionNode serverDefault,
            boolean serverUpdated,
            @Nullable ExpressionNode serverOnUpdate,
            @Nullable IdentityInfo generated,
            @Nullable ComputedInfo computed,
            @Nullable String collation,
            @Nullable String comment,
            boolean system,
            List<DialectOption> options) {
        public ColumnInfo {
            options = List.copyOf(options);
        }

        /** The same column of which something else is said. */
        public ColumnInfo withComment(@Nullable String changed) {
            return new ColumnInfo(
                    name,
                    type,
                    nullable,
                    primaryKey,
                    identity,
                    onInsert,
                    onUpdate,
                    serverDefault,
                    serverUpdated,
                    serverOnUpdate,
                    generated,
                    computed,
                    collation,
                    changed,
                    system,
                    options);
        }

        /** Whether only the database may say what is in it. */
        public boolean isAlwaysMade() {
            return computed != null || (generated != null && generated.always());
        }
    }

    /** The columns that tell the rows apart. */
    record PrimaryKeyInfo(ConstraintTraits traits, List<String> columns) implements ConstraintInfo {
        public PrimaryKeyInfo {
            columns = List.copyOf(columns);
        }

        @Override
        public PrimaryKeyInfo with(ConstraintTraits changed) {
            return new PrimaryKeyInfo(changed, columns);
        }
    }

    /**
     * Columns that refer to those of another table.
     *
     * @param onDelete what becomes of them when the row is deleted that they refer to, or null for the database's default
     * @param onUpdate what becomes of them when its key is changed, or null
     * @param match {@code FULL}, {@code PARTIAL} or {@code SIMPLE}, or null
     * @param later whether the constraint is made after all tables are, by {@code ALTER TABLE}
     */
    record ForeignKeyInfo(
            ConstraintTraits traits,
            List<String> columns,
            TableInfo target,
            List<String> targetColumns,
            @Nullable ReferentialAction onDelete,
            @Nullable ReferentialAction onUpdate,
            @Nullable Match match,
            boolean later)
            implements ConstraintInfo {
        public ForeignKeyInfo {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }

        /** A foreign key of which nothing else was said. */
        public static ForeignKeyInfo of(List<String> columns, TableInfo target, List<String> targetColumns) {
            return new ForeignKeyInfo(ConstraintTraits.NONE, columns, target, targetColumns, null, null, null, false);
        }

        @Override
        public ForeignKeyInfo with(ConstraintTraits changed) {
            return new ForeignKeyInfo(changed, columns, target, targetColumns, onDelete, onUpdate, match, later);
        }
    }

    /** When columns some of which are null refer to something. */
    enum Match {
        FULL,
        PARTIAL,
        SIMPLE
    }

    /**
     * Columns that together are unique.
     *
     * @param nullsNotDistinct whether two nulls are the same value
     */
    record UniqueInfo(ConstraintTraits traits, List<String> columns, boolean nullsNotDistinct)
            implements ConstraintInfo {
        public UniqueInfo {
            columns = List.copyOf(columns);
        }

        @Override
        public UniqueInfo with(ConstraintTraits changed) {
            return new UniqueInfo(changed, columns, nullsNotDistinct);
        }
    }

    /**
     * A condition that every row keeps.
     *
     * @param asEnum whether it does what a native enum does, and so is left out where there are such
     */
    record CheckInfo(ConstraintTraits traits, ExpressionNode condition, boolean asEnum) implements ConstraintInfo {
        public CheckInfo(ConstraintTraits traits, ExpressionNode condition) {
            this(traits, condition, false);
        }

        @Override
        public CheckInfo with(ConstraintTraits changed) {
            return new CheckInfo(changed, condition, asEnum);
        }
    }

    /**
     * Comparisons of which, between any two rows, one at least does not hold (PostgreSQL).
     *
     * @param method the access method of the index behind it, such as {@code gist}
     * @param where the condition for the rows that it counts for, or null for all
     */
    record ExcludeInfo(
            ConstraintTraits traits,
            String method,
            List<ExcludeElement> elements,
            @Nullable ExpressionNode where) implements ConstraintInfo {
        public ExcludeInfo {
            elements = List.copyOf(elements);
        }

        @Override
        public ExcludeInfo with(ConstraintTraits changed) {
            return new ExcludeInfo(changed, method, elements, where);
        }
    }

    /** One comparison of an exclude constraint: {@code room WITH =}. */
    record ExcludeElement(ExpressionNode value, @Nullable String operatorClass, String operator) {}

    /**
     * An index.
     *
     * @param where the condition for the rows that are in it, or null for all
     * @param include columns that are kept in it beside those by which it is searched
     * @param method the kind of index, such as {@code gin}, or null for the database's default
     * @param concurrently whether it is made without locking out those who write
     * @param when the short names of the dialects that it is for
     */
    record IndexInfo(
            DdlName name,
            boolean unique,
            List<IndexElement> elements,
            @Nullable ExpressionNode where,
            List<String> include,
            @Nullable String method,
            boolean concurrently,
            boolean nullsNotDistinct,
            List<DialectOption> options,
            Predicate<String> when) {
        public IndexInfo {
            elements = List.copyOf(elements);
            include = List.copyOf(include);
            options = List.copyOf(options);
        }
    }

    /**
     * What an index is searched by.
     *
     * @param operatorClass the operators that it serves (PostgreSQL), or null for those of the type
     * @param length how many characters of a text are in it (MySQL), or null for all
     */
    record IndexElement(
            ExpressionNode value,
            Ordering.Direction direction,
            Ordering.Nulls nulls,
            @Nullable String operatorClass,
            @Nullable Integer length) {}

    /**
     * The query of a view.
     *
     * @param named whether the view says the names of its columns, and not the query
     */
    record ViewInfo(StatementNode query, boolean materialized, boolean named) {}
}
