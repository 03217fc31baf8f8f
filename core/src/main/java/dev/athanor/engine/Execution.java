// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.DdlNode;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TextNode;
import dev.athanor.ast.TextQuery;
import dev.athanor.compiler.BindValues;
import dev.athanor.compiler.Compiled;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.compiler.Compiler;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.result.Result;
import dev.athanor.result.RowKeys;
import dev.athanor.result.RowReader;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowShape;
import dev.athanor.sql.SelectBase;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the statements of one connection: has them compiled, sends them, and makes results of what comes back. */
final class Execution {
    private final Engine engine;
    private final Link link;
    private final Transactions transactions;

    Execution(Engine engine, Link link, Transactions transactions) {
        this.engine = engine;
        this.link = link;
        this.transactions = transactions;
    }

    <T> Result<T> query(
            SelectBase<T> select, Map<String, ? extends @Nullable Object> parameters, ExecutionOptions options) {
        StatementNode node = select.node();
        if (!link.hasListeners()) {
            return query(node, select.shape(), parameters, options);
        }
        ExecuteEvent event = asked(node, List.of(parameters), false);
        return query(event.statement(), select.shape(), event.parameters().get(0), options);
    }

    private <T> Result<T> query(
            StatementNode node,
            RowShape<T> shape,
            Map<String, ? extends @Nullable Object> parameters,
            ExecutionOptions options) {
        Call call = call(node, parameters, options);
        return node instanceof TextQuery query
                ? textQuery(call, query, shape)
                : result(call.query(), shape, Columns.of(call.compiled().columns(), node));
    }

