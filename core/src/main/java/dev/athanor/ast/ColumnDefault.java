// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a column gets that a statement does not mention. */
public sealed interface ColumnDefault {
    /** The same value for every row. */
    record Constant(Object value) implements ColumnDefault {}

    /**
     * A value that is made for each row.
     *
     * @param maker may ask for the values of the row by column, which are put together only then
     */
    record Made(Function<Supplier<Map<String, @Nullable Object>>, ? extends @Nullable Object> maker)
            implements ColumnDefault {}

    /** A value that the database computes in the statement. */
    record Sql(ExpressionNode value) implements ColumnDefault {}
}
