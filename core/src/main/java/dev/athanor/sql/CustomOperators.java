// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Infix;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Operators that have no method: those of one database, or of its extensions. Their symbols are written as they are given; a
 * question mark is doubled, as JDBC wants it: {@code op("??", …)}.
 */
public interface CustomOperators<T> {
    /** Signs of which no two are the beginning of a comment, or words. */
    Pattern SYMBOL = Pattern.compile("(?!.*(--|/\\*|\\*/))[-+*/<>=~!@#%^&|?:]+|[A-Za-z_]+( [A-Za-z_]+)*");

    ExpressionNode node();

    ExpressionNode bind(@Nullable Object value);

    /** {@code this symbol ?}, of this type; as an operand of another operator it stands in parentheses. */
    default Expression<T> op(String symbol, T value) {
        return new Value<>(infix(symbol, 0, bind(value), node().type()));
    }

    /** {@code this symbol other}, of this type; as an operand of another operator it stands in parentheses. */
    default Expression<T> op(String symbol, Expression<?> other) {
        return new Value<>(infix(symbol, 0, other.node(), node().type()));
    }

    /**
     * {@code this symbol other}.
     *
     * @param precedence how tightly it binds, by the scale of {@link dev.athanor.ast.Operator}: 8 as a multiplication, 7 as
     *     an addition, 5 as a comparison
     * @param type the type of the result
     */
    default <U> Expression<U> op(String symbol, int precedence, Expression<?> other, SqlType<U> type) {
        return new Value<>(infix(symbol, precedence, other.node(), type));
    }

    /** {@code this symbol ?}, which holds or does not. */
    default Condition boolOp(String symbol, T value) {
        return Condition.of(infix(symbol, 0, bind(value), Types.BOOLEAN));
    }

    /** {@code this symbol other}, which holds or does not. */
    default Condition boolOp(String symbol, Expression<?> other) {
        return Condition.of(infix(symbol, 0, other.node(), Types.BOOLEAN));
    }

    private Infix infix(String symbol, int precedence, ExpressionNode other, SqlType<?> type) {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "\"" + symbol
                            + "\" is no operator: it consists of signs such as <@, or of words, and begins no comment.");
        }
        return new Infix(node(), symbol, other, precedence, type);
    }
}
