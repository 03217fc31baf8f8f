// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Inline;
import dev.athanor.ast.Like;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of text. */
public interface TextOperators<T> {
    /** The character that takes its meaning from the one after it in patterns that are made here. */
    String ESCAPE = "/";

    /** The pattern that matches any text. */
    ExpressionNode ANYTHING = new Inline("%", Types.STRING);

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

    /** Text that begins with exactly what another holds: that one's special characters are escaped by the database. */
    default Condition startsWith(Expression<String> prefix) {
        return matches(joined(literally(prefix.node()), ANYTHING), ESCAPE, false, false);
    }

    /** Text that ends with exactly what another holds: that one's special characters are escaped by the database. */
    default Condition endsWith(Expression<String> suffix) {
        return matches(joined(ANYTHING, literally(suffix.node())), ESCAPE, false, false);
    }

    /** Text that holds exactly what another does: that one's special characters are escaped by the database. */
    default Condition contains(Expression<String> part) {
        ExpressionNode pattern = joined(joined(ANYTHING, literally(part.node())), ANYTHING);
        return matches(pattern, ESCAPE, false, false);
    }

    /** Text that begins with these characters, in any case: {@code lower(this) LIKE lower(?) ESCAPE '/'}. */
    default Condition istartsWith(String prefix) {
        return matches(text(literally(prefix) + '%'), ESCAPE, true, false);
    }

    /** Text that ends with these characters, in any case: {@code lower(this) LIKE lower(?) ESCAPE '/'}. */
    default Condition iendsWith(String suffix) {
        return matches(text('%' + literally(suffix)), ESCAPE, true, false);
    }

    /** Text that holds these characters, in any case: {@code lower(this) LIKE lower(?) ESCAPE '/'}. */
    default Condition icontains(String part) {
        return matches(text('%' + literally(part) + '%'), ESCAPE, true, false);
    }

    /** Text in which the regular expression matches something; its dialect is the database's. */
    default Condition regexpMatch(String pattern) {
        return Condition.of(regexp(Idiom.REGEXP_MATCH, Types.BOOLEAN, text(pattern)));
    }

    /** Text in which the regular expression matches something, whatever the case of the letters. */
    default Condition iregexpMatch(String pattern) {
        return Condition.of(regexp(Idiom.REGEXP_MATCH_ANY_CASE, Types.BOOLEAN, text(pattern)));
    }

    /**
     * Text in which the regular expression matches something, in a way that letters say: {@code i} for any case, {@code n}
     * or {@code s} for points that match line ends; which letters there are is the database's business.
     *
     * @throws dev.athanor.error.InvalidStatement if the flags are anything but letters
     */
    default Condition regexpMatch(String pattern, String flags) {
        return Condition.of(regexp(Idiom.REGEXP_MATCH_FLAGS, Types.BOOLEAN, text(pattern), flags(flags)));
    }

    /**
     * The text with every match of the regular expression replaced, in a way that letters say, see {@link
     * #regexpMatch(String, String)}.
     *
     * @throws dev.athanor.error.InvalidStatement if the flags are anything but letters
     */
    default Expression<String> regexpReplace(String pattern, String replacement, String flags) {
        return new Value<>(
                regexp(Idiom.REGEXP_REPLACE_FLAGS, Types.STRING, text(pattern), text(replacement), flags(flags)));
    }

    private static Inline flags(String flags) {
        if (!flags.matches("[a-z]+")) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The flags of a regular expression are letters such as \"i\", not \"" + flags + "\".");
        }
        return new Inline(flags, Types.STRING);
    }

    /** The text with every match of the regular expression replaced; how groups are named is the database's. */
    default Expression<String> regexpReplace(String pattern, String replacement) {
        return new Value<>(regexp(Idiom.REGEXP_REPLACE, Types.STRING, text(pattern), text(replacement)));
    }

    private Phrase regexp(Idiom idiom, SqlType<?> type, ExpressionNode... arguments) {
        List<ExpressionNode> all = new ArrayList<>(List.of(Operands.text("a regular expression", node())));
        all.addAll(List.of(arguments));
        return new Phrase(idiom, all, type);
    }

    private Condition matches(ExpressionNode pattern, @Nullable String escape, boolean ignoreCase, boolean negated) {
        return Condition.of(new Like(Operands.text("LIKE", node()), pattern, escape, ignoreCase, negated));
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
        return new Value<>(new Binary(node, Operator.CONCAT, other, string(node)));
    }

    private ExpressionNode text(String value) {
        ExpressionNode node = node();
        return Bind.of(value, string(node), BindName.of(node));
    }

    /** The type of strings that go with a text: its own, but for a conversion, whose class a part of a text is not of. */
    private static SqlType<?> string(ExpressionNode node) {
        SqlType<?> stored = node.type().stored();
        return stored.isText() ? stored : Types.STRING;
    }

    private static Binary joined(ExpressionNode left, ExpressionNode right) {
        return new Binary(left, Operator.CONCAT, right, Types.STRING);
    }

    private static ExpressionNode literally(ExpressionNode text) {
        return replaced(replaced(replaced(text, "/"), "%"), "_");
    }

    private static FunctionCall replaced(ExpressionNode text, String special) {
        Inline escaped = new Inline(ESCAPE + special, Types.STRING);
        return new FunctionCall(
                "replace", List.of(text, new Inline(special, Types.STRING), escaped), false, Types.STRING);
    }

    private static String literally(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }
}
