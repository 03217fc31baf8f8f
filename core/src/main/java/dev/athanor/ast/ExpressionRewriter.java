// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The half of a {@link Rewriter} that copies what stands for a value: one level of one expression, its parts being
 * rewritten by the whole.
 */
@SuppressWarnings("ReferenceEquality") // the very object is what an unchanged node is handed back as
abstract class ExpressionRewriter implements NodeVisitor<Node> {
    ExpressionRewriter() {}

    /** The node, or its changed copy. */
    @SuppressWarnings("unchecked")
    public final <N extends Node> N rewrite(N node) {
        return (N) node.accept(this);
    }

    final <N extends Node> @Nullable N rewriteOrNull(@Nullable N node) {
        return node == null ? null : rewrite(node);
    }

    final <N extends Node> List<N> rewriteAll(List<N> nodes) {
        List<N> copy = null;
        for (int i = 0; i < nodes.size(); i++) {
            N before = nodes.get(i);
            N after = rewrite(before);
            if (after != before && copy == null) {
                copy = new ArrayList<>(nodes);
            }
            if (copy != null) {
                copy.set(i, after);
            }
        }
        return copy == null ? nodes : copy;
    }

    @Override
    public Node visitColumnRef(ColumnRef node) {
        FromNode from = rewrite(node.from());
        return from == node.from() ? node : new ColumnRef(from, node.name(), node.type());
    }

    @Override
    public Node visitBind(Bind node) {
        return node;
    }

    @Override
    public Node visitParameter(Parameter node) {
        return node;
    }

    @Override
    public Node visitNullLiteral(NullLiteral node) {
        return node;
    }

    @Override
    public Node visitBooleanLiteral(BooleanLiteral node) {
        return node;
    }

    @Override
    public Node visitStar(Star node) {
        return node;
    }

    @Override
    public Node visitBinary(Binary node) {
        ExpressionNode left = rewrite(node.left());
        ExpressionNode right = rewrite(node.right());
        return left == node.left() && right == node.right()
                ? node
                : new Binary(left, node.operator(), right, node.type());
    }

    @Override
    public Node visitUnary(Unary node) {
        ExpressionNode operand = rewrite(node.operand());
        return operand == node.operand() ? node : new Unary(node.operator(), operand, node.type());
    }

    @Override
    public Node visitBetween(Between node) {
        ExpressionNode value = rewrite(node.value());
        ExpressionNode low = rewrite(node.low());
        ExpressionNode high = rewrite(node.high());
        return value == node.value() && low == node.low() && high == node.high()
                ? node
                : new Between(value, low, high, node.negated());
    }

    @Override
    public Node visitIn(In node) {
        ExpressionNode value = rewrite(node.value());
        Node candidates = rewrite(node.candidates());
        return value == node.value() && candidates == node.candidates()
                ? node
                : new In(value, candidates, node.negated());
    }

    @Override
    public Node visitLike(Like node) {
        ExpressionNode value = rewrite(node.value());
        ExpressionNode pattern = rewrite(node.pattern());
        return value == node.value() && pattern == node.pattern()
                ? node
                : new Like(value, pattern, node.escape(), node.ignoreCase(), node.negated());
    }

    @Override
    public Node visitFunctionCall(FunctionCall node) {
        List<ExpressionNode> arguments = rewriteAll(node.arguments());
        return arguments == node.arguments()
                ? node
                : new FunctionCall(node.name(), arguments, node.distinct(), node.type());
    }

    @Override
    public Node visitCast(Cast node) {
        ExpressionNode value = rewrite(node.value());
        return value == node.value() ? node : new Cast(value, node.type(), node.form());
    }

    @Override
    public Node visitCase(Case node) {
        ExpressionNode subject = rewriteOrNull(node.subject());
        boolean changed = subject != node.subject();
        List<Case.Branch> branches = new ArrayList<>(node.branches().size());
        for (Case.Branch branch : node.branches()) {
            ExpressionNode condition = rewrite(branch.condition());
            ExpressionNode value = rewrite(branch.value());
            changed |= condition != branch.condition() || value != branch.value();
            branches.add(new Case.Branch(condition, value));
        }
        ExpressionNode otherwise = rewriteOrNull(node.otherwise());
        return changed || otherwise != node.otherwise() ? new Case(subject, branches, otherwise, node.type()) : node;
    }

