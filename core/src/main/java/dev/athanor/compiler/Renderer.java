// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Cte;
import dev.athanor.ast.DdlNode;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Spelling;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of one statement: holds the text so far, the names made up for it and its WITH clause, and the renderers
 * that write into it, one for each family of nodes.
 */
final class Renderer {
    private final Spelling dialect;
    private final SchemaNames schemas;
    private final StatementNode statement;
    private final boolean showsValues;
    private final Names names;
    private final boolean nests;
    private final List<ResultColumn> resultColumns = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final ExpressionRenderer expressions = new ExpressionRenderer(this);
    private final BindRenderer binds = new BindRenderer(this);
    private final PhraseRenderer phrases = new PhraseRenderer(this);
    private final SelectRenderer selects = new SelectRenderer(this);
    private final SourceRenderer sources = new SourceRenderer(this);
    private final WindowRenderer windows = new WindowRenderer(this);
    private final Withs withs = new Withs(this);
    private final DmlRenderer dml = new DmlRenderer(this);
    private final DdlRenderer ddl = new DdlRenderer(this);
    private final Dispatch dispatch = new Dispatch(this);
    private boolean leavesDefaultsOpen;
    private SqlOut out = new SqlOut();

    /**
     * A renderer for one statement, which {@link #statement} renders.
     *
     * @param schemas what the schemas of tables are called there
     * @param showsValues whether people shall see the values in the place of parameters
     */
    Renderer(Spelling dialect, StatementNode statement, boolean showsValues, SchemaNames schemas) {
        this.schemas = schemas;
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
        withs.before(statement, () -> render(statement));
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

    /** Says what a column of the rows is; DDL gives none, whatever query is in it. */
    void addResultColumn(String name, ExpressionNode element) {
        if (inlines()) {
            return;
        }
        resultColumns.add(new ResultColumn(name, element, codec(element.type())));
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
        node.accept(dispatch);
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

    /** The name of something that lies in a schema. */
    Renderer name(@Nullable String schema, String identifier) {
        String there = schemas.of(schema);
        return there == null ? name(identifier) : name(there).append(".").name(identifier);
    }

    /** What a schema is called there; null for the connection's default. */
    @Nullable
    String schema(@Nullable String schema) {
        return schemas.of(schema);
    }

    /** A type as it is there: one that lies in a schema lies in what that is called there. */
    <J> SqlType<J> there(SqlType<J> type) {
        return schemas == SchemaNames.AS_DECLARED
                ? type
                : type.on(dialect.name()).inSchemas(schemas::of);
    }

    /** The name of a type in DDL. */
    String typeName(SqlType<?> type) {
        return dialect.typeName(there(type));
    }

    /** The name of a type in a cast. */
    String castName(SqlType<?> type) {
        return dialect.castName(there(type));
    }

    /** How values of a type travel. */
    <J> Codec<J> codec(SqlType<J> type) {
        return dialect.codec(there(type));
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
        leavesDefaultsOpen |= ColumnDefaults.leavesOpen(cte.statement());
        dml.returning().inside(cte, () -> render(cte.statement()));
    }

    /** Whether a statement in a WITH clause leaves columns to their defaults. */
    boolean leavesDefaultsOpen() {
        return leavesDefaultsOpen;
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

    BindRenderer binds() {
        return binds;
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

    WindowRenderer windows() {
        return windows;
    }

    DdlRenderer ddl() {
        return ddl;
    }

    /** Whether values stand in the text and not beside it: DDL has no parameters. */
    boolean inlines() {
        return statement instanceof DdlNode;
    }
}
