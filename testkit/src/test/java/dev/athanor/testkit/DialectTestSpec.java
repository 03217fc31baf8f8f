// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Dialect;
import org.junit.jupiter.api.Test;

/** A test that runs once for each dialect. */
class DialectTestSpec {
    @DialectTest
    void theDialectAndTheFixtureMayBeTaken(Sql sql, Dialect dialect) {
        assertThat(sql.dialect()).isSameAs(dialect);
        sql.of(text("SELECT :one")).is("SELECT :one");
    }

    @Test
    void runsUnderTheNameOfEachDialect() {
        assertThat(SampleRun.of(Right.class).started()).contains("sqlite", "postgresql");
        assertThat(SampleRun.of(Right.class).failures()).isEmpty();
    }

    @Test
    void whatTheTestDidNotCheckItselfIsCheckedAfterwards() {
        SampleRun run = SampleRun.of(Wrong.class);
        assertThat(run.failures())
                .hasSameSizeAs(run.started())
                .allSatisfy(failure -> assertThat(failure).hasMessageContaining("stated: SELECT :two"));
    }

    static class Right {
        @DialectTest
        void test(Sql sql) {
            sql.of(text("SELECT :one")).is("SELECT :one").check();
        }
    }

    static class Wrong {
        @DialectTest
        void test(Sql sql) {
            sql.of(text("SELECT :one")).is("SELECT :two");
        }
    }
}
