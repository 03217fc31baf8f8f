// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Like;
import dev.athanor.ast.Operator;
import dev.athanor.type.Types;

/** What can be asked of text. */
public interface TextOperators<T> {
    ExpressionNode node();

    /** {@code this LIKE ?}, where {@code %} stands for any text and {@code _} for any character. */
    default Condition like(String pattern) {
        return Condition.of(new Like(node(), text(pattern), null, false, false));
    }

    /** {@code this NOT LIKE ?}. */
    default Condition notLike(String pattern) {
        return Condition.of(new Like(node(), text(pattern), null, false, true));
    }

    /** {@code this ILIKE ?} where the database has it, else {@code lower(this) LIKE lower(?)}. */
    default Condition ilike(String pattern) {
        return Condition.of(new Like(node(), text(pattern), null, true, false));
    }

    /** Text that begins with exactly these characters: {@code this LIKE ? ESCAPE '/'}. */
    default Condition startsWith(String prefix) {
        return Condition.of(new Like(node(), text(literally(prefix) + '%'), "/", false, false));
    }

    /** Text that ends with exactly these characters: {@code this LIKE ? ESCAPE '/'}. */
    default Condition endsWith(String suffix) {
        return Condition.of(new Like(node(), text('%' + literally(suffix)), "/", false, false));
    }

    /** Text that holds exactly these characters: {@code this LIKE ? ESCAPE '/'}. */
    default Condition contains(String part) {
        return Condition.of(new Like(node(), text('%' + literally(part) + '%'), "/", false, false));
    }

    /** {@code this || ?}. */
    default Expression<String> concat(String text) {
        return new Value<>(Operator.CONCAT.of(node(), text(text)));
    }

    /** {@code this || other}. */
    default Expression<String> concat(Expression<?> other) {
        return new Value<>(Operator.CONCAT.of(node(), other.node()));
    }

    private ExpressionNode text(String value) {
        return node().type().isText() ? Bind.of(value, node().type(), name()) : Bind.of(value, Types.STRING, name());
    }

    private @org.jspecify.annotations.Nullable String name() {
        return node() instanceof dev.athanor.ast.ColumnRef column ? column.name() : null;
    }

    private static String literally(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }
}
