// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * One method for every kind of node, none with a default: a new node does not compile until every pass has thought of it.
 *
 * @param <R> what a pass makes of a node
 */
public interface NodeVisitor<R> {
    R visitColumnRef(ColumnRef node);

    R visitBind(Bind node);

    R visitParameter(Parameter node);

    R visitNullLiteral(NullLiteral node);

    R visitBooleanLiteral(BooleanLiteral node);

    R visitStar(Star node);

    R visitBinary(Binary node);

    R visitUnary(Unary node);

    R visitBetween(Between node);

    R visitIn(In node);

    R visitLike(Like node);

    R visitFunctionCall(FunctionCall node);

    R visitCast(Cast node);

    R visitCase(Case node);

    R visitPhrase(Phrase node);

    R visitInfix(Infix node);

    R visitCollate(Collate node);

    R visitTuple(Tuple node);

    R visitTupleList(TupleList node);

    R visitVerbatim(Verbatim node);

    R visitTextValue(TextValue node);

    R visitCustom(Custom node);

    R visitUpsert(Upsert node);

    R visitExcluded(Excluded node);

    R visitInline(Inline node);

    R visitNextValue(NextValue node);

    R visitLabel(Label node);

    R visitAggregate(Aggregate node);

    R visitOver(Over node);

    R visitQuantified(Quantified node);

    R visitScalarSubquery(ScalarSubquery node);

    R visitExists(Exists node);

    R visitTableElement(TableElement node);

    R visitEntityElement(EntityElement node);

    R visitTableRef(TableRef node);

    R visitAlias(Alias node);

    R visitSubquery(Subquery node);

    R visitCte(Cte node);

    R visitCteAlias(CteAlias node);

    R visitCteSelf(CteSelf node);

    R visitTableFunction(TableFunction node);

    R visitTableSample(TableSample node);

    R visitValuesTable(ValuesTable node);

    R visitJoin(Join node);

    R visitJoinStep(JoinStep node);

    R visitOrdering(Ordering node);

    R visitAssignment(Assignment node);

    R visitNodeList(NodeList node);

    R visitOptions(Options node);

    R visitForUpdate(ForUpdate node);

    R visitGrouping(Grouping node);

    R visitFetch(Fetch node);

    R visitHint(Hint node);

    R visitCompound(CompoundNode node);

    R visitSelect(SelectNode node);

    R visitTextQuery(TextQuery node);

    R visitInsert(InsertNode node);

    R visitUpdate(UpdateNode node);

    R visitDelete(DeleteNode node);

    R visitMerge(MergeNode node);

    R visitMergeBranch(MergeBranch node);

    R visitText(TextNode node);

    R visitDdl(DdlNode node);
}
