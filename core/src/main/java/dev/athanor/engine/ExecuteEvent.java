// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.StatementNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that is about to be run; see {@link EngineListener#beforeExecute}. */
public final class ExecuteEvent {
    private final Connection connection;
    private final boolean batch;
    private StatementNode statement;
    private List<? extends Map<String, ? extends @Nullable Object>> parameters;

    ExecuteEvent(
            Connection connection,
            StatementNode statement,
            List<? extends Map<String, ? extends @Nullable Object>> parameters,
            boolean batch) {
        this.connection = connection;
        this.statement = statement;
        this.parameters = parameters;
        this.batch = batch;
    }

    public Connection connection() {
        return connection;
    }

    /** The statement as the listeners before left it. */
    public StatementNode statement() {
        return statement;
    }

    /**
     * Runs another statement in place of this one. It is of the same kind; a query gives columns of the same names, in the
     * same order, since whoever asked is going to read those.
     *
     * @throws InvalidStatement if the kind is another; a query with other columns is refused when it is compiled
     */
    public void statement(StatementNode replacement) {
        if (replacement.getClass() != statement.getClass()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A listener replaced a " + statement.getClass().getSimpleName() + " by a "
                            + replacement.getClass().getSimpleName() + ". Replace a statement by one of its own kind.");
        }
        statement = replacement;
    }

    /** The values of the named parameters, one map for each time that the statement runs; not those bound in it. */
    public List<? extends Map<String, ? extends @Nullable Object>> parameters() {
        return parameters;
    }

    /**
     * Runs the statement with other parameters.
     *
     * @throws InvalidStatement if there is not one map, for a statement that was to run once
     */
    public void parameters(List<? extends Map<String, ? extends @Nullable Object>> replacement) {
        if (!batch && replacement.size() != 1) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A listener gave " + replacement.size()
                            + " groups of parameters to a statement that runs once. Give it exactly one map.");
        }
        parameters = List.copyOf(replacement);
    }
}
