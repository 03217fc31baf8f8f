// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.TextQuery;
import dev.athanor.ast.Verbatim;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query in the user's own words that has columns of known names and types, and so can stand wherever a query can;
 * immutable, every method gives a new one. {@link Text#columns} and {@link Text#column} begin it.
 *
 * @param <T> what a result holds for each row
 */
public final class TextSelect<T> extends SelectBase<T> {
    private final TextQuery node;
    private final RowShape<T> shape;

    private TextSelect(TextQuery node, RowShape<T> shape) {
        this.node = node;
        this.shape = shape;
    }

    static <T> TextSelect<T> of(TextNode text, RowShape<T> shape, Expression<?>... columns) {
        Set<String> names = new HashSet<>();
        List<Node> named = new ArrayList<>();
        for (Expression<?> column : columns) {
            named.add(named(column.node(), names));
        }
        return new TextSelect<>(new TextQuery(clauses(text, named), false), shape);
    }

    static TextSelect<Row> named(TextNode text) {
        return new TextSelect<>(new TextQuery(clauses(text, List.of()), true), new RowShape.AsRow<>());
    }

    private static Clauses clauses(TextNode text, List<Node> columns) {
        return Clauses.EMPTY.set(Clause.TEXT, text).set(Clause.COLUMNS, new NodeList(columns));
    }

    static Expression<?>[] all(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return Stream.concat(Stream.of(first, second), Stream.of(more)).toArray(Expression<?>[]::new);
    }

    /** What names and types a column; of a column of anything but a table, just these two. */
    private static ExpressionNode named(ExpressionNode column, Set<String> names) {
        String name =
                column instanceof ColumnRef ref ? ref.name() : column instanceof Label label ? label.name() : null;
        if (name == null) {
            throw wrong("The columns of a text have names: give a column, or an expression as(…) the name.");
        }
        if (!names.add(name)) {
            throw wrong("A text cannot give two columns \"" + name
                    + "\". Name one of them otherwise, in the text and here.");
        }
        boolean ofTable = column instanceof ColumnRef ref && ref.from() instanceof TableRef;
        return ofTable ? column : new Label(name, new Verbatim(name, column.type()));
    }

    private static InvalidStatement wrong(String sentence) {
        return new InvalidStatement(ErrorCode.INVALID_STATEMENT, sentence);
    }

    /**
     * One more column by its name, see {@link Text#column}.
     *
     * @throws InvalidStatement if the columns were given by their position, or there is one of that name
     */
    public TextSelect<T> column(String name, SqlType<?> type) {
        if (!node.byName()) {
            throw wrong("The columns of this text are known by their position: name all of them in columns(…).");
        }
        Label column = new Label(name, new Verbatim(name, type));
        if (node.clauses().list(Clause.COLUMNS).stream()
                .anyMatch(known -> ((Label) known).name().equals(name))) {
            throw wrong("The column \"" + name + "\" of a text has its type already.");
        }
        return new TextSelect<>(new TextQuery(node.clauses().append(Clause.COLUMNS, List.of(column)), true), shape);
    }

    @Override
    public TextQuery node() {
        return node;
    }

    @Override
    public RowShape<T> shape() {
        return shape;
    }

    /** The same query, changed by a pass over its tree: its parameters. */
    public TextSelect<T> rewrite(Rewriter pass) {
        return new TextSelect<>(pass.rewrite(node), shape);
    }
}
