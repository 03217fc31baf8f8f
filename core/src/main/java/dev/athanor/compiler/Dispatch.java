// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Aggregate;
import dev.athanor.ast.Alias;
import dev.athanor.ast.Assignment;
import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collate;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.Cte;
import dev.athanor.ast.CteAlias;
import dev.athanor.ast.CteSelf;
import dev.athanor.ast.Custom;
import dev.athanor.ast.DdlNode;
import dev.athanor.ast.DeleteNode;
import dev.athanor.ast.Done;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.Excluded;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Fetch;
import dev.athanor.ast.ForUpdate;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Grouping;
import dev.athanor.ast.Hint;
import dev.athanor.ast.In;
import dev.athanor.ast.Infix;
import dev.athanor.ast.Inline;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Label;
import dev.athanor.ast.Like;
import dev.athanor.ast.MergeBranch;
import dev.athanor.ast.MergeNode;
import dev.athanor.ast.NextValue;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.NodeVisitor;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Options;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Over;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Star;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableElement;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TableSample;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.TextQuery;
import dev.athanor.ast.TextValue;
import dev.athanor.ast.Tuple;
import dev.athanor.ast.TupleList;
import dev.athanor.ast.Unary;
import dev.athanor.ast.UpdateNode;
import dev.athanor.ast.Upsert;
import dev.athanor.ast.ValuesTable;
import dev.athanor.ast.Verbatim;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;

/** Sends every node to the renderer of its family; what is as short as its own text is written here. */
final class Dispatch implements NodeVisitor<Done> {
    private final Renderer to;

    Dispatch(Renderer to) {
        this.to = to;
    }

    @Override
    public Done visitColumnRef(ColumnRef node) {
        return to.expressions().column(node);
    }

    @Override
    public Done visitBind(Bind node) {
        return to.binds().bind(node);
    }

    @Override
    public Done visitParameter(Parameter node) {
        return to.binds().parameter(node);
    }

    @Override
    public Done visitNullLiteral(NullLiteral node) {
        to.append("NULL");
        return Done.DONE;
    }

    @Override
    public Done visitBooleanLiteral(BooleanLiteral node) {
        return to.expressions().booleanLiteral(node);
    }

    @Override
    public Done visitStar(Star node) {
        to.append("*");
        return Done.DONE;
    }

    @Override
    public Done visitBinary(Binary node) {
        return to.expressions().binary(node);
    }

    @Override
    public Done visitUnary(Unary node) {
        return to.expressions().unary(node);
    }

    @Override
    public Done visitBetween(Between node) {
        return to.expressions().between(node);
    }

    @Override
    public Done visitIn(In node) {
        return to.expressions().in(node);
    }

    @Override
    public Done visitLike(Like node) {
        return to.expressions().like(node);
    }

    @Override
    public Done visitFunctionCall(FunctionCall node) {
        return to.expressions().function(node, NodeList.EMPTY);
    }

    @Override
    public Done visitCast(Cast node) {
        return to.phrases().cast(node);
    }

    @Override
    public Done visitPhrase(Phrase node) {
        return to.phrases().phrase(node);
    }

    @Override
    public Done visitInfix(Infix node) {
        return to.phrases().infix(node);
    }

    @Override
    public Done visitCollate(Collate node) {
        return to.phrases().collate(node);
    }

    @Override
    public Done visitTuple(Tuple node) {
        return to.phrases().tuple(node);
    }

    @Override
    public Done visitTupleList(TupleList node) {
        throw new AssertionError("the rows of a tuple are rendered with their IN");
    }

    @Override
    public Done visitUpsert(Upsert node) {
        throw new AssertionError("an upsert is rendered with its INSERT");
    }

    @Override
    public Done visitExcluded(Excluded node) {
        return to.dml().upserts().excluded(node);
    }

    @Override
    public Done visitCustom(Custom node) {
        to.phrases()
                .write(
                        node.words().on(to.dialect().name()),
                        node.arguments(),
                        null,
                        node.words().name());
        return Done.DONE;
    }

    @Override
    public Done visitTextValue(TextValue node) {
        return visitText(node.text());
    }

    @Override
    public Done visitVerbatim(Verbatim node) {
        to.append(node.sql());
        return Done.DONE;
    }

    @Override
    public Done visitInline(Inline node) {
        to.append(Literals.of(node.value(), node.type(), to.dialect()));
        return Done.DONE;
    }

    @Override
    public Done visitCase(Case node) {
        return to.expressions().caseWhen(node);
    }

