// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A pass that looks at every node below another, in the order in which a statement is read; subclasses override what
 * they look for. The statement behind a subquery is entered like everything else.
 */
@SuppressWarnings("NullAway") // on JDK 17 it cannot see that this visitor's result may be null
public abstract class Walker implements NodeVisitor<@Nullable Void> {
    protected Walker() {}

    /** Looks at a node and all below it. */
    public final void walk(@Nullable Node node) {
        if (node != null) {
            node.accept(this);
        }
    }

    private @Nullable Void walkAll(Iterable<? extends Node> nodes) {
        for (Node node : nodes) {
            walk(node);
        }
        return null;
    }

    private @Nullable Void walkClauses(Clauses clauses) {
        for (Clause clause : Clause.values()) {
            walk(clauses.get(clause));
        }
        return null;
    }

    @Override
    public @Nullable Void visitColumnRef(ColumnRef node) {
        walk(node.from());
        return null;
    }

    @Override
    public @Nullable Void visitBind(Bind node) {
        return null;
    }

    @Override
    public @Nullable Void visitParameter(Parameter node) {
        return null;
    }

    @Override
    public @Nullable Void visitNullLiteral(NullLiteral node) {
        return null;
    }

    @Override
    public @Nullable Void visitBooleanLiteral(BooleanLiteral node) {
        return null;
    }

    @Override
    public @Nullable Void visitStar(Star node) {
        return null;
    }

    @Override
    public @Nullable Void visitBinary(Binary node) {
        walk(node.left());
        walk(node.right());
        return null;
    }

    @Override
    public @Nullable Void visitUnary(Unary node) {
        walk(node.operand());
        return null;
    }

    @Override
    public @Nullable Void visitBetween(Between node) {
        walk(node.value());
        walk(node.low());
        walk(node.high());
        return null;
    }

    @Override
    public @Nullable Void visitIn(In node) {
        walk(node.value());
        walk(node.candidates());
        return null;
    }

    @Override
    public @Nullable Void visitLike(Like node) {
        walk(node.value());
        walk(node.pattern());
        return null;
    }

    @Override
    public @Nullable Void visitFunctionCall(FunctionCall node) {
        return walkAll(node.arguments());
    }

    @Override
    public @Nullable Void visitCast(Cast node) {
        walk(node.value());
        return null;
    }

    @Override
    public @Nullable Void visitCase(Case node) {
        for (Case.Branch branch : node.branches()) {
            walk(branch.condition());
            walk(branch.value());
        }
        walk(node.otherwise());
        return null;
    }

    @Override
    public @Nullable Void visitLabel(Label node) {
        walk(node.value());
        return null;
    }

    @Override
    public @Nullable Void visitScalarSubquery(ScalarSubquery node) {
        walk(node.select());
        return null;
    }

    @Override
    public @Nullable Void visitExists(Exists node) {
        walk(node.select());
        return null;
    }

    @Override
    public @Nullable Void visitTableElement(TableElement node) {
        walk(node.from());
        return null;
    }

    @Override
    public @Nullable Void visitEntityElement(EntityElement node) {
        walk(node.from());
        return null;
    }

    @Override
    public @Nullable Void visitTableRef(TableRef node) {
        return null;
    }

    @Override
    public @Nullable Void visitAlias(Alias node) {
        walk(node.table());
        return null;
    }

    @Override
    public @Nullable Void visitSubquery(Subquery node) {
        walk(node.select());
        return null;
    }

    @Override
    public @Nullable Void visitCte(Cte node) {
        walk(node.select());
        return null;
    }

    @Override
    public @Nullable Void visitJoin(Join node) {
        walk(node.left());
        walk(node.right());
        walk(node.on());
        return null;
    }

    @Override
    public @Nullable Void visitJoinStep(JoinStep node) {
        walk(node.left());
        walk(node.right());
        walk(node.on());
        return null;
    }

    @Override
    public @Nullable Void visitOrdering(Ordering node) {
        walk(node.value());
        return null;
    }

    @Override
    public @Nullable Void visitAssignment(Assignment node) {
        walk(node.value());
        return null;
    }

    @Override
    public @Nullable Void visitNodeList(NodeList node) {
        return walkAll(node.nodes());
    }

    @Override
    public @Nullable Void visitOptions(Options node) {
        return null;
    }

    @Override
    public @Nullable Void visitSelect(SelectNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public @Nullable Void visitInsert(InsertNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public @Nullable Void visitUpdate(UpdateNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public @Nullable Void visitDelete(DeleteNode node) {
        return walkClauses(node.clauses());
    }

    @Override
    public @Nullable Void visitText(TextNode node) {
        return walkAll(node.parameters());
    }

    @Override
    public @Nullable Void visitCreateTable(CreateTable node) {
        return null;
    }

    @Override
    public @Nullable Void visitDropTable(DropTable node) {
        return null;
    }
}
