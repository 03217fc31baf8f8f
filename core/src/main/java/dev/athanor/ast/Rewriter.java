// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pass that makes a changed copy of a tree: subclasses override what they change, and whatever holds no change is
 * handed back as the very object it was.
 */
@SuppressWarnings("ReferenceEquality") // the very object is what an unchanged node is handed back as
public abstract class Rewriter extends ExpressionRewriter {
    protected Rewriter() {}

    private final Map<DerivedFrom, DerivedFrom> sources = new HashMap<>();

    /** A source that columns refer to is met once for each of them, and rewritten once. */
    private Node once(DerivedFrom source) {
        DerivedFrom known = sources.get(source);
        if (known == null) {
            known = derived(source);
            sources.put(source, known);
        }
        return known;
    }

    /** The changed copy of a source that the statement makes for itself, asked for once. */
    protected DerivedFrom derived(DerivedFrom source) {
        Node content = rewrite(source.content());
        return content == source.content() ? source : source.with(content, source.name());
    }

    private Clauses rewriteClauses(Clauses clauses) {
        return clauses.map(this::rewrite);
    }

    @Override
    public Node visitTableRef(TableRef node) {
        return node;
    }

    @Override
    public Node visitAlias(Alias node) {
        return node;
    }

    @Override
    public Node visitSubquery(Subquery node) {
        return once(node);
    }

    @Override
    public Node visitCte(Cte node) {
        return once(node);
    }

    @Override
    public Node visitCteAlias(CteAlias node) {
        return once(node);
    }

    @Override
    public Node visitCteSelf(CteSelf node) {
        return node;
    }

    @Override
    public Node visitTableFunction(TableFunction node) {
        return once(node);
    }

    @Override
    public Node visitTableSample(TableSample node) {
        return once(node);
    }

    @Override
    public Node visitValuesTable(ValuesTable node) {
        return once(node);
    }

    @Override
    public Node visitJoin(Join node) {
        FromNode left = rewrite(node.left());
        FromNode right = rewrite(node.right());
        ExpressionNode on = rewrite(node.on());
        return left == node.left() && right == node.right() && on == node.on()
                ? node
                : new Join(left, right, on, node.kind());
    }

    @Override
    public Node visitJoinStep(JoinStep node) {
        FromNode left = rewriteOrNull(node.left());
        FromNode right = rewrite(node.right());
        ExpressionNode on = rewriteOrNull(node.on());
        return left == node.left() && right == node.right() && on == node.on()
                ? node
                : new JoinStep(left, right, on, node.kind());
    }

    @Override
    public Node visitOrdering(Ordering node) {
        ExpressionNode value = rewrite(node.value());
        return value == node.value() ? node : new Ordering(value, node.direction(), node.nulls());
    }

    @Override
    public Node visitAssignment(Assignment node) {
        ExpressionNode value = rewrite(node.value());
        return value == node.value() ? node : new Assignment(node.column(), value);
    }

    @Override
    public Node visitNodeList(NodeList node) {
        List<Node> nodes = rewriteAll(node.nodes());
        return nodes == node.nodes() ? node : new NodeList(nodes);
    }

    @Override
    public Node visitOptions(Options node) {
        List<StatementOption> options = null;
        for (int i = 0; i < node.options().size(); i++) {
            StatementOption option = node.options().get(i);
            List<Node> before = option.nodes();
            List<Node> after = before.isEmpty() ? before : rewriteAll(before);
            if (after != before) {
                options = options == null ? new ArrayList<>(node.options()) : options;
                options.set(i, option.with(after));
            }
        }
        return options == null ? node : new Options(options);
    }

    @Override
    public Node visitForUpdate(ForUpdate node) {
        NodeList of = rewrite(node.of());
        return of == node.of() ? node : new ForUpdate(node.strength(), node.waiting(), of);
    }

    @Override
    public Node visitGrouping(Grouping node) {
        NodeList sets = rewrite(node.sets());
        return sets == node.sets() ? node : new Grouping(node.kind(), sets);
    }

    @Override
    public Node visitFetch(Fetch node) {
        ExpressionNode count = rewrite(node.count());
        return count == node.count() ? node : new Fetch(count, node.percent(), node.withTies());
    }

    @Override
    public Node visitHint(Hint node) {
        FromNode table = rewriteOrNull(node.table());
        return table == node.table() ? node : new Hint(node.place(), table, node.words(), node.dialect());
    }

    @Override
    public Node visitCompound(CompoundNode node) {
        Clauses clauses = rewriteClauses(node.clauses());
        return clauses == node.clauses() ? node : new CompoundNode(node.operator(), clauses);
    }

    @Override
    public Node visitSelect(SelectNode node) {
        Clauses clauses = rewriteClauses(node.clauses());
        return clauses == node.clauses() ? node : new SelectNode(clauses);
    }

    @Override
    public Node visitTextQuery(TextQuery node) {
        TextNode text = rewrite(node.text());
        return text == node.text() ? node : new TextQuery(node.clauses().set(Clause.TEXT, text), node.byName());
    }

    @Override
    public Node visitInsert(InsertNode node) {
        Clauses clauses = rewriteClauses(node.clauses());
        return clauses == node.clauses() ? node : new InsertNode(clauses);
    }

    @Override
    public Node visitUpdate(UpdateNode node) {
        Clauses clauses = rewriteClauses(node.clauses());
        return clauses == node.clauses() ? node : new UpdateNode(clauses);
    }

    @Override
    public Node visitDelete(DeleteNode node) {
        Clauses clauses = rewriteClauses(node.clauses());
        return clauses == node.clauses() ? node : new DeleteNode(clauses);
    }

    @Override
    public Node visitMerge(MergeNode node) {
        Clauses clauses = rewriteClauses(node.clauses());
        return clauses == node.clauses() ? node : new MergeNode(clauses);
    }

    @Override
    public Node visitMergeBranch(MergeBranch node) {
        ExpressionNode condition = rewriteOrNull(node.condition());
        List<Assignment> changes = rewriteAll(node.changes());
        return condition == node.condition() && changes == node.changes()
                ? node
                : new MergeBranch(node.action(), condition, changes);
    }

    @Override
    public Node visitText(TextNode node) {
        List<ExpressionNode> parameters = rewriteAll(node.parameters());
        return parameters == node.parameters() ? node : new TextNode(node.pieces(), parameters);
    }

    /** Nothing of a statement of DDL is rewritten. */
    @Override
    public Node visitDdl(DdlNode node) {
        return node;
    }
}
