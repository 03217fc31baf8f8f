// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.dialect.Dialect;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** States what SQL a statement becomes, in a {@link DialectTest}. */
public final class Sql {
    private final Dialect dialect;
    private final Set<String> dialects;
    private final List<SqlExpectation> expectations = new ArrayList<>();

    Sql(Dialect dialect, Set<String> dialects) {
        this.dialect = dialect;
        this.dialects = dialects;
    }

    /** The dialect of this run of the test. */
    public Dialect dialect() {
        return dialect;
    }

    /** Begins to state what becomes of a statement; say {@code is}, {@code on} and {@code unsupportedOn} next. */
    public SqlExpectation of(Statement statement) {
        SqlExpectation expectation = new SqlExpectation(statement, dialect, dialects);
        expectations.add(expectation);
        return expectation;
    }

    /** Checks what the test stated but did not check itself. */
    void checkAll() {
        expectations.forEach(SqlExpectation::checkOnce);
    }
}
