// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.AthanorException;
import dev.athanor.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * What one statement becomes: a text for all dialects, other texts and refusals for some. White space does not count.
 * It is checked at the end of the test, or at once by {@link #check()}.
 */
public final class SqlExpectation {
    private final Statement statement;
    private final Dialect dialect;
    private final Set<String> dialects;
    private @Nullable String everywhere;
    private @Nullable String here;
    private @Nullable String refusal;
    private boolean checked;

    SqlExpectation(Statement statement, Dialect dialect, Set<String> dialects) {
        this.statement = statement;
        this.dialect = dialect;
        this.dialects = dialects;
    }

    /** The SQL on every dialect that is not named. */
    public SqlExpectation is(String text) {
        everywhere = text;
        return this;
    }

    /** The SQL on one dialect. */
    public SqlExpectation on(String name, String text) {
        if (isHere(name)) {
            here = text;
        }
        return this;
    }

    /** The code of the error with which one dialect refuses the statement: {@code ATH-310}. */
    public SqlExpectation unsupportedOn(String name, String code) {
        if (isHere(name)) {
            refusal = code;
        }
        return this;
    }

    private boolean isHere(String name) {
        if (!dialects.contains(name)) {
            throw new AssertionFailedError("There is no dialect \"" + name + "\". There are: " + dialects);
        }
        return dialect.name().equals(name);
    }

    /** Compares now. */
    public void check() {
        checked = true;
        if (refusal != null) {
            checkRefusal(refusal);
            return;
        }
        String expected = here != null ? here : everywhere;
        if (expected == null) {
            throw new AssertionFailedError(
                    "No SQL is stated for " + dialect.name() + "; it is: " + SqlText.flat(statement.sql(dialect)));
        }
        SqlText.assertSame("The SQL for " + dialect.name(), expected, statement.sql(dialect));
    }

    void checkOnce() {
        if (!checked) {
            check();
        }
    }

    private void checkRefusal(String code) {
        String sql;
        try {
            sql = statement.sql(dialect);
        } catch (AthanorException e) {
            if (!e.code().id().equals(code)) {
                throw new AssertionFailedError(
                        dialect.name() + " refuses the statement, and not with " + code + ": " + e.getMessage(),
                        code,
                        e.code().id(),
                        e);
            }
            return;
        }
        throw new AssertionFailedError(
                dialect.name() + " should refuse the statement with " + code + ", but gives: " + SqlText.flat(sql));
    }
}
