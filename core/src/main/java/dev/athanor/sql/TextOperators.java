// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Like;
import dev.athanor.ast.Operator;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import org.jspecify.annotations.Nullable;

/** What can be asked of text. */
public interface TextOperators<T> {
    /** What this is in the tree of a statement. */
    ExpressionNode node();

    /** {@code this LIKE ?}, where {@code %} stands for any text and {@code _} for any character. */
    default Condition like(String pattern) {
        return matches(text(pattern), null, false, false);
    }

    /** {@code this LIKE ? ESCAPE 'c'}, where {@code escape} takes the special meaning from the character after it. */
    default Condition like(String pattern, char escape) {
        return matches(text(pattern), String.valueOf(escape), false, false);
    }

    /** {@code this LIKE pattern}. */
    default Condition like(Expression<?> pattern) {
        return matches(pattern.node(), null, false, false);
    }

    /** {@code this NOT LIKE ?}. */
    default Condition notLike(String pattern) {
        return matches(text(pattern), null, false, true);
    }

    /** {@code this ILIKE ?} where the database has it, else {@code lower(this) LIKE lower(?)}. */
    default Condition ilike(String pattern) {
        return matches(text(pattern), null, true, false);
    }

    /** {@code this NOT ILIKE ?} where the database has it, else {@code lower(this) NOT LIKE lower(?)}. */
    default Condition notIlike(String pattern) {
        return matches(text(pattern), null, true, true);
    }

    /** Text that begins with exactly these characters: {@code this LIKE ? ESCAPE '/'}. */
    default Condition startsWith(String prefix) {
        return like(literally(prefix) + '%', '/');
    }

    /** Text that ends with exactly these characters: {@code this LIKE ? ESCAPE '/'}. */
    default Condition endsWith(String suffix) {
        return like('%' + literally(suffix), '/');
    }

    /** Text that holds exactly these characters: {@code this LIKE ? ESCAPE '/'}. */
    default Condition contains(String part) {
        return like('%' + literally(part) + '%', '/');
    }

    private Condition matches(ExpressionNode pattern, @Nullable String escape, boolean ignoreCase, boolean negated) {
        return Condition.of(new Like(node(), pattern, escape, ignoreCase, negated));
    }

    /** {@code this || ?}. */
    default Expression<String> concat(String text) {
        return joined(text(text));
    }

    /** {@code this || other}. */
    default Expression<String> concat(Expression<?> other) {
        return joined(other.node());
    }

    private Expression<String> joined(ExpressionNode other) {
        ExpressionNode node = node();
        SqlType<?> type = node.type().isText() ? node.type() : Types.STRING;
        return new Value<>(new Binary(node, Operator.CONCAT, other, type));
    }

    private ExpressionNode text(String value) {
        ExpressionNode node = node();
        return Bind.of(value, node.type().isText() ? node.type() : Types.STRING, BindName.of(node));
    }

    private static String literally(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }
}
