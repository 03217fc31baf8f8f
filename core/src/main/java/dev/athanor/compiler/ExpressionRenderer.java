// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collate;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Custom;
import dev.athanor.ast.Done;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.In;
import dev.athanor.ast.Infix;
import dev.athanor.ast.Label;
import dev.athanor.ast.Like;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TupleList;
import dev.athanor.ast.Unary;
import dev.athanor.compiler.Compiled.Placeholder;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Renders what stands for a value. */
final class ExpressionRenderer {
    private static final Set<Operator> LOGICAL = EnumSet.of(Operator.AND, Operator.OR, Operator.NOT);

    private static final Pattern FUNCTION_NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*)*");

    private static final int OF_ONE_PIECE = Integer.MAX_VALUE;

    private final Renderer to;
    private String rowSuffix = "";

    ExpressionRenderer(Renderer to) {
        this.to = to;
    }

    private Syntax syntax() {
        return to.dialect().syntax();
    }

    /** Whether something is a value that the database does not take for a condition. */
    boolean needsComparison(ExpressionNode node) {
        return syntax().booleans() == Syntax.Booleans.NUMBERS
                && (node instanceof BooleanLiteral
                        || node instanceof ColumnRef
                        || node instanceof Bind
                        || node instanceof Parameter
                        || node instanceof Case
                        || node instanceof Cast
                        || node instanceof ScalarSubquery);
    }

    /** A value inside an operator, in parentheses where it would otherwise fall apart. */
    void operand(ExpressionNode node, Operator outer) {
        Operator inner = operator(node);
        boolean custom = node instanceof Infix infix && infix.precedence() <= outer.precedence();
        if (custom || inner != null && inner.needsParenthesesInside(outer)) {
            to.append("(").render(node).append(")");
        } else if (LOGICAL.contains(outer)) {
            to.condition(node);
        } else {
            to.render(node);
        }
    }

    /** A value to which nothing around it gives a type. A text is not cast to its length, which would cut it. */
    void untyped(Node node) {
        Node value = node instanceof Label label ? label.value() : node;
        if (value instanceof Bind bind && syntax().parameterCasts()) {
            SqlType<?> type =
                    bind.type().scale() == SqlType.UNSIZED ? bind.type().unsized() : bind.type();
            to.append("CAST(").render(bind).append(" AS " + to.dialect().castName(type) + ")");
        } else {
            to.render(node);
        }
    }

    private void value(ExpressionNode node, boolean told) {
        if (told) {
            to.render(node);
        } else {
            untyped(node);
        }
    }

    /** Whether one of several values of the same type is no parameter, and so tells the type of those that are. */
    private static boolean isToldType(List<? extends ExpressionNode> values) {
        return values.stream().anyMatch(value -> !(value instanceof Bind || value instanceof NullLiteral));
    }

    private static List<ExpressionNode> values(Case node) {
        List<ExpressionNode> values = new ArrayList<>();
        node.branches().forEach(branch -> values.add(branch.value()));
        if (node.otherwise() != null) {
            values.add(node.otherwise());
        }
        return values;
    }

    /** A value inside an operator that is not among ours. */
    void operand(ExpressionNode node, int outerPrecedence) {
        boolean falls = precedence(node) <= outerPrecedence;
        to.append(falls ? "(" : "").render(node).append(falls ? ")" : "");
    }

    /** A value in parentheses if it has an operator. */
    void grouped(ExpressionNode node) {
        boolean whole = precedence(node) == OF_ONE_PIECE;
        to.append(whole ? "" : "(").render(node).append(whole ? "" : ")");
    }

    private int precedence(ExpressionNode node) {
        if (node instanceof Infix infix) {
            return infix.precedence();
        }
        Operator operator = operator(node);
        return operator == null ? OF_ONE_PIECE : operator.precedence();
    }

    /** What a value falls apart at, or null if it is of one piece. */
    private @Nullable Operator operator(ExpressionNode node) {
        if (node instanceof Binary binary) {
            Operator operator = binary.operator();
            if (operator == Operator.CONCAT && syntax().concat() == Syntax.Concat.FUNCTION) {
                return null;
            }
            return PhraseRenderer.operator(to.dialect().vocabulary().operator(operator), operator);
        }
        if (node instanceof Unary unary) {
            Operator operator = unary.operator();
            return PhraseRenderer.operator(to.dialect().vocabulary().operator(operator), operator);
        }
        if (node instanceof Label label) {
            return operator(label.value());
        }
        if (node instanceof Cast cast) {
            return cast.form() == Cast.Form.NONE ? operator(cast.value()) : null;
        }
        if (node instanceof Phrase phrase) {
            return to.phrases().operator(phrase);
        }
        if (node instanceof Custom custom) {
            // what someone else's words fall apart at is not known: anything is stronger
            return PhraseRenderer.operator(custom.words().on(to.dialect().name()), Operator.EXISTS);
        }
        return node instanceof Collate ? Operator.COLLATE : membership(node);
    }

    private static @Nullable Operator membership(ExpressionNode node) {
        if (node instanceof Exists exists) {
            return exists.negated() ? Operator.NOT : Operator.EXISTS;
        }
        if (node instanceof In in) {
            return in.negated() ? null : Operator.MEMBERSHIP;
        }
        return node instanceof Between || node instanceof Like ? Operator.MEMBERSHIP : null;
    }

    Done column(ColumnRef node) {
        FromNode from = node.from();
        if (to.selects().isBare()) {
            to.name(node.name());
        } else if (from instanceof TableFunction function && function.columns().isEmpty()) {
            to.sources().name(from);
            to.append(to.lacks(QueryFeature.BARE_FUNCTIONS) ? ".COLUMN_VALUE" : "");
        } else if (from instanceof TableRef) {
            to.render(from).append(".").name(node.name());
        } else {
            to.name(to.names().alias(Objects.requireNonNull(Froms.aliasName(from))))
                    .append(".")
                    .name(to.names().column(node));
        }
        return Done.DONE;
    }

    Done bind(Bind node) {
        place(node, "NULL");
        return Done.DONE;
    }

    /** Renders a row of several, so that the parameters of each are printed under names of their own. */
    void row(NodeList values, String suffix) {
        rowSuffix = suffix;
        to.render(values);
        rowSuffix = "";
    }

    /** The values of a row without parentheses. */
    void values(NodeList values, String suffix) {
        rowSuffix = suffix;
        to.list(values.nodes(), ", ");
        rowSuffix = "";
    }

    private void place(Bind node, String whenEmpty) {
        String stem = node.name() == null ? "param" : node.name();
        String name = node.anonymous() ? to.names().next(stem) : stem + rowSuffix;
        to.out()
                .place(
                        placeholder(node, List.of(), whenEmpty),
                        to.showsValues() ? shown(node, whenEmpty) : printed(node, name, whenEmpty));
    }

    private Placeholder placeholder(Bind node, List<Placeholder> columns, String whenEmpty) {
        Object constant = node.slot() == Bind.UNPLACED ? node.value() : null;
        return new Placeholder(
                node.slot(),
                null,
                constant,
                node.type(),
                to.dialect().codec(node.type()),
                node.expanding(),
                columns,
                whenEmpty,
                "");
    }

    /** The value itself, for people. */
    private String shown(Bind node, String whenEmpty) {
        if (!(node.expanding() && node.value() instanceof Collection<?> elements)) {
            return Literals.of(node.value(), node.type(), to.dialect());
        }
        return elements.isEmpty()
                ? whenEmpty
                : elements.stream()
                        .map(element -> Literals.of(element, node.type(), to.dialect()))
                        .collect(Collectors.joining(", "));
    }

    /** A list is printed as it will be sent: one name for each element. */
    private static String printed(Bind node, String name, String whenEmpty) {
        if (!(node.expanding() && node.value() instanceof Collection<?> elements)) {
            return ':' + name;
        }
        return elements.isEmpty()
                ? whenEmpty
                : IntStream.rangeClosed(1, elements.size())
                        .mapToObj(i -> ":" + name + '_' + i)
                        .collect(Collectors.joining(", "));
    }

    Done parameter(Parameter node) {
        Placeholder placeholder = new Placeholder(
                Bind.UNPLACED,
                node.name(),
                null,
                node.type(),
                to.dialect().codec(node.type()),
                false,
                List.of(),
                "",
                "");
        to.out().place(placeholder, ':' + node.name());
        return Done.DONE;
    }

    Done booleanLiteral(BooleanLiteral node) {
        to.append(Literals.truth(node.value(), to.dialect()));
        return Done.DONE;
    }

    Done binary(Binary node) {
        Operator operator = node.operator();
        String words = to.dialect().vocabulary().operator(operator);
        boolean distinct = operator == Operator.IS_DISTINCT_FROM || operator == Operator.IS_NOT_DISTINCT_FROM;
        if (PhraseRenderer.isPattern(words)) {
            to.phrases().write(words, List.of(node.left(), node.right()), operator, operator.symbol());
        } else if (distinct && syntax().distinctFrom() != Syntax.DistinctFrom.STANDARD) {
            distinctFrom(node, operator == Operator.IS_DISTINCT_FROM);
        } else if (distinct) {
            operand(node.left(), operator);
            to.append(" " + operator.symbol() + " ");
            if (node.right() instanceof Bind) {
                untyped(node.right());
            } else {
                operand(node.right(), operator);
            }
        } else if (operator == Operator.CONCAT && syntax().concat() == Syntax.Concat.FUNCTION) {
            to.append("concat(")
                    .render(node.left())
                    .append(", ")
                    .render(node.right())
                    .append(")");
        } else {
            boolean plus = operator == Operator.CONCAT && syntax().concat() == Syntax.Concat.PLUS;
            infix(node, plus ? "+" : words);
        }
        return Done.DONE;
    }

    private void infix(Binary node, String symbol) {
        if (node.left() instanceof Bind && node.right() instanceof Bind) {
            untyped(node.left());
        } else {
            operand(node.left(), node.operator());
        }
        to.append(" " + symbol + " ");
        operand(node.right(), node.operator());
    }

    private void distinctFrom(Binary node, boolean distinct) {
        if (syntax().distinctFrom() == Syntax.DistinctFrom.IS) {
            infix(node, distinct ? "IS NOT" : "IS");
        } else {
            to.append(distinct ? "NOT (" : "");
            infix(node, "<=>");
            to.append(distinct ? ")" : "");
        }
    }

    Done unary(Unary node) {
        String words = to.dialect().vocabulary().operator(node.operator());
        if (PhraseRenderer.isPattern(words)) {
            to.phrases()
                    .write(
                            words,
                            List.of(node.operand()),
                            node.operator(),
                            node.operator().symbol());
            return Done.DONE;
        }
        if (node.operator() == Operator.NOT && needsComparison(node.operand())) {
            to.render(node.operand()).append(" = 0");
            return Done.DONE;
        }
        to.append(node.operator() == Operator.NOT ? "NOT " : words);
        operand(node.operand(), node.operator());
        return Done.DONE;
    }

    Done between(Between node) {
        operand(node.value(), Operator.MEMBERSHIP);
        to.append(node.negated() ? " NOT BETWEEN " : " BETWEEN ");
        operand(node.low(), Operator.MEMBERSHIP);
        to.append(" AND ");
        operand(node.high(), Operator.MEMBERSHIP);
        return Done.DONE;
    }

    /** An empty list matches nothing, or everything when negated; the parentheses of NOT IN hold that together. */
    Done in(In node) {
        to.append(node.negated() ? "(" : "");
        operand(node.value(), Operator.MEMBERSHIP);
        to.append(node.negated() ? " NOT IN " : " IN ");
        if (node.candidates() instanceof QueryNode query) {
            to.selects().parenthesised(query);
        } else if (node.candidates() instanceof NodeList values) {
            to.append("(");
            to.list(values.nodes(), ", ");
            to.append(")");
        } else {
            to.append("(");
            String empty = node.negated() ? ") OR (1 = 1" : ") AND (1 != 1";
            if (node.candidates() instanceof TupleList rows) {
                tupleRows(rows, empty);
            } else {
                place((Bind) node.candidates(), "NULL" + empty);
            }
            to.append(")");
        }
        to.append(node.negated() ? ")" : "");
        return Done.DONE;
    }

    private void tupleRows(TupleList rows, String whenEmpty) {
        List<Bind> columns = rows.columns();
        String nulls = "(" + String.join(", ", Collections.nCopies(columns.size(), "NULL")) + ")";
        String before = to.dialect().vocabulary().idiom(Idiom.TUPLE_ROWS);
        String empty = before + nulls + whenEmpty;
        List<Placeholder> places =
                columns.stream().map(bind -> placeholder(bind, List.of(), "")).toList();
        String stem = to.names().next("param");
        to.out().place(placeholder(columns.get(0), places, empty).after(before), printed(columns, stem, empty, before));
    }

    private String printed(List<Bind> columns, String stem, String whenEmpty, String before) {
        if (!(columns.get(0).value() instanceof Collection<?> first)) {
            return ':' + stem;
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < first.size(); row++) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = ((List<?>) Objects.requireNonNull(columns.get(i).value())).get(row);
                values.add(
                        to.showsValues()
                                ? Literals.of(value, columns.get(i).type(), to.dialect())
                                : ":" + stem + '_' + (row + 1) + '_' + (i + 1));
            }
            rows.add("(" + String.join(", ", values) + ")");
        }
        return rows.isEmpty() ? whenEmpty : before + String.join(", ", rows);
    }

    Done like(Like node) {
        boolean lower = node.ignoreCase() && !syntax().ilike();
        String keyword = node.ignoreCase() && !lower ? "ILIKE" : "LIKE";
        lowered(node.value(), lower);
        to.append(node.negated() ? " NOT " : " ").append(keyword + " ");
        lowered(node.pattern(), lower);
        if (node.escape() != null) {
            to.append(" ESCAPE " + Literals.string(node.escape(), to.dialect()));
        }
        return Done.DONE;
    }

    private void lowered(ExpressionNode value, boolean lower) {
        if (lower) {
            to.append("lower(").render(value).append(")");
        } else {
            operand(value, Operator.MEMBERSHIP);
        }
    }

    /** The name is written as it is; what could be anything but a name is quoted, each part of it by itself. */
    Done function(FunctionCall node, NodeList order) {
        String words =
                to.dialect().vocabulary().function(node.name(), node.arguments().size());
        if (words != null && PhraseRenderer.isPattern(words)) {
            to.phrases().function(words, node, order);
            return Done.DONE;
        }
        String name = words == null ? node.name() : words;
        if (FUNCTION_NAME.matcher(name).matches()) {
            to.append(name);
        } else {
            to.list(List.of(name.split("\\.", -1)), ".", to::name);
        }
        to.append(node.distinct() ? "(DISTINCT " : "(");
        boolean told = node.arguments().size() < 2 || isToldType(node.arguments());
        to.list(node.arguments(), ", ", argument -> value(argument, told));
        if (!order.nodes().isEmpty()) {
            to.append(" ORDER BY ");
            to.list(order.nodes(), ", ");
        }
        to.append(")");
        return Done.DONE;
    }

    private void branch(ExpressionNode condition, boolean compared) {
        if (compared) {
            to.render(condition);
        } else if (precedence(condition) == OF_ONE_PIECE) {
            to.condition(condition);
        } else {
            grouped(condition);
        }
    }

    Done caseWhen(Case node) {
        to.append("CASE");
        if (node.subject() != null) {
            to.append(" ").render(node.subject());
        }
        boolean told = isToldType(values(node));
        for (Case.Branch branch : node.branches()) {
            to.append(" WHEN ");
            branch(branch.condition(), node.subject() != null);
            to.append(" THEN ");
            value(branch.value(), told);
        }
        if (node.otherwise() != null) {
            to.append(" ELSE ");
            value(node.otherwise(), told);
        }
        to.append(" END");
        return Done.DONE;
    }
}
