// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.Assignment;
import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.Case;
import dev.athanor.ast.Cast;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.Cte;
import dev.athanor.ast.DeleteNode;
import dev.athanor.ast.Done;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.In;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Label;
import dev.athanor.ast.Like;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.NodeVisitor;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Options;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Star;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableElement;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.Unary;
import dev.athanor.ast.UpdateNode;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.dialect.Spelling;
import dev.athanor.dialect.Syntax.Booleans;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One rendering of one statement: holds the text so far, the names made up for it and its WITH clause, and sends every
 * node to the renderer of its family.
 */
final class Renderer implements NodeVisitor<Done> {
    private final Spelling dialect;
    private final StatementNode statement;
    private final Names names;
    private final Map<String, Cte> cteNames = new LinkedHashMap<>();
    private final List<SqlOut> ctes = new ArrayList<>();
    private final List<ResultColumn> resultColumns = new ArrayList<>();
    private final ExpressionRenderer expressions = new ExpressionRenderer(this);
    private final SelectRenderer selects = new SelectRenderer(this);
    private final DmlRenderer dml = new DmlRenderer(this);
    private final DdlRenderer ddl = new DdlRenderer(this);
    private SqlOut out = new SqlOut();

    /** A renderer for one statement, which {@link #statement} renders. */
    Renderer(Spelling dialect, StatementNode statement) {
        this.dialect = dialect;
        this.statement = statement;
        this.names = new Names(ChosenNames.of(statement), dialect.identifiers().maxLength());
    }

    Spelling dialect() {
        return dialect;
    }

    Names names() {
        return names;
    }

    /** The whole text. */
    SqlOut statement() {
        withClause(() -> render(statement));
        return out;
    }

    /** Renders something, and in front of it the WITH clause of what it uses. */
    void withClause(Runnable inside) {
        SqlOut before = out;
        out = new SqlOut();
        inside.run();
        SqlOut rendered = out;
        out = before;
        for (int i = 0; i < ctes.size(); i++) {
            out.append(i == 0 ? "WITH " : ",\n");
            out.append(ctes.get(i));
        }
        out.append(ctes.isEmpty() ? "" : "\n");
        out.append(rendered);
        ctes.clear();
    }

    /** What the rows of the statement hold. */
    List<ResultColumn> resultColumns() {
        return resultColumns;
    }

    void addResultColumn(String name, ExpressionNode element) {
        resultColumns.add(new ResultColumn(name, element, dialect.codec(element.type())));
    }

    Renderer append(String text) {
        out.append(text);
        return this;
    }

    Renderer render(Node node) {
        node.accept(this);
        return this;
    }

    /** Renders something that holds or does not; where there are no truth values, a constant becomes a comparison. */
    Renderer condition(ExpressionNode node) {
        boolean comparison = node instanceof BooleanLiteral && dialect.syntax().booleans() == Booleans.NUMBERS;
        return render(node).append(comparison ? " = 1" : "");
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

    /** Renders a CTE into the WITH clause, unless it is there already. */
    void define(Cte cte) {
        String name = names.alias(cte.name());
        Cte known = cteNames.putIfAbsent(name, cte);
        if (known == null) {
            SqlOut enclosing = out;
            out = new SqlOut();
            name(name).append(" AS\n(");
            selects.render(cte.select(), SelectRenderer.Place.FROM, cte);
            append(")");
            ctes.add(out);
            out = enclosing;
        } else if (!known.equals(cte)) {
            throw new InvalidStatement(
                    ErrorCode.DUPLICATE_NAME,
                    "Two different queries are in one WITH clause as \"" + name
                            + "\". Give each a name of its own, and use the same cte(…) where the same is meant.");
        }
    }

    ExpressionRenderer expressions() {
        return expressions;
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
        return expressions.function(node);
    }

    @Override
    public Done visitCast(Cast node) {
        append("CAST(").render(node.value()).append(" AS " + dialect.castName(node.type()) + ")");
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
    public Done visitScalarSubquery(ScalarSubquery node) {
        return selects.parenthesised(node.select());
    }

    @Override
    public Done visitExists(Exists node) {
        append(node.negated() ? "NOT (EXISTS " : "EXISTS ");
        selects.parenthesised(node.select());
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
        return selects.alias(node);
    }

    @Override
    public Done visitSubquery(Subquery node) {
        return selects.subquery(node);
    }

    @Override
    public Done visitCte(Cte node) {
        define(node);
        name(names.alias(node.name()));
        return Done.DONE;
    }

    @Override
    public Done visitJoin(Join node) {
        return selects.join(node);
    }

    @Override
    public Done visitJoinStep(JoinStep node) {
        throw new AssertionError("joins are put in place before they are rendered");
    }

    @Override
    public Done visitOrdering(Ordering node) {
        render(node.value()).append(node.direction().keyword());
        return Done.DONE;
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
    public Done visitInsert(InsertNode node) {
        return dml.insert(node.clauses());
    }

    @Override
    public Done visitUpdate(UpdateNode node) {
        return dml.update(node.clauses());
    }

    @Override
    public Done visitDelete(DeleteNode node) {
        return dml.delete(node.clauses());
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