    /** What listeners want to be run instead; a query must go on giving the columns that will be read. */
    private ExecuteEvent asked(
            StatementNode statement,
            List<? extends Map<String, ? extends @Nullable Object>> parameters,
            boolean batch) {
        link.requireOpen();
        ExecuteEvent event = link.asked(statement, parameters, batch);
        if (event.statement() != statement && statement instanceof SelectNode) {
            List<String> before = names(statement);
            List<String> now = names(event.statement());
            if (!before.equals(now)) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        "A listener replaced a query of the columns " + before + " by one of " + now
                                + ". Whoever asked is going to read the former: keep their names and their order.");
            }
        }
        return event;
    }

    private List<String> names(StatementNode query) {
        return engine.cache().get(query).columns().stream()
                .map(ResultColumn::name)
                .toList();
    }

    /** Runs a statement once. */
    Result<Row> one(
            StatementNode statement, Map<String, ? extends @Nullable Object> parameters, ExecutionOptions options) {
        if (!link.hasListeners()) {
            return run(statement, parameters, options);
        }
        ExecuteEvent event = asked(statement, List.of(parameters), false);
        return run(event.statement(), event.parameters().get(0), options);
    }

    private Result<Row> run(
            StatementNode statement, Map<String, ? extends @Nullable Object> parameters, ExecutionOptions options) {
        StatementNode node = Defaults.complete(Inserts.complete(statement, parameters.keySet()), parameters);
        PrimaryKey key = PrimaryKey.of(node, link.dialect());
        ExpressionNode computed = key == null ? null : key.computed();
        if (key != null && computed != null) {
            key = key.with(ask(computed, options));
            node = key.insert();
        }
        Call call = call(node, parameters, options);
        if (node instanceof TextNode) {
            return text(call, call.queryOrUpdate());
        }
        List<ResultColumn> columns = call.compiled().columns();
        if (columns.isEmpty()) {
            return change(call, key, parameters);
        }
        RowShape<Row> rows = new RowShape.AsRow<>();
        return node instanceof TextQuery query
                ? textQuery(call, query, rows)
                : result(call.query(), rows, Columns.of(columns, node));
    }

    /**
     * The value of an expression that makes a key, asked for beforehand: the driver tells the numbers that are counted and
     * nothing else.
     */
    private @Nullable Object ask(ExpressionNode computed, ExecutionOptions options) {
        SelectNode query = new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, List.of(computed)));
        return run(query, Call.NO_PARAMETERS, options).one().get(0);
    }

    private static Result<Row> change(
            Call call, @Nullable PrimaryKey key, Map<String, ? extends @Nullable Object> parameters) {
        if (key == null) {
            return Result.changed(call.update());
        }
        ColumnInfo generated = key.ofOneRow() ? key.generated() : null;
        long count = generated == null ? call.update() : call.insert(generated);
        return Result.inserted(count, () -> key.rows(List.of(parameters), call.key()));
    }

    /** Runs a statement for its effect alone. */
    void update(StatementNode statement) {
        StatementNode node = link.hasListeners()
                ? asked(statement, List.of(Call.NO_PARAMETERS), false).statement()
                : statement;
        call(node, Call.NO_PARAMETERS, link.options()).update();
    }

    /** Runs a statement once for each group of parameters. */
    Result<Row> many(StatementNode statement, List<? extends Map<String, ? extends @Nullable Object>> parameterGroups) {
        if (parameterGroups.isEmpty()) {
            link.requireOpen();
            return Result.changed(0);
        }
        if (!link.hasListeners()) {
            return batch(statement, parameterGroups);
        }
        ExecuteEvent event = asked(statement, parameterGroups, true);
        return event.parameters().isEmpty() ? Result.changed(0) : batch(event.statement(), event.parameters());
    }

    private Result<Row> batch(StatementNode statement, List<? extends Map<String, ? extends @Nullable Object>> given) {
        Defaults defaults = new Defaults();
        StatementNode node =
                defaults.complete(Inserts.complete(statement, given.get(0).keySet()));
        List<? extends Map<String, ? extends @Nullable Object>> parameterGroups = defaults.fill(given);
        Call call = call(node, null, link.options());
        if (call.compiled().columns().isEmpty()) {
            PrimaryKey key = PrimaryKey.of(node, link.dialect());
            long count = call.batch(parameterGroups);
            return key == null ? Result.changed(count) : Result.inserted(count, () -> key.rows(parameterGroups, null));
        }
        if (node instanceof InsertNode insert && Inserts.holdsMany(insert)) {
            Batch.require(call.compiled().parameters(), parameterGroups);
            return pages(new InsertPages(insert, link.dialect(), link.options().insertPageSize()), parameterGroups);
        }
        throw new InvalidStatement(
                ErrorCode.INVALID_STATEMENT,
                "A statement that gives rows runs with one group of parameters, not with a list of them, unless it is an"
                        + " INSERT of one row. Run it once for each group.");
    }

    private Result<Row> pages(
            InsertPages insert, List<? extends Map<String, ? extends @Nullable Object>> parameterGroups) {
        List<Row> rows = new ArrayList<>();
        Columns columns = null;
        for (InsertPages.Page page : insert.pages(parameterGroups)) {
            Call call = call(page.statement(), Call.NO_PARAMETERS, link.options());
            columns = columns == null ? Columns.of(call.compiled().columns(), page.statement()) : columns;
            Result<Row> given = result(call.query(), new RowShape.AsRow<>(), columns);
            rows.addAll(insert.inOrder(given.all(), page));
        }
        return insert.own(Result.of(rows, columns == null ? RowKeys.named(List.of()) : columns.keys()));
    }

    /** Runs SQL of which the driver decides where its values go. */
    Result<Row> driverSql(TextNode sql, ExecutionOptions options) {
        StatementNode asked = link.hasListeners()
                ? asked(sql, List.of(Call.NO_PARAMETERS), false).statement()
                : sql;
        if (asked != sql) {
            return run(asked, Call.NO_PARAMETERS, options);
        }
        Call call = call(sql, Call.NO_PARAMETERS, options);
        return text(call, call.driverSql());
    }

    private Result<Row> text(Call call, long count) {
        if (!call.hasRows()) {
            return Result.changed(count);
        }
        return told(call.cursor(), new RowShape.AsRow<>(), told -> Columns.told(told, link.dialect()));
    }

    private <T> Result<T> textQuery(Call call, TextQuery query, RowShape<T> shape) {
        Columns known = Columns.of(call.compiled().columns(), query);
        return told(
                call.query(),
                shape,
                told -> query.byName() ? Columns.told(told, link.dialect()).typed(known) : known.as(told));
    }

    /** What a driver's description of the rows means for how they are read. */
    private interface Understanding {
        Columns of(ResultSetMetaData told) throws SQLException;
    }

    private static <T> Result<T> told(Cursor cursor, RowShape<T> shape, Understanding understanding) {
        try {
            return result(cursor, shape, understanding.of(cursor.row().getMetaData()));
        } catch (SQLException e) {
            DatabaseError error = cursor.failure(e);
            cursor.close();
            throw error;
        } catch (RuntimeException e) {
            cursor.close();
            throw e;
        }
    }

    private static <T> Result<T> result(Cursor cursor, RowShape<T> shape, Columns columns) {
        RowReader<T> reader = RowReader.of(shape, columns.keys(), columns.codecs());
        return Result.over(new CursorFeed<>(cursor, reader, columns.keys(), columns.codecs()), columns.keys());
    }

    /** Compiles a statement and begins a transaction if there is none; without parameters it will be run with many. */
    private Call call(
            StatementNode given,
            @Nullable Map<String, ? extends @Nullable Object> parameters,
            ExecutionOptions options) {
        link.requireOpen();
        StatementNode node = given;
        Compiled compiled = node instanceof DdlNode
                ? Compiler.compile(node, link.dialect(), options.schemas())
                : engine.cache().get(node, options.schemas());
        if (compiled.leavesDefaultsOpen()) {
            node = parameters == null ? Defaults.completeInsideOfMany(node) : Defaults.completeInside(node, parameters);
            compiled = engine.cache().get(node, options.schemas());
        }
        if (compiled.plan() != null) {
            throw new InvalidStatement(
                    ErrorCode.NEEDS_SESSION,
                    "The statement selects entities, which a Session loads, tracks and keeps apart: run it with"
                            + " session.execute(…), or select the columns that are needed.");
        }
        Call call = new Call(
                link,
                node,
                compiled,
                BindValues.of(node),
                parameters == null ? Call.NO_PARAMETERS : parameters,
                options);
        transactions.ensure(call.sql());
        return call;
    }

    /** Runs a compiled query and gives its rows as the driver does. */
    Cursor open(Compiled compiled, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        link.requireOpen();
        if (compiled.leavesDefaultsOpen()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A query for entities writes rows in its WITH clause, and leaves columns to their defaults, which are not"
                            + " written there. Run the statement that writes by itself, or give those columns values.");
        }
        Call call = new Call(link, null, compiled, values, parameters, link.options());
        transactions.ensure(call.sql());
        return call.query();
    }

    /** Prepares SQL that can be sent many times. */
    PreparedCall prepare(String sql, List<String> bindTypes, String... keyColumns) {
        link.requireOpen();
        transactions.ensure(sql);
        String spelled = link.spelled(sql);
        try {
            java.sql.Connection jdbc = link.jdbc();
            PreparedCall call = new PreparedCall(
                    link,
                    transactions,
                    spelled,
                    bindTypes,
                    keyColumns.length == 0
                            ? jdbc.prepareStatement(spelled)
                            : jdbc.prepareStatement(spelled, keyColumns));
            link.opened(call);
            return call;
        } catch (SQLException e) {
            throw link.failure(e, spelled, null);
        }
    }
}