    @Override
    public Done visitLabel(Label node) {
        to.render(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitAggregate(Aggregate node) {
        return to.windows().aggregate(node);
    }

    @Override
    public Done visitOver(Over node) {
        return to.windows().over(node);
    }

    @Override
    public Done visitQuantified(Quantified node) {
        to.require(QueryFeature.QUANTIFIERS);
        to.append(node.every() ? "ALL " : "ANY ");
        return to.selects().parenthesised(node.query());
    }

    @Override
    public Done visitScalarSubquery(ScalarSubquery node) {
        return to.selects().parenthesised(node.query());
    }

    @Override
    public Done visitExists(Exists node) {
        to.append(node.negated() ? "NOT (EXISTS " : "EXISTS ");
        to.selects().parenthesised(node.query());
        to.append(node.negated() ? ")" : "");
        return Done.DONE;
    }

    @Override
    public Done visitTableElement(TableElement node) {
        throw misplaced("A whole table");
    }

    @Override
    public Done visitEntityElement(EntityElement node) {
        throw misplaced("The entity " + node.handle().name());
    }

    private static InvalidStatement misplaced(String what) {
        return new InvalidStatement(
                ErrorCode.INVALID_STATEMENT, what + " can only stand in a select list; name one of its columns here.");
    }

    @Override
    public Done visitTableRef(TableRef node) {
        to.name(node.table().schema(), node.table().name());
        return Done.DONE;
    }

    @Override
    public Done visitAlias(Alias node) {
        return to.sources().alias(node);
    }

    @Override
    public Done visitSubquery(Subquery node) {
        return to.sources().subquery(node);
    }

    @Override
    public Done visitCte(Cte node) {
        to.withs().define(node);
        to.name(to.names().alias(node.name()));
        return Done.DONE;
    }

    @Override
    public Done visitCteAlias(CteAlias node) {
        return to.sources().cteAlias(node);
    }

    @Override
    public Done visitCteSelf(CteSelf node) {
        to.name(to.names().alias(node.name()));
        return Done.DONE;
    }

    @Override
    public Done visitTableFunction(TableFunction node) {
        return to.sources().function(node);
    }

    @Override
    public Done visitTableSample(TableSample node) {
        return to.sources().sample(node);
    }

    @Override
    public Done visitValuesTable(ValuesTable node) {
        return to.sources().values(node);
    }

    @Override
    public Done visitJoin(Join node) {
        return to.sources().join(node);
    }

    @Override
    public Done visitJoinStep(JoinStep node) {
        throw new AssertionError("joins are put in place before they are rendered");
    }

    /** Where nulls have no keywords, it is sorted first by whether there is one. */
    @Override
    public Done visitOrdering(Ordering node) {
        boolean emulated = node.nulls() != Ordering.Nulls.DEFAULT && to.lacks(QueryFeature.NULLS_ORDER);
        if (emulated) {
            boolean first = node.nulls() == Ordering.Nulls.FIRST;
            to.append("CASE WHEN ");
            to.expressions().operand(node.value(), Operator.IS);
            to.append(" IS NULL THEN " + (first ? "0 ELSE 1" : "1 ELSE 0") + " END, ");
        }
        to.render(node.value()).append(node.direction().keyword());
        to.append(emulated ? "" : node.nulls().keywords());
        return Done.DONE;
    }

    @Override
    public Done visitForUpdate(ForUpdate node) {
        throw new AssertionError("locks are rendered with their query");
    }

    @Override
    public Done visitGrouping(Grouping node) {
        throw new AssertionError("groupings are rendered with their query");
    }

    @Override
    public Done visitFetch(Fetch node) {
        throw new AssertionError("bounds are rendered with their query");
    }

    @Override
    public Done visitHint(Hint node) {
        throw new AssertionError("hints are rendered where they belong");
    }

    @Override
    public Done visitAssignment(Assignment node) {
        to.name(node.column()).append("=");
        to.expressions().grouped(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitNodeList(NodeList node) {
        to.append("(");
        to.list(node.nodes(), ", ", value -> to.expressions().grouped((ExpressionNode) value));
        to.append(")");
        return Done.DONE;
    }

    @Override
    public Done visitOptions(Options node) {
        return Done.DONE;
    }

    @Override
    public Done visitSelect(SelectNode node) {
        to.selects().render(node, SelectRenderer.Place.OUTERMOST, null);
        return Done.DONE;
    }

    @Override
    public Done visitCompound(CompoundNode node) {
        to.selects().render(node, SelectRenderer.Place.OUTERMOST, null);
        return Done.DONE;
    }

    @Override
    public Done visitTextQuery(TextQuery node) {
        to.selects().render(node, SelectRenderer.Place.OUTERMOST, null);
        return Done.DONE;
    }

    @Override
    public Done visitInsert(InsertNode node) {
        return FinalTable.around(to, node.clauses(), "FINAL", () -> to.dml().insert(node.clauses()));
    }

    @Override
    public Done visitUpdate(UpdateNode node) {
        return FinalTable.around(to, node.clauses(), "FINAL", () -> to.dml().update(node.clauses()));
    }

    @Override
    public Done visitDelete(DeleteNode node) {
        return FinalTable.around(to, node.clauses(), "OLD", () -> to.dml().delete(node.clauses()));
    }

    @Override
    public Done visitMerge(MergeNode node) {
        return new MergeRenderer(to).merge(node.clauses());
    }

    @Override
    public Done visitMergeBranch(MergeBranch node) {
        throw new AssertionError("a branch is rendered with its MERGE");
    }

    @Override
    public Done visitText(TextNode node) {
        to.append(node.pieces().get(0));
        for (int i = 0; i < node.parameters().size(); i++) {
            to.render(node.parameters().get(i)).append(node.pieces().get(i + 1));
        }
        return Done.DONE;
    }

    @Override
    public Done visitDdl(DdlNode node) {
        return node.accept(to.ddl());
    }

    @Override
    public Done visitNextValue(NextValue node) {
        return to.ddl().nextValue(node);
    }
}
