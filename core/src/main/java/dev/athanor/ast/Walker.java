// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A pass that looks at every node below another, in the order in which a statement is read; subclasses override what
 * they look for. The statement behind a subquery is entered like everything else.
 */
public abstract class Walker implements NodeVisitor<Done> {
    private static final Clause[] CLAUSES = Clause.values();

    protected Walker() {}

    /** Looks at a node and all below it. */
    public final void walk(@Nullable Node node) {
        if (node != null) {
            node.accept(this);
        }
    }

    private Done walkAll(Iterable<? extends Node> nodes) {
        for (Node node : nodes) {
            walk(node);
        }
        return Done.DONE;
    }

    /** Looks at what a source is made of that the statement makes for itself. */
    protected Done derived(DerivedFrom source) {
        walk(source.content());
        return Done.DONE;
    }

    private Done walkClauses(Clauses clauses) {
        for (Clause clause : CLAUSES) {
            walk(clauses.get(clause));
        }
        return Done.DONE;
    }

    @Override
    public Done visitColumnRef(ColumnRef node) {
        walk(node.from());
        return Done.DONE;
    }

    @Override
    public Done visitBind(Bind node) {
        return Done.DONE;
    }

    @Override
    public Done visitParameter(Parameter node) {
        return Done.DONE;
    }

    @Override
    public Done visitNullLiteral(NullLiteral node) {
        return Done.DONE;
    }

    @Override
    public Done visitBooleanLiteral(BooleanLiteral node) {
        return Done.DONE;
    }

    @Override
    public Done visitStar(Star node) {
        return Done.DONE;
    }

    @Override
    public Done visitBinary(Binary node) {
        walk(node.left());
        walk(node.right());
        return Done.DONE;
    }

    @Override
    public Done visitUnary(Unary node) {
        walk(node.operand());
        return Done.DONE;
    }

    @Override
    public Done visitBetween(Between node) {
        walk(node.value());
        walk(node.low());
        walk(node.high());
        return Done.DONE;
    }

    @Override
    public Done visitIn(In node) {
        walk(node.value());
        walk(node.candidates());
        return Done.DONE;
    }

    @Override
    public Done visitLike(Like node) {
        walk(node.value());
        walk(node.pattern());
        return Done.DONE;
    }

    @Override
    public Done visitFunctionCall(FunctionCall node) {
        return walkAll(node.arguments());
    }

    @Override
    public Done visitCast(Cast node) {
        walk(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitCase(Case node) {
        walk(node.subject());
        for (Case.Branch branch : node.branches()) {
            walk(branch.condition());
            walk(branch.value());
        }
        walk(node.otherwise());
        return Done.DONE;
    }

    @Override
    public Done visitPhrase(Phrase node) {
        return walkAll(node.arguments());
    }

    @Override
    public Done visitInfix(Infix node) {
        walk(node.left());
        walk(node.right());
        return Done.DONE;
    }

    @Override
    public Done visitCollate(Collate node) {
        walk(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitTuple(Tuple node) {
        return walkAll(node.elements());
    }

    @Override
    public Done visitTupleList(TupleList node) {
        return walkAll(node.columns());
    }

    @Override
    public Done visitUpsert(Upsert node) {
        walk(node.keyCondition());
        walkAll(node.changes());
        walk(node.condition());
        return Done.DONE;
    }

    @Override
    public Done visitExcluded(Excluded node) {
        return Done.DONE;
    }

    @Override
    public Done visitCustom(Custom node) {
        return walkAll(node.arguments());
    }

    @Override
    public Done visitVerbatim(Verbatim node) {
        return Done.DONE;
    }

    @Override
    public Done visitTextValue(TextValue node) {
        walk(node.text());
        return Done.DONE;
    }

    @Override
    public Done visitInline(Inline node) {
        return Done.DONE;
    }

    @Override
    public Done visitLabel(Label node) {
        walk(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitAggregate(Aggregate node) {
        walk(node.call());
        walk(node.order());
        walk(node.filter());
        return Done.DONE;
    }

    @Override
    public Done visitOver(Over node) {
        walk(node.function());
        walk(node.partitionBy());
        walk(node.orderBy());
        return Done.DONE;
    }

    @Override
    public Done visitQuantified(Quantified node) {
        walk(node.query());
        return Done.DONE;
    }

    @Override
    public Done visitScalarSubquery(ScalarSubquery node) {
        walk(node.query());
        return Done.DONE;
    }

    @Override
    public Done visitExists(Exists node) {
        walk(node.query());
        return Done.DONE;
    }

    @Override
    public Done visitTableElement(TableElement node) {
        walk(node.from());
        return Done.DONE;
    }

    @Override
    public Done visitEntityElement(EntityElement node) {
        walk(node.from());
        return Done.DONE;
    }

    @Override
    public Done visitTableRef(TableRef node) {
        return Done.DONE;
    }

    @Override
    public Done visitAlias(Alias node) {
        walk(node.table());
        return Done.DONE;
    }

    @Override
    public Done visitSubquery(Subquery node) {
        return derived(node);
    }

    @Override
    public Done visitCte(Cte node) {
        return derived(node);
    }

    @Override
    public Done visitCteAlias(CteAlias node) {
        return derived(node);
    }

    @Override
    public Done visitCteSelf(CteSelf node) {
        return Done.DONE;
    }

    @Override
    public Done visitTableFunction(TableFunction node) {
        return derived(node);
    }

    @Override
    public Done visitTableSample(TableSample node) {
        return derived(node);
    }

    @Override
    public Done visitValuesTable(ValuesTable node) {
        return derived(node);
    }

    @Override
    public Done visitJoin(Join node) {
        walk(node.left());
        walk(node.right());
        walk(node.on());
        return Done.DONE;
    }

    @Override
    public Done visitJoinStep(JoinStep node) {
        walk(node.left());
        walk(node.right());
        walk(node.on());
        return Done.DONE;
    }

    @Override
    public Done visitOrdering(Ordering node) {
        walk(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitAssignment(Assignment node) {
        walk(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitNodeList(NodeList node) {
        return walkAll(node.nodes());
    }

    @Override
    public Done visitOptions(Options node) {
        for (StatementOption option : node.options()) {
            walkAll(option.nodes());
        }
        return Done.DONE;
    }

    @Override
    public Done visitForUpdate(ForUpdate node) {
        return visitNodeList(node.of());
    }

    @Override
    public Done visitGrouping(Grouping node) {
        return visitNodeList(node.sets());
    }

    @Override
    public Done visitFetch(Fetch node) {
        walk(node.count());
        return Done.DONE;
    }

    @Override
    public Done visitHint(Hint node) {
        walk(node.table());
        return Done.DONE;
    }

    @Override
    public Done visitCompound(CompoundNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public Done visitSelect(SelectNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public Done visitTextQuery(TextQuery node) {
        walk(node.text());
        return Done.DONE;
    }

    @Override
    public Done visitInsert(InsertNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public Done visitUpdate(UpdateNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public Done visitDelete(DeleteNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public Done visitMerge(MergeNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public Done visitMergeBranch(MergeBranch node) {
        walk(node.condition());
        return walkAll(node.changes());
    }

    @Override
    public Done visitText(TextNode node) {
        return walkAll(node.parameters());
    }

    /** Statements of DDL are not entered. */
    @Override
    public Done visitDdl(DdlNode node) {
        return Done.DONE;
    }

    @Override
    public Done visitNextValue(NextValue node) {
        return Done.DONE;
    }
}
