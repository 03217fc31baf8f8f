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
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.Cte;
import dev.athanor.ast.CteAlias;
import dev.athanor.ast.CteSelf;
import dev.athanor.ast.Custom;
import dev.athanor.ast.DeleteNode;
import dev.athanor.ast.Done;
import dev.athanor.ast.DropTable;
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
import dev.athanor.ast.Node;
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
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableElement;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TableSample;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.Tuple;
import dev.athanor.ast.TupleList;
import dev.athanor.ast.Unary;
import dev.athanor.ast.UpdateNode;
import dev.athanor.ast.Upsert;
import dev.athanor.ast.ValuesTable;
import dev.athanor.ast.Verbatim;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Spelling;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of one statement: holds the text so far, the names made up for it and its WITH clause, and sends every
 * node to the renderer of its family.
 */
final class Renderer implements NodeVisitor<Done> {
    private final Spelling dialect;
    private final StatementNode statement;
    private final boolean showsValues;
    private final Names names;
    private final boolean nests;
    private final List<ResultColumn> resultColumns = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final ExpressionRenderer expressions = new ExpressionRenderer(this);
    private final PhraseRenderer phrases = new PhraseRenderer(this);
    private final SelectRenderer selects = new SelectRenderer(this);
    private final SourceRenderer sources = new SourceRenderer(this);
    private final WindowRenderer windows = new WindowRenderer(this);
    private final Withs withs = new Withs(this);
    private final DmlRenderer dml = new DmlRenderer(this);
    private final DdlRenderer ddl = new DdlRenderer(this);
    private SqlOut out = new SqlOut();

    /**
     * A renderer for one statement, which {@link #statement} renders.
     *
     * @param showsValues whether people shall see the values in the place of parameters
     */
    Renderer(Spelling dialect, StatementNode statement, boolean showsValues) {
        this.showsValues = showsValues;
        this.dialect = dialect;
        this.statement = statement;
        ChosenNames chosen = ChosenNames.of(statement);
        this.nests = chosen.nests();
        this.names = new Names(chosen.names(), dialect.identifiers().maxLength());
    }

    Spelling dialect() {
        return dialect;
    }

    Names names() {
        return names;
    }

    /** The whole text. */
    SqlOut statement() {
        withs.around(() -> render(statement));
        return out;
    }

    /** What {@code inside} renders, apart from the text so far. */
    SqlOut apart(Runnable inside) {
        SqlOut before = out;
        out = new SqlOut();
        inside.run();
        SqlOut rendered = out;
        out = before;
        return rendered;
    }

    /** Whether a query inside the statement may have a WITH clause of its own. */
    boolean nests() {
        return nests;
    }

    boolean lacks(QueryFeature feature) {
        return dialect.lacking().contains(feature);
    }

    /**
     * Asks for what not every database can do.
     *
     * @throws UnsupportedByDialect if this one cannot
     */
    void require(QueryFeature feature) {
        if (lacks(feature)) {
            throw cannot(feature);
        }
    }

