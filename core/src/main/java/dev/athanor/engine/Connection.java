// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TextNode;
import dev.athanor.compiler.Compiled;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.error.InvalidStatement;
import dev.athanor.inspect.CatalogTarget;
import dev.athanor.inspect.Inspector;
import dev.athanor.result.Result;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Reflection;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.schema.ReflectionSource;
import dev.athanor.schema.SchemaTarget;
import dev.athanor.sql.Row;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A way to the database, and the transaction that is under way on it.
 *
 * <p>The first statement begins a transaction; {@link #commit()} or {@link #rollback()} ends it, and the next statement
 * begins another. Closing rolls back what was not committed, closes what is open, and gives the connection back. A
 * connection belongs to one thread at a time.
 */
public final class Connection implements SchemaTarget, CatalogTarget, ReflectionSource, AutoCloseable {
    private final Engine engine;
    private final Link link;
    private final Transactions transactions;
    private final Execution execution;

    Connection(Engine engine, Link link) {
        this.engine = engine;
        this.link = link;
        link.owner(this);
        this.transactions = new Transactions(link);
        this.execution = new Execution(engine, link, transactions);
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public Dialect dialect() {
        return link.dialect();
    }

    /** Runs a query. */
    public <T> Result<T> execute(SelectBase<T> select) {
        return execute(select, Call.NO_PARAMETERS);
    }

    /** Runs a query with values for its named parameters. */
    public <T> Result<T> execute(SelectBase<T> select, Map<String, ? extends @Nullable Object> parameters) {
        return execution.query(select, parameters, link.options());
    }

    /**
     * Runs a query with values for its named parameters, and with other options for it alone:
     * {@code options -> options.fetchSize(500)}.
     *
     * @throws dev.athanor.error.ConfigurationError if the change is about transactions
     */
    public <T> Result<T> execute(
            SelectBase<T> select,
            Map<String, ? extends @Nullable Object> parameters,
            UnaryOperator<ExecutionOptions> change) {
        return execution.query(select, parameters, link.options().forOneStatement(change));
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
        return execution.one(statement.node(), parameters, link.options());
    }

    /**
     * Runs a statement with values for its named parameters, and with other options for it alone.
     *
     * @throws dev.athanor.error.ConfigurationError if the change is about transactions
     */
    public Result<Row> execute(
            Statement statement,
            Map<String, ? extends @Nullable Object> parameters,
            UnaryOperator<ExecutionOptions> change) {
        return execution.one(statement.node(), parameters, link.options().forOneStatement(change));
    }

    /**
     * Runs a statement once for each map, in one batch; the first map decides the columns of an INSERT that names none, and
     * what later maps have beyond that is not used. Without any map, nothing is sent. An INSERT with a RETURNING clause goes in pages of several rows instead, and the
     * rows that it gives are in no particular order.
     *
     * @throws InvalidStatement if a map lacks a parameter, or if a statement gives rows that is no INSERT; nothing has been
     *     sent then
     * @throws dev.athanor.error.DatabaseError if the database refuses a group; which one, {@link
     *     dev.athanor.error.DatabaseError#group()} tells where the driver does. Until the transaction is rolled back, those
     *     before it are done on SQLite and H2, and none on PostgreSQL and MariaDB; those behind it are not
     */
    public Result<Row> execute(
            Statement statement, List<? extends Map<String, ? extends @Nullable Object>> parameterGroups) {
        return execution.many(statement.node(), parameterGroups);
    }

    /**
     * Runs SQL as the driver understands it, with a value for each {@code ?}: a colon means nothing, and no name is looked
     * for. Values are bound by the types of their classes; what comes back is read as the driver describes it.
     *
     * <p>On SQLite and MariaDB, whose drivers pass over values that are missing or one too many, the driver is asked how many
     * there must be, which sends one more message to MariaDB.
     *
     * @throws InvalidStatement if there are not as many values as places for them, where Athanor can see it
     * @throws dev.athanor.error.DatabaseError if the driver sees it
     * @throws dev.athanor.error.InvalidValue if no type is known for the class of a value
     */
    public Result<Row> executeDriverSql(String sql, @Nullable Object... values) {
        return execution.driverSql(DriverSql.of(sql, values), link.options());
    }

    /** What the first row of a query holds, or null if there is none. */
    public <T> @Nullable T scalar(SelectBase<T> select) {
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

    /** Runs a compiled query and gives its rows as the driver does; for layers that read them themselves. */
    public Cursor open(
            Compiled compiled, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        return execution.open(compiled, values, parameters);
    }

    /**
     * Prepares SQL that can be sent many times; for layers that bind its values themselves.
     *
     * @param bindTypes the types of what will be bound, in order, for messages and logs
     * @param keyColumns the columns whose generated values the driver shall give back, none as a rule
     */
    public PreparedCall prepare(String sql, List<String> bindTypes, String... keyColumns) {
        return execution.prepare(sql, bindTypes, keyColumns);
    }

    /** How many rows the driver fetches at once from here on; 0 leaves it to the driver, which may fetch all. */
    public Connection fetchSize(int rows) {
        return options(now -> now.fetchSize(rows));
    }

    /** How this connection begins transactions and runs statements. */
    public ExecutionOptions options() {
        return link.options();
    }

    /**
     * Changes how this connection begins transactions and runs statements from here on, until it is closed.
     *
     * @throws dev.athanor.error.TransactionMisuse if what the change says of transactions cannot hold for the one that is
     *     under way
     * @throws dev.athanor.error.ConfigurationError if the database has no such isolation
     * @throws dev.athanor.error.UnsupportedByDialect if the database cannot do it
     */
    public Connection options(UnaryOperator<ExecutionOptions> change) {
        link.requireOpen();
        transactions.options(change.apply(link.options()));
        return this;
    }

    /** Makes everything done since the transaction began last; does nothing if there is none. */
    public void commit() {
        link.requireOpen();
        transactions.commit();
    }

    /** Takes back everything done since the transaction began; does nothing if there is none. */
    public void rollback() {
        link.requireOpen();
        transactions.rollback();
    }

    /**
     * Begins a transaction that is ended by what is returned.
     *
     * @throws dev.athanor.error.TransactionMisuse if there is one already
     */
    public Transaction begin() {
        link.requireOpen();
        return transactions.begin();
    }

    /** Sets a savepoint in the transaction, which is begun if there is none. */
    public Savepoint beginNested() {
        link.requireOpen();
        return transactions.beginNested();
    }

    /**
     * Begins a transaction that is committed in two steps, under a name of its own.
     *
     * @throws dev.athanor.error.UnsupportedByDialect if the database cannot do that
     */
    public TwoPhaseTransaction beginTwoPhase() {
        return beginTwoPhase(TwoPhaseTransaction.newXid());
    }

    /**
     * Begins a transaction that is committed in two steps.
     *
     * @param xid a name that no other such transaction of the database has: up to 64 letters, digits and characters of
     *     {@code _.:-}
     * @throws dev.athanor.error.TransactionMisuse if there is a transaction already
     * @throws dev.athanor.error.UnsupportedByDialect if the database cannot do that
     */
    public TwoPhaseTransaction beginTwoPhase(String xid) {
        link.requireOpen();
        return transactions.beginTwoPhase(xid);
    }

    /** The names of the transactions that were prepared, on whatever connection, and neither committed nor rolled back. */
    public List<String> recoverTwoPhase() {
        link.requireOpen();
        TwoPhase syntax = TwoPhaseTransaction.syntax(dialect());
        TextNode query = new TextNode(List.of(syntax.recover()), List.of());
        List<String> names = new ArrayList<>();
        for (Row row : execute(() -> query)) {
            Object name = row.get(syntax.recoverColumn() - 1);
            // to XA a name is any bytes
            names.add(name instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(name));
        }
        return names;
    }

    /**
     * Commits a transaction that was prepared on another connection.
     *
     * @throws dev.athanor.error.TransactionMisuse if this connection is in a transaction
     */
    public void commitPrepared(String xid) {
        link.requireOpen();
        transactions.settle(TwoPhaseTransaction.syntax(dialect()).commit(), xid);
    }

    /**
     * Rolls back a transaction that was prepared on another connection.
     *
     * @throws dev.athanor.error.TransactionMisuse if this connection is in a transaction
     */
    public void rollbackPrepared(String xid) {
        link.requireOpen();
        transactions.settle(TwoPhaseTransaction.syntax(dialect()).rollback(), xid);
    }

    /** The transaction that is under way, or null. */
    public @Nullable Transaction transaction() {
        return transactions.current();
    }

    /** The innermost savepoint of the transaction, or null. */
    public @Nullable Savepoint nestedTransaction() {
        return transactions.savepoint();
    }

    /** Whether a transaction is under way. */
    public boolean inTransaction() {
        return transactions.current() != null;
    }

    /** Whether a savepoint is set in the transaction. */
    public boolean inNestedTransaction() {
        return transactions.savepoint() != null;
    }

    /**
     * Sets the isolation of the transactions to come, until the connection is closed.
     *
     * @throws dev.athanor.error.TransactionMisuse if one is under way
     * @throws dev.athanor.error.ConfigurationError if the database has no such isolation
     */
    public Connection isolation(Isolation level) {
        return options(now -> now.isolation(level));
    }

    /**
     * The isolation of the transactions to come, or of the one under way: what this connection or its engine was told, or
     * else what the database says.
     */
    public Isolation isolation() {
        link.requireOpen();
        Isolation told = link.options().isolation();
        return told != null ? told : defaultIsolation();
    }

    /** The isolation that transactions have when neither this connection nor an engine over its pool says otherwise. */
    public Isolation defaultIsolation() {
        link.requireOpen();
        return link.defaultIsolation();
    }

    @Override
    public List<Row> rows(Statement query) {
        return execute(query).all();
    }

    @Override
    public ReflectionReport reflect(MetaData metadata, Reflection what) {
        return Inspector.of(this).reflect(metadata, what);
    }

    @Override
    public Set<String> tableNames(@Nullable String schema) {
        return names(dialect().catalog().tableNames(options().schemas().of(schema)));
    }

    @Override
    public Set<String> viewNames(@Nullable String schema) {
        return names(dialect().catalog().viewNames(options().schemas().of(schema)));
    }

    @Override
    public Set<String> sequenceNames(@Nullable String schema) {
        return names(dialect().catalog().sequenceNames(options().schemas().of(schema)));
    }

    @Override
    public Set<String> typeNames(@Nullable String schema) {
        Set<String> names = new LinkedHashSet<>();
        Inspector.of(this).enums(options().schemas().of(schema)).forEach(type -> names.add(type.name()));
        return names;
    }

    private Set<String> names(TextNode query) {
        Set<String> names = new LinkedHashSet<>();
        for (Row row : execute(() -> query)) {
            names.add(dialect().identifiers().modelled(String.valueOf(row.get(0))));
        }
        return names;
    }

    @Override
    public String listed(String tableName) {
        return dialect().identifiers().modelled(dialect().identifiers().stored(tableName));
    }

    @Override
    public void executeDdl(Iterable<? extends StatementNode> statements) {
        for (StatementNode statement : statements) {
            execution.update(statement);
        }
    }

    /**
     * The connection as plain JDBC, for what only JDBC can do; {@code unwrap} leads to what only the driver can do. The
     * transaction begins here if there is none; it is still committed, rolled back and closed by this connection alone.
     * What is set through it is put right, and what is opened through it is closed, when this connection is closed.
     */
    public java.sql.Connection jdbc() {
        link.requireOpen();
        transactions.ensure("jdbc()");
        return link.lease().guarded(this::stays);
    }

    /** Closing the plain JDBC connection closes nothing else; it keeps this connection from becoming garbage before it. */
    private void stays() {}

    /** What users want to remember about the driver's connection, as long as that lives, whoever uses it. */
    public Map<Object, Object> info() {
        link.requireOpen();
        return link.lease().connection().info();
    }

    /**
     * Declares the driver's connection lost, and all that were opened before this: none of them is lent again. A
     * transaction that is under way has to be rolled back; what comes after it takes another connection.
     */
    public void invalidate() {
        link.requireOpen();
        link.invalidate();
    }

    /** Lets the driver's connection not be lent again; here it can be used until this connection is closed. */
    public void invalidateSoftly() {
        link.requireOpen();
        link.lease().invalidateSoftly();
    }

    /** Takes the driver's connection out of the pool, which may open another in its place; closing this closes it. */
    public void detach() {
        link.requireOpen();
        link.lease().detach();
    }

    /** Lets the first transaction be the only one, as a {@code begin(…)} block needs it. */
    Transaction beginOnly() {
        transactions.bound();
        return transactions.begin();
    }

    public boolean isClosed() {
        return link.isClosed();
    }

    /** Rolls back what was not committed and gives the connection back; more than once does nothing. */
    @Override
    public void close() {
        if (!link.isClosed()) {
            link.alone(() -> {
                try {
                    transactions.abandon();
                } finally {
                    link.close();
                }
            });
        }
    }
}
