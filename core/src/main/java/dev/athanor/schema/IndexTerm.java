// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.Collate;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.TableInfo.IndexElement;
import dev.athanor.ast.Verbatim;
import dev.athanor.sql.OrderTerm;
import dev.athanor.type.Types;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an index is searched by: a column or an expression, and how it is sorted; immutable. */
public final class IndexTerm {
    private final Function<Table, Ordering> value;
    private final Ordering.@Nullable Direction direction;
    private final Ordering.@Nullable Nulls nulls;
    private final @Nullable String collation;
    private final @Nullable String operatorClass;
    private final @Nullable Integer length;

    private IndexTerm(
            Function<Table, Ordering> value,
            Ordering.@Nullable Direction direction,
            Ordering.@Nullable Nulls nulls,
            @Nullable String collation,
            @Nullable String operatorClass,
            @Nullable Integer length) {
        this.value = value;
        this.direction = direction;
        this.nulls = nulls;
        this.collation = collation;
        this.operatorClass = operatorClass;
        this.length = length;
    }

    private static IndexTerm of(Function<Table, Ordering> value) {
        return new IndexTerm(value, null, null, null, null, null);
    }

    /** A column of the table. */
    public static IndexTerm of(String column) {
        return of(table -> table.column(column).ordering());
    }

    /** A column or expression. */
    public static IndexTerm of(OrderTerm term) {
        return of(table -> term.ordering());
    }

    /** An expression of columns of the table that is being described: {@code IndexTerm.of(() -> lower(name))}. */
    public static IndexTerm of(Supplier<? extends OrderTerm> term) {
        return of(table -> term.get().ordering());
    }

    /** An expression in the database's own words. */
    public static IndexTerm sql(String expression) {
        Verbatim words = new Verbatim(expression, Types.OTHER);
        return of(table -> new Ordering(words, Ordering.Direction.DEFAULT));
    }

    /** {@code DESC}. */
    public IndexTerm desc() {
        return new IndexTerm(value, Ordering.Direction.DESCENDING, nulls, collation, operatorClass, length);
    }

    /** {@code ASC}. */
    public IndexTerm asc() {
        return new IndexTerm(value, Ordering.Direction.ASCENDING, nulls, collation, operatorClass, length);
    }

    /** {@code NULLS FIRST}. */
    public IndexTerm nullsFirst() {
        return new IndexTerm(value, direction, Ordering.Nulls.FIRST, collation, operatorClass, length);
    }

    /** {@code NULLS LAST}. */
    public IndexTerm nullsLast() {
        return new IndexTerm(value, direction, Ordering.Nulls.LAST, collation, operatorClass, length);
    }

    /** {@code COLLATE name}. */
    public IndexTerm collate(String name) {
        return new IndexTerm(value, direction, nulls, name, operatorClass, length);
    }

    /** The operators that it serves, such as {@code text_pattern_ops} (PostgreSQL). */
    public IndexTerm operatorClass(String name) {
        return new IndexTerm(value, direction, nulls, collation, name, length);
    }

    /** How many characters of a text are in the index (MySQL). */
    public IndexTerm prefix(int characters) {
        return new IndexTerm(value, direction, nulls, collation, operatorClass, characters);
    }

    IndexElement on(Table table) {
        Ordering own = value.apply(table);
        ExpressionNode sorted = collation == null ? own.value() : new Collate(own.value(), collation);
        return new IndexElement(
                sorted,
                direction == null ? own.direction() : direction,
                nulls == null ? own.nulls() : nulls,
                operatorClass,
                length);
    }
}
