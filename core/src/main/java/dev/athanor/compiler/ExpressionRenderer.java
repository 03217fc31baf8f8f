// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.In;
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
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Renders what stands for a value. */
final class ExpressionRenderer {
    private static final Set<Operator> LOGICAL = EnumSet.of(Operator.AND, Operator.OR, Operator.NOT);

    private static final Pattern FUNCTION_NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\.[\\p{L}_][\\p{L}\\p{N}_$]*)*");

    private final Renderer to;
    private final Precedence precedence;

    ExpressionRenderer(Renderer to) {
        this.to = to;
        this.precedence = new Precedence(to);
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
                        || node instanceof Phrase phrase && phrase.idiom() == Idiom.JSON_AS_BOOLEAN
                        || node instanceof ScalarSubquery);
    }

    /** A value inside an operator, in parentheses where it would otherwise fall apart. */
    void operand(ExpressionNode node, Operator outer) {
        if (precedence.falls(node, outer)) {
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
            to.append("CAST(").render(bind).append(" AS " + to.castName(type) + ")");
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
        boolean falls = precedence.of(node) <= outerPrecedence;
        to.append(falls ? "(" : "").render(node).append(falls ? ")" : "");
    }

    /** A value in parentheses if it has an operator. */
    void grouped(ExpressionNode node) {
        boolean whole = precedence.of(node) == Precedence.OF_ONE_PIECE;
        to.append(whole ? "" : "(").render(node).append(whole ? "" : ")");
    }

    Done column(ColumnRef node) {
        FromNode from = node.from();
        String owner = to.selects().owner(from);
        if (owner != null) {
            to.append(owner).name(node.name());
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
            to.append("concat(");
            to.list(joined(node), ", ");
            to.append(")");
        } else {
            boolean plus = operator == Operator.CONCAT && syntax().concat() == Syntax.Concat.PLUS;
            infix(node, plus ? "+" : words);
        }
        return Done.DONE;
    }

    /** The texts that are joined one after the other, which one function takes. */
    private static List<ExpressionNode> joined(ExpressionNode node) {
        if (node instanceof Binary pair && pair.operator() == Operator.CONCAT) {
            List<ExpressionNode> all = new ArrayList<>(joined(pair.left()));
            all.addAll(joined(pair.right()));
            return all;
        }
        return List.of(node);
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
                to.binds().tupleRows(rows, empty);
            } else {
                to.binds().place((Bind) node.candidates(), "NULL" + empty);
            }
            to.append(")");
        }
        to.append(node.negated() ? ")" : "");
        return Done.DONE;
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
        } else if (precedence.of(condition) == Precedence.OF_ONE_PIECE) {
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
