// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Custom;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Words;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something of SQL that has no method here, with the words that each database has for it. Make it once, as a constant:
 *
 * <pre>{@code
 * static final Construct AGE = Construct.named("age", "age({1})")
 *         .on("sqlite", "(strftime('%Y', 'now') - strftime('%Y', {1}))")
 *         .refusedOn("mssql", "Compute it in Java.");
 *
 * select(AGE.of(Types.INTEGER, BORN))
 * }</pre>
 *
 * <p>In the words an argument stands by its number: <code>{1}</code> as it is, <code>{(1)}</code> in parentheses if it has an
 * operator, <code>{*}</code> all of them with commas between. The words themselves are written as they are, and nothing that
 * comes from outside belongs in them.
 */
public final class Construct implements Words {
    private final String name;
    private final String standard;
    private final Map<String, String> exceptions;

    private Construct(String name, String standard, Map<String, String> exceptions) {
        this.name = name;
        this.standard = standard;
        this.exceptions = exceptions;
    }

    /**
     * A construct with its words.
     *
     * @param name what it is called in messages
     * @param words what every database says that is not named with others
     */
    public static Construct named(String name, String words) {
        return new Construct(name, words, Map.of());
    }

    /** The same construct, for which one database has other words. */
    public Construct on(String dialect, String words) {
        Map<String, String> copy = new HashMap<>(exceptions);
        copy.put(dialect, words);
        return new Construct(name, standard, copy);
    }

    /** The same construct, which one database does not have: {@code remedy} is a sentence that says what to do. */
    public Construct refusedOn(String dialect, String remedy) {
        return on(dialect, '!' + remedy);
    }

    /** The construct with its arguments, as a value of that type. */
    public <T> Expression<T> of(SqlType<T> type, Expression<?>... arguments) {
        return new Value<>(node(type, arguments));
    }

    /** The construct with its arguments, as something that holds or does not. */
    public Condition holds(Expression<?>... arguments) {
        return Condition.of(node(Types.BOOLEAN, arguments));
    }

    private Custom node(SqlType<?> type, Expression<?>... arguments) {
        List<ExpressionNode> nodes = Dml.nodes(arguments);
        for (int i = nodes.size() + 1; i <= 9; i++) {
            if (standard.contains("{" + i + "}") || standard.contains("{(" + i + ")}")) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        "\"" + name + "\" needs " + i + " arguments and is given " + nodes.size() + ".");
            }
        }
        return new Custom(this, nodes, type);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String on(String dialect) {
        return exceptions.getOrDefault(dialect, standard);
    }

    @Override
    public String toString() {
        return name;
    }
}
