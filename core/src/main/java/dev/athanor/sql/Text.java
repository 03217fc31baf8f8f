// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.TextValue;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnknownName;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SQL in the user's own words with named parameters; immutable, every method gives a new one. */
public final class Text implements Statement {
    private final TextNode node;

    private Text(TextNode node) {
        this.node = node;
    }

    static Text of(String sql) {
        return new Text(TextParser.parse(sql));
    }

    @Override
    public TextNode node() {
        return node;
    }

    /**
     * Gives a parameter its value, whose class decides its type. A collection becomes one parameter for each element, to
     * stand in parentheses: {@code id IN (:ids)}; an empty one becomes NULL, which nothing is equal to.
     *
     * @throws UnknownName if the text has no such parameter
     * @throws dev.athanor.error.InvalidValue if no type is known for the class
     */
    public Text bind(String name, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            SqlType<?> type = values.stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .<SqlType<?>>map(Types::of)
                    .orElse(Types.OTHER);
            List<@Nullable Object> elements = new ArrayList<>();
            values.forEach(element -> elements.add(type.convert(element)));
            return place(name, new Bind(elements, type, name, false, true, Bind.UNPLACED));
        }
        return place(name, value == null ? Types.OTHER : Types.of(value), value);
    }

    /**
     * Gives a parameter its value and type; some databases have to be told the type of a null.
     *
     * @throws UnknownName if the text has no such parameter
     */
    public <T> Text bind(String name, @Nullable T value, SqlType<T> type) {
        return place(name, type, type.convert(value));
    }

    /**
     * Gives a parameter a type; its value comes when the statement runs.
     *
     * @throws UnknownName if the text has no such parameter
     */
    public Text bindType(String name, SqlType<?> type) {
        return place(name, new Parameter(name, type));
    }

    private Text place(String name, SqlType<?> type, @Nullable Object value) {
        return place(name, new Bind(value, type, name, false, false, Bind.UNPLACED));
    }

    private Text place(String name, ExpressionNode replacement) {
        List<ExpressionNode> parameters = new ArrayList<>(node.parameters());
        boolean found = false;
        for (int i = 0; i < parameters.size(); i++) {
            if (name.equals(name(parameters.get(i)))) {
                parameters.set(i, replacement);
                found = true;
            }
        }
        if (!found) {
            throw UnknownName.parameter(
                    name, parameters.stream().map(Text::name).distinct().toList());
        }
        return new Text(new TextNode(node.pieces(), parameters));
    }

    /**
     * The text as a value of that type, in any clause: {@code orderBy(text("field(state, :first)").bind("first",
     * "new").expression(INTEGER))}. Among operators it stands in parentheses.
     */
    public <T> Expression<T> expression(SqlType<T> type) {
        return new Value<>(new TextValue(node, type));
    }

    /** The text as a condition: {@code where(text("age > :least").bind("least", 18).condition())}. */
    public Condition condition() {
        return Condition.of(new TextValue(node, Types.BOOLEAN));
    }

    /**
     * Says that the text is a query that gives this one column: its name and its type are those of the expression. A
     * result then holds the column itself for each row.
     *
     * @throws InvalidStatement if the expression has no name
     */
    public <T> TextSelect<T> columns(Expression<T> column) {
        return TextSelect.of(node, new RowShape.Single<>(), column);
    }

    /**
     * Says that the text is a query that gives these columns, in this order: what names and types each is a column or an
     * expression {@code as(…)} a name, under which the text itself has to give it. Such a query can stand wherever a
     * {@link Select} can: in FROM, in a WITH clause, in a set operation, as a value.
     *
     * @throws InvalidStatement if an expression has no name, or two have the same
     */
    public TextSelect<Row> columns(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return TextSelect.of(node, new RowShape.AsRow<>(), TextSelect.all(first, second, more));
    }

    /**
     * Says that the text is a query that gives these columns, of which records are made, see {@link #columns(Expression,
     * Expression, Expression...)}.
     *
     * @throws InvalidStatement if the class is no record, or has other components than the columns are; if a column has
     *     no name, or two have the same
     */
    public <R extends Record> TextSelect<R> columns(Class<R> type, Expression<?> first, Expression<?>... more) {
        Expression<?>[] all =
                Stream.concat(Stream.of(first), Arrays.stream(more)).toArray(Expression<?>[]::new);
        return TextSelect.of(node, new RowShape.Constructed<>(Records.constructor(type, Dml.nodes(all))), all);
    }

    /**
     * Says that the text is a query, and that among the columns that it gives, wherever, is one of this name and type. The
     * others are read as what the database says they are.
     */
    public TextSelect<Row> column(String name, SqlType<?> type) {
        return TextSelect.named(node).column(name, type);
    }

    private static String name(ExpressionNode parameter) {
        if (parameter instanceof Parameter open) {
            return open.name();
        }
        return Objects.requireNonNull(((Bind) parameter).name());
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}