    UnsupportedByDialect cannot(QueryFeature feature) {
        return new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT,
                "The database " + dialect.name() + " " + feature.lack() + ". " + feature.remedy());
    }

    /** What the rows of the statement hold. */
    List<ResultColumn> resultColumns() {
        return resultColumns;
    }

    void addResultColumn(String name, ExpressionNode element) {
        resultColumns.add(new ResultColumn(name, element, dialect.codec(element.type())));
    }

    /** The sides of the products of unconnected sources, one line for each query that has some. */
    List<String> products() {
        return products;
    }

    void product(@Nullable String sides) {
        if (sides != null) {
            products.add(sides);
        }
    }

    Renderer append(String text) {
        out.append(text);
        return this;
    }

    Renderer render(Node node) {
        node.accept(this);
        return this;
    }

    /** Renders something that holds or does not; where there are no truth values, a value becomes a comparison. */
    Renderer condition(ExpressionNode node) {
        return render(node).append(expressions.needsComparison(node) ? " = 1" : "");
    }

    /** Whether values are shown in the place of parameters. */
    boolean showsValues() {
        return showsValues;
    }

    Renderer name(String identifier) {
        return append(dialect.identifiers().quote(identifier));
    }

    <N extends Node> void list(List<N> nodes, String separator) {
        list(nodes, separator, this::render);
    }

    <N> void list(List<N> items, String separator, Consumer<? super N> each) {
        for (int i = 0; i < items.size(); i++) {
            append(i == 0 ? "" : separator);
            each.accept(items.get(i));
        }
    }

    SqlOut out() {
        return out;
    }

    /** Renders a statement that writes and that rows come from. */
    void writing(Cte cte) {
        dml.inside(cte, () -> render(cte.statement()));
    }

    Withs withs() {
        return withs;
    }

    SourceRenderer sources() {
        return sources;
    }

    ExpressionRenderer expressions() {
        return expressions;
    }

    PhraseRenderer phrases() {
        return phrases;
    }

    DmlRenderer dml() {
        return dml;
    }

    SelectRenderer selects() {
        return selects;
    }

    @Override
    public Done visitColumnRef(ColumnRef node) {
        return expressions.column(node);
    }

    @Override
    public Done visitBind(Bind node) {
        return expressions.bind(node);
    }

    @Override
    public Done visitParameter(Parameter node) {
        return expressions.parameter(node);
    }

    @Override
    public Done visitNullLiteral(NullLiteral node) {
        append("NULL");
        return Done.DONE;
    }

    @Override
    public Done visitBooleanLiteral(BooleanLiteral node) {
        return expressions.booleanLiteral(node);
    }

    @Override
    public Done visitStar(Star node) {
        append("*");
        return Done.DONE;
    }

    @Override
    public Done visitBinary(Binary node) {
        return expressions.binary(node);
    }

    @Override
    public Done visitUnary(Unary node) {
        return expressions.unary(node);
    }

    @Override
    public Done visitBetween(Between node) {
        return expressions.between(node);
    }

    @Override
    public Done visitIn(In node) {
        return expressions.in(node);
    }

    @Override
    public Done visitLike(Like node) {
        return expressions.like(node);
    }

    @Override
    public Done visitFunctionCall(FunctionCall node) {
        return expressions.function(node, NodeList.EMPTY);
    }

    @Override
    public Done visitCast(Cast node) {
        return phrases.cast(node);
    }

    @Override
    public Done visitPhrase(Phrase node) {
        return phrases.phrase(node);
    }

    @Override
    public Done visitInfix(Infix node) {
        return phrases.infix(node);
    }

    @Override
    public Done visitCollate(Collate node) {
        return phrases.collate(node);
    }

    @Override
    public Done visitTuple(Tuple node) {
        return phrases.tuple(node);
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
        return dml.upserts().excluded(node);
    }

    @Override
    public Done visitCustom(Custom node) {
        phrases.write(
                node.words().on(dialect.name()),
                node.arguments(),
                null,
                node.words().name());
        return Done.DONE;
    }

    @Override
    public Done visitVerbatim(Verbatim node) {
        append(node.sql());
        return Done.DONE;
    }

    @Override
    public Done visitInline(Inline node) {
        append(Literals.of(node.value(), node.type(), dialect));
        return Done.DONE;
    }

    @Override
    public Done visitCase(Case node) {
        return expressions.caseWhen(node);
    }

    @Override
    public Done visitLabel(Label node) {
        render(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitAggregate(Aggregate node) {
        return windows.aggregate(node);
    }

    @Override
    public Done visitOver(Over node) {
        return windows.over(node);
    }

    @Override
    public Done visitQuantified(Quantified node) {
        require(QueryFeature.QUANTIFIERS);
        append(node.every() ? "ALL " : "ANY ");
        return selects.parenthesised(node.query());
    }

    @Override
    public Done visitScalarSubquery(ScalarSubquery node) {
        return selects.parenthesised(node.query());
    }

    @Override
    public Done visitExists(Exists node) {
        append(node.negated() ? "NOT (EXISTS " : "EXISTS ");
        selects.parenthesised(node.query());
        append(node.negated() ? ")" : "");
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
        if (node.table().schema() != null) {
            name(node.table().schema()).append(".");
        }
        name(node.table().name());
        return Done.DONE;
    }

    @Override
    public Done visitAlias(Alias node) {
        return sources.alias(node);
    }

    @Override
    public Done visitSubquery(Subquery node) {
        return sources.subquery(node);
    }

    @Override
    public Done visitCte(Cte node) {
        withs.define(node);
        name(names.alias(node.name()));
        return Done.DONE;
    }

    @Override
    public Done visitCteAlias(CteAlias node) {
        return sources.cteAlias(node);
    }

    @Override
    public Done visitCteSelf(CteSelf node) {
        name(names.alias(node.name()));
        return Done.DONE;
    }

    @Override
    public Done visitTableFunction(TableFunction node) {
        return sources.function(node);
    }

    @Override
    public Done visitTableSample(TableSample node) {
        return sources.sample(node);
    }

    @Override
    public Done visitValuesTable(ValuesTable node) {
        return sources.values(node);
    }

    @Override
    public Done visitJoin(Join node) {
        return sources.join(node);
    }

    @Override
    public Done visitJoinStep(JoinStep node) {
        throw new AssertionError("joins are put in place before they are rendered");
    }

    /** Where nulls have no keywords, it is sorted first by whether there is one. */
    @Override
    public Done visitOrdering(Ordering node) {
        boolean emulated = node.nulls() != Ordering.Nulls.DEFAULT && lacks(QueryFeature.NULLS_ORDER);
        if (emulated) {
            boolean first = node.nulls() == Ordering.Nulls.FIRST;
            append("CASE WHEN ");
            expressions.operand(node.value(), Operator.IS);
            append(" IS NULL THEN " + (first ? "0 ELSE 1" : "1 ELSE 0") + " END, ");
        }
        render(node.value()).append(node.direction().keyword());
        append(emulated ? "" : node.nulls().keywords());
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
        name(node.column()).append("=");
        expressions.grouped(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitNodeList(NodeList node) {
        append("(");
        list(node.nodes(), ", ", value -> expressions.grouped((ExpressionNode) value));
        append(")");
        return Done.DONE;
    }

    @Override
    public Done visitOptions(Options node) {
        return Done.DONE;
    }

    @Override
    public Done visitSelect(SelectNode node) {
        selects.render(node, SelectRenderer.Place.OUTERMOST, null);
        return Done.DONE;
    }

    @Override
    public Done visitCompound(CompoundNode node) {
        selects.render(node, SelectRenderer.Place.OUTERMOST, null);
        return Done.DONE;
    }

    @Override
    public Done visitInsert(InsertNode node) {
        return FinalTable.around(this, node.clauses(), "FINAL", () -> dml.insert(node.clauses()));
    }

    @Override
    public Done visitUpdate(UpdateNode node) {
        return FinalTable.around(this, node.clauses(), "FINAL", () -> dml.update(node.clauses()));
    }

    @Override
    public Done visitDelete(DeleteNode node) {
        return FinalTable.around(this, node.clauses(), "OLD", () -> dml.delete(node.clauses()));
    }

    @Override
    public Done visitText(TextNode node) {
        append(node.pieces().get(0));
        for (int i = 0; i < node.parameters().size(); i++) {
            render(node.parameters().get(i)).append(node.pieces().get(i + 1));
        }
        return Done.DONE;
    }

    @Override
    public Done visitCreateTable(CreateTable node) {
        return ddl.create(node.table());
    }

    @Override
    public Done visitDropTable(DropTable node) {
        return ddl.drop(node.table());
    }
}
