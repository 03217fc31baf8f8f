// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that travels beside the text.
 *
 * <p>Two binds are equal when their types and names are: <em>the value is not compared</em>, so a statement with another
 * value finds the same compilation. A {@linkplain #constant constant} is the exception: another one is another statement.
 *
 * @param value the value, or the list of them when {@code expanding}; null for SQL NULL
 * @param name what the value is compared with or assigned to, for printing; null for a bare literal
 * @param anonymous whether printing appends a number to the name
 * @param expanding whether the value is a list, each element of which gets its own placeholder when the statement runs
 * @param slot the position of the value among those of a statement once it is compiled, {@link #UNPLACED} or {@link #CONSTANT}
 */
public record Bind(
        @Nullable Object value, SqlType<?> type, @Nullable String name, boolean anonymous, boolean expanding, int slot)
        implements ExpressionNode {
    public static final int UNPLACED = -1;

    /** The slot of a value that is part of what the statement is. */
    public static final int CONSTANT = -2;

    /** A value that is compared with a column or expression of that name. */
    public static Bind of(@Nullable Object value, SqlType<?> type, @Nullable String name) {
        return new Bind(value, type, name, true, false, UNPLACED);
    }

    /** A value that is assigned to the column of that name. */
    public static Bind assigned(@Nullable Object value, SqlType<?> type, String column) {
        return new Bind(value, type, column, false, false, UNPLACED);
    }

    /** A list whose elements are placed one by one when the statement runs. */
    public static Bind list(Object values, SqlType<?> elements, @Nullable String name) {
        return new Bind(values, elements, name, true, true, UNPLACED);
    }

    /** A value that is part of what the statement is, and travels beside the text where the database lets it. */
    public static Bind constant(Object value, SqlType<?> type, @Nullable String name) {
        return new Bind(value, type, name, true, false, CONSTANT);
    }

    /** Whether the value is part of what the statement is. */
    public boolean isConstant() {
        return slot == CONSTANT;
    }

    /** The same bind without its value, at its place among the values of a statement. */
    public Bind placed(int at) {
        return new Bind(null, type, name, anonymous, expanding, at);
    }

    /** A bind that was placed, with the value of its place; any other as it is. */
    public Bind filled(@Nullable Object[] values) {
        return slot == UNPLACED ? this : new Bind(values[slot], type, name, anonymous, expanding, UNPLACED);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Bind that
                        && expanding == that.expanding
                        && anonymous == that.anonymous
                        && isConstant() == that.isConstant()
                        && type.equals(that.type)
                        && Objects.equals(name, that.name)
                        && (!isConstant() || Objects.equals(value, that.value)));
    }

    @Override
    public int hashCode() {
        return type.hashCode() + (expanding ? 1 : 0);
    }

    /** The type only: a value never reaches a log or a message by way of its node. */
    @Override
    public String toString() {
        return "Bind[" + (name == null ? "" : name + ": ") + type + ']';
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitBind(this);
    }
}
