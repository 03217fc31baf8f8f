// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.compiler.Compiled;
import dev.athanor.dialect.Batching;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of parameters with which one statement runs, one time for each. */
final class Batch {
    /** More groups than these go in several batches, so that drivers need not hold them all. */
    private static final int AT_MOST = 10_000;

    private final Compiled compiled;
    private final @Nullable Object[] values;
    private final List<? extends Map<String, ? extends @Nullable Object>> groups;
    private final Batching batching;
    private int refused = Batching.UNKNOWN;

    /**
     * Takes the groups.
     *
     * @throws InvalidStatement if one of them lacks a parameter; nothing has been sent then
     */
    Batch(
            Compiled compiled,
            @Nullable Object[] values,
            List<? extends Map<String, ? extends @Nullable Object>> groups,
            Batching batching) {
        this.compiled = compiled;
        this.values = values;
        this.groups = groups;
        this.batching = batching;
        require(compiled.parameters(), groups);
    }

    /** Refuses groups of which one lacks a parameter. */
    static void require(List<String> names, List<? extends Map<String, ? extends @Nullable Object>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (String name : names) {
                if (!groups.get(i).containsKey(name)) {
                    throw new InvalidStatement(
                            ErrorCode.MISSING_PARAMETER,
                            "The parameter \"" + name + "\" has no value in group " + i
                                    + " of the parameters, counted from 0; that has "
                                    + groups.get(i).keySet() + ".");
                }
            }
        }
    }

    int size() {
        return groups.size();
    }

    /** Which group was refused, or {@link Batching#UNKNOWN}. */
    int refused() {
        return refused;
    }

    /** Sends the statement with each group, and gives how many rows were changed in all. */
    long send(PreparedStatement statement) throws SQLException {
        return batching == Batching.SINGLY ? sendSingly(statement) : sendTogether(statement);
    }

    private long sendSingly(PreparedStatement statement) throws SQLException {
        long total = 0;
        for (int i = 0; i < groups.size(); i++) {
            compiled.bind(statement, values, groups.get(i));
            try {
                total += statement.executeUpdate();
            } catch (SQLException e) {
                refused = i;
                throw e;
            }
        }
        return total;
    }

    private long sendTogether(PreparedStatement statement) throws SQLException {
        long total = 0;
        int sent = 0;
        for (int i = 0; i < groups.size(); i++) {
            compiled.bind(statement, values, groups.get(i));
            statement.addBatch();
            if (i + 1 == groups.size() || i + 1 - sent == AT_MOST) {
                total = Call.sum(total, execute(statement, sent, i + 1 - sent));
                sent = i + 1;
            }
        }
        return total;
    }

    private int[] execute(PreparedStatement statement, int from, int size) throws SQLException {
        try {
            return statement.executeBatch();
        } catch (SQLException e) {
            int told = size == 1 ? 0 : batching.refused(e);
            refused = told < 0 || told >= size ? Batching.UNKNOWN : from + told;
            throw e;
        }
    }

    /** The values of one group, counted from 0. */
    List<String> values(int group) {
        return compiled.bindValues(values, groups.get(group));
    }

    /** The values of the group that was refused, or of the first before anything was sent; the types if nobody knows which. */
    List<String> shown(boolean failed) {
        if (failed && refused == Batching.UNKNOWN) {
            return compiled.bindTypes();
        }
        return compiled.bindValues(values, groups.get(failed ? refused : 0));
    }
}