    @Override
    public Node visitPhrase(Phrase node) {
        List<ExpressionNode> arguments = rewriteAll(node.arguments());
        return arguments == node.arguments() ? node : new Phrase(node.idiom(), arguments, node.type());
    }

    @Override
    public Node visitInfix(Infix node) {
        ExpressionNode left = rewrite(node.left());
        ExpressionNode right = rewrite(node.right());
        return left == node.left() && right == node.right()
                ? node
                : new Infix(left, node.symbol(), right, node.precedence(), node.type());
    }

    @Override
    public Node visitCollate(Collate node) {
        ExpressionNode value = rewrite(node.value());
        return value == node.value() ? node : new Collate(value, node.collation());
    }

    @Override
    public Node visitTuple(Tuple node) {
        List<ExpressionNode> elements = rewriteAll(node.elements());
        return elements == node.elements() ? node : new Tuple(elements);
    }

    @Override
    public Node visitTupleList(TupleList node) {
        List<Bind> columns = rewriteAll(node.columns());
        return columns == node.columns() ? node : new TupleList(columns);
    }

    @Override
    public Node visitUpsert(Upsert node) {
        ExpressionNode keyCondition = rewriteOrNull(node.keyCondition());
        List<Assignment> changes = rewriteAll(node.changes());
        ExpressionNode condition = rewriteOrNull(node.condition());
        return keyCondition == node.keyCondition() && changes == node.changes() && condition == node.condition()
                ? node
                : new Upsert(node.keys(), node.constraint(), keyCondition, changes, condition);
    }

    @Override
    public Node visitExcluded(Excluded node) {
        return node;
    }

    @Override
    public Node visitCustom(Custom node) {
        List<ExpressionNode> arguments = rewriteAll(node.arguments());
        return arguments == node.arguments() ? node : new Custom(node.words(), arguments, node.type());
    }

    @Override
    public Node visitVerbatim(Verbatim node) {
        return node;
    }

    @Override
    public Node visitTextValue(TextValue node) {
        TextNode text = rewrite(node.text());
        return text == node.text() ? node : new TextValue(text, node.type());
    }

    @Override
    public Node visitNextValue(NextValue node) {
        return node;
    }

    @Override
    public Node visitInline(Inline node) {
        return node;
    }

    @Override
    public Node visitLabel(Label node) {
        ExpressionNode value = rewrite(node.value());
        return value == node.value() ? node : new Label(node.name(), value);
    }

    @Override
    public Node visitAggregate(Aggregate node) {
        FunctionCall call = rewrite(node.call());
        NodeList order = rewrite(node.order());
        ExpressionNode filter = rewriteOrNull(node.filter());
        return call == node.call() && order == node.order() && filter == node.filter()
                ? node
                : new Aggregate(call, order, node.within(), filter);
    }

    @Override
    public Node visitOver(Over node) {
        ExpressionNode function = rewrite(node.function());
        NodeList partitionBy = rewrite(node.partitionBy());
        NodeList orderBy = rewrite(node.orderBy());
        return function == node.function() && partitionBy == node.partitionBy() && orderBy == node.orderBy()
                ? node
                : new Over(function, partitionBy, orderBy, node.frame());
    }

    @Override
    public Node visitQuantified(Quantified node) {
        QueryNode query = rewrite(node.query());
        return query == node.query() ? node : new Quantified(node.every(), query, node.type());
    }

    @Override
    public Node visitScalarSubquery(ScalarSubquery node) {
        QueryNode query = rewrite(node.query());
        return query == node.query() ? node : new ScalarSubquery(query, node.type());
    }

    @Override
    public Node visitExists(Exists node) {
        QueryNode query = rewrite(node.query());
        return query == node.query() ? node : new Exists(query, node.negated());
    }

    @Override
    public Node visitTableElement(TableElement node) {
        FromNode from = rewrite(node.from());
        return from == node.from() ? node : new TableElement(from);
    }

    @Override
    public Node visitEntityElement(EntityElement node) {
        FromNode from = rewrite(node.from());
        return from == node.from() ? node : new EntityElement(node.handle(), from);
    }
}
