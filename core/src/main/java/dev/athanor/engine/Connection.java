// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Clause;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TextNode;
import dev.athanor.compiler.BindValues;
import dev.athanor.compiler.Compiled;
import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.compiler.Compiler;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ClosedResource;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.result.Result;
import dev.athanor.result.RowKeys;
import dev.athanor.result.RowReader;
import dev.athanor.schema.SchemaTarget;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.type.Codec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to the database, and the transaction that is under way on it.
 *
 * <p>The first statement begins a transaction; {@link #commit()} or {@link #rollback()} ends it, and the next statement
 * begins another. Closing rolls back what was not committed, closes what is open, and gives the connection back. A
 * connection belongs to one thread at a time.
 */
public final class Connection implements SchemaTarget, AutoCloseable {
    /** Longer statements take longer to compile and to parse than they save. */
    private static final int ROWS_OF_A_PAGE = 500;

    private final Engine engine;
    private final Link link;
    private final Transactions transactions;
    private int fetchSize;

    Connection(Engine engine, Link link, boolean commitsAlone) {
        this.engine = engine;
        this.link = link;
        this.transactions = new Transactions(link, commitsAlone);
    }

    public Engine engine() {
        return engine;
    }

    public Dialect dialect() {
        return link.dialect();
    }

    /** Runs a query. */
    public <T> Result<T> execute(Select<T> select) {
        return execute(select, Call.NO_PARAMETERS);
    }

    /** Runs a query with values for its named parameters. */
    public <T> Result<T> execute(Select<T> select, Map<String, ? extends @Nullable Object> parameters) {
        StatementNode node = select.node();
        Call call = call(node, parameters);
        List<ResultColumn> columns = call.compiled().columns();
        RowKeys keys = RowKeys.of(columns, node);
        Codec<?>[] codecs = codecs(columns);
        return result(call.query(), RowReader.of(select.shape(), keys, codecs), keys, codecs);
    }

    /** Runs a statement. */
    public Result<Row> execute(Statement statement) {
        return execute(statement, Call.NO_PARAMETERS);
    }

    /**
     * Runs a statement with values for its named parameters. An INSERT that names no columns gets those of the map.
     *
     * @throws InvalidStatement if a parameter has no value
     */
    public Result<Row> execute(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        StatementNode node = Inserts.complete(statement.node(), parameters.keySet());
        Call call = call(node, parameters);
        if (node instanceof TextNode) {
            return text(call);
        }
        List<ResultColumn> columns = call.compiled().columns();
        if (columns.isEmpty()) {
            return change(call, PrimaryKey.of(node, parameters));
        }
        RowKeys keys = RowKeys.of(columns, node);
        Codec<?>[] codecs = codecs(columns);
        return result(call.query(), RowReader.rows(keys, codecs), keys, codecs);
    }

    private static Result<Row> change(Call call, @Nullable PrimaryKey key) {
        if (key == null) {
            return Result.changed(call.update());
        }
        ColumnInfo generated = key.generated();
        long count = generated == null ? call.update() : call.insert(generated);
        return Result.inserted(count, () -> key.row(call.key()));
    }

    /**
     * Runs a statement once for each map, in one batch; the first map decides the columns of an INSERT that names none.
     * Without any map, nothing is sent. An INSERT with a RETURNING clause goes in pages of several rows instead, and the
     * rows that it gives are in no particular order.
     *
     * @throws InvalidStatement if a map lacks a parameter, or if a statement gives rows that is no INSERT
     */
    public Result<Row> execute(
            Statement statement, List<? extends Map<String, ? extends @Nullable Object>> parameterGroups) {
        if (parameterGroups.isEmpty()) {
            usable();
            return Result.changed(0);
        }
        StatementNode node =
                Inserts.complete(statement.node(), parameterGroups.get(0).keySet());
        Call call = call(node, Call.NO_PARAMETERS);
        if (call.compiled().columns().isEmpty()) {
            return Result.changed(call.batch(parameterGroups));
        }
        if (node instanceof InsertNode insert && Inserts.holdsMany(insert)) {
            return pages(insert, parameterGroups);
        }
        throw new InvalidStatement(
                ErrorCode.INVALID_STATEMENT,
                "A statement that gives rows runs with one group of parameters, not with a list of them, unless it is an"
                        + " INSERT of one row. Run it once for each group.");
    }

    private Result<Row> pages(
            InsertNode insert, List<? extends Map<String, ? extends @Nullable Object>> parameterGroups) {
        int columns = insert.clauses().list(Clause.COLUMNS).size();
        int page = Math.max(1, Math.min(ROWS_OF_A_PAGE, dialect().syntax().maxParameters() / columns));
        List<Row> rows = new ArrayList<>();
        RowKeys keys = null;
        for (int from = 0; from < parameterGroups.size(); from += page) {
            int to = Math.min(from + page, parameterGroups.size());
            InsertNode many = Inserts.withRows(insert, parameterGroups.subList(from, to), from);
            Call call = call(many, Call.NO_PARAMETERS);
            List<ResultColumn> returned = call.compiled().columns();
            keys = keys == null ? RowKeys.of(returned, insert) : keys;
            Codec<?>[] codecs = codecs(returned);
            rows.addAll(result(call.query(), RowReader.rows(keys, codecs), keys, codecs)
                    .all());
        }
        return Result.of(rows, keys == null ? RowKeys.named(List.of()) : keys);
    }

    /** What the first row of a query holds, or null if there is none. */
    public <T> @Nullable T scalar(Select<T> select) {
        return execute(select).first();
    }

    /** The first element of the first row of a statement, or null if there is none. */
    public @Nullable Object scalar(Statement statement) {
        return execute(statement).scalar();
    }

    /** The first element of the first row of a statement with values for its named parameters, or null if there is none. */
    public @Nullable Object scalar(Statement statement, Map<String, ? extends @Nullable Object> parameters) {
        return execute(statement, parameters).scalar();
    }

    private Result<Row> text(Call call) {
        long count = call.queryOrUpdate();
        if (!call.hasRows()) {
            return Result.changed(count);
        }
        Cursor cursor = call.cursor();
        try {
            TextColumns columns = TextColumns.of(cursor.row().getMetaData(), dialect());
            RowReader<Row> reader = RowReader.rows(columns.keys(), columns.codecs());
            return result(cursor, reader, columns.keys(), columns.codecs());
        } catch (SQLException e) {
            DatabaseError error = cursor.failure(e);
            cursor.close();
            throw error;
        }
    }

    private static <T> Result<T> result(Cursor cursor, RowReader<T> reader, RowKeys keys, Codec<?>[] codecs) {
        return Result.over(new CursorFeed<>(cursor, reader, keys, codecs), keys);
    }

    private static Codec<?>[] codecs(List<ResultColumn> columns) {
        Codec<?>[] codecs = new Codec<?>[columns.size()];
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = columns.get(i).codec();
        }
        return codecs;
    }

    /** Compiles a statement and begins a transaction if there is none. */
    private Call call(StatementNode node, Map<String, ? extends @Nullable Object> parameters) {
        usable();
        Compiled compiled = node instanceof CreateTable || node instanceof DropTable
                ? Compiler.compile(node, dialect())
                : engine.cache().get(node);
        if (compiled.plan() != null) {
            throw new InvalidStatement(
                    ErrorCode.NEEDS_SESSION,
                    "The statement selects entities, which a Session loads, tracks and keeps apart: run it with"
                            + " session.execute(…), or select the columns that are needed.");
        }
        return call(compiled, BindValues.of(node), parameters);
    }

    private Call call(
            Compiled compiled, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        transactions.ensure();
        return new Call(link, compiled, values, parameters).fetchSize(fetchSize);
    }

    /** Runs a compiled query and gives its rows as the driver does; for layers that read them themselves. */
    public Cursor open(
            Compiled compiled, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        usable();
        return call(compiled, values, parameters).query();
    }

    /**
     * Prepares SQL that can be sent many times; for layers that bind its values themselves.
     *
     * @param bindTypes the types of what will be bound, in order, for messages and logs
     * @param keyColumns the columns whose generated values the driver shall give back, none as a rule
     */
    public PreparedCall prepare(String sql, List<String> bindTypes, String... keyColumns) {
        usable();
        transactions.ensure();
        try {
            java.sql.Connection jdbc = link.jdbc();
            PreparedCall call = new PreparedCall(
                    link,
                    transactions,
                    sql,
                    bindTypes,
                    keyColumns.length == 0 ? jdbc.prepareStatement(sql) : jdbc.prepareStatement(sql, keyColumns));
            link.opened(call);
            return call;
        } catch (SQLException e) {
            throw link.failure(e, sql, null);
        }
    }

    /** How many rows the driver fetches at once from here on; 0 leaves it to the driver, which may fetch all. */
    public Connection fetchSize(int rows) {
        fetchSize = rows;
        return this;
    }

    /** Makes everything done since the transaction began last; does nothing if there is none. */
    public void commit() {
        usable();
        transactions.commit();
    }

    /** Takes back everything done since the transaction began; does nothing if there is none. */
    public void rollback() {
        usable();
        transactions.rollback();
    }

    /**
     * Begins a transaction that is ended by what is returned.
     *
     * @throws dev.athanor.error.TransactionMisuse if there is one already
     */
    public Transaction begin() {
        usable();
        return transactions.begin();
    }

    /** Sets a savepoint in the transaction, which is begun if there is none. */
    public Savepoint beginNested() {
        usable();
        return transactions.beginNested();
    }

    /** Whether a transaction is under way. */
    public boolean inTransaction() {
        return transactions.isActive();
    }

    /** Whether a savepoint is set in the transaction. */
    public boolean inNestedTransaction() {
        return transactions.isNested();
    }

    /**
     * Sets the isolation of the transactions to come, until the connection is closed.
     *
     * @throws dev.athanor.error.TransactionMisuse if one is under way
     * @throws dev.athanor.error.ConfigurationError if the database has no such isolation
     */
    public Connection isolation(Isolation level) {
        usable();
        transactions.isolation(level);
        return this;
    }

    @Override
    public Set<String> tableNames(@Nullable String schema) {
        TextNode query = dialect().catalog().tableNames(schema);
        Set<String> names = new LinkedHashSet<>();
        for (Row row : execute(() -> query)) {
            names.add(dialect().identifiers().modelled(String.valueOf(row.get(0))));
        }
        return names;
    }

    @Override
    public void executeDdl(Iterable<? extends StatementNode> statements) {
        for (StatementNode statement : statements) {
            call(statement, Call.NO_PARAMETERS).update();
        }
    }

    /**
     * The connection of the driver, for what only the driver can do. The transaction begins here if there is none; it is
     * still committed, rolled back and closed by this connection alone.
     */
    public java.sql.Connection jdbc() {
        usable();
        transactions.ensure();
        return link.jdbc();
    }

    /** Lets the first transaction be the only one, as a {@code begin(…)} block needs it. */
    Transaction beginOnly() {
        transactions.bound();
        return transactions.begin();
    }

    public boolean isClosed() {
        return link.isClosed();
    }

    private void usable() {
        if (link.isClosed()) {
            throw new ClosedResource(
                    ErrorCode.CLOSED, "This connection is closed. Ask the engine for another with connect().");
        }
    }

    /** Rolls back what was not committed and gives the connection back; more than once does nothing. */
    @Override
    public void close() {
        if (!link.isClosed()) {
            transactions.abandon();
            link.close();
        }
    }
}
