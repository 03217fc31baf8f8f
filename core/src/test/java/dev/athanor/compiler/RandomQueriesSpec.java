// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.Compiled.Placeholder;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** A law: whatever can be built can be compiled, unless a database lacks what it takes, and then it is said with a code. */
class RandomQueriesSpec {
    private static final int STATEMENTS = 100_000;
    private static final List<Dialect> DIALECTS = ServiceLoader.load(Dialect.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Test
    void everyStatementIsCompiledOrRefusedWithACode() {
        int[] compiled = new int[DIALECTS.size()];
        for (int seed = 0; seed < STATEMENTS; seed++) {
            StatementNode statement = new RandomQueries(seed).statement().node();
            int values = BindValues.of(statement).length;
            StatementNode empty = Shape.of(statement).withoutValues().statement();
            for (int which = 0; which < compiled.length; which++) {
                compiled[which] += compiles(empty, values, DIALECTS.get(which), seed) ? 1 : 0;
            }
        }
        for (int i = 0; i < compiled.length; i++) {
            assertThat(compiled[i]).as(DIALECTS.get(i).name()).isBetween(STATEMENTS / 5, STATEMENTS - 1);
        }
    }

    private static boolean compiles(StatementNode statement, int values, Dialect dialect, int seed) {
        try {
            for (Placeholder place : Compiler.compile(statement, dialect).placeholders()) {
                if (place.slot() < 0 || place.slot() >= values) {
                    throw new AssertionError("no value " + place.slot());
                }
            }
            return true;
        } catch (UnsupportedByDialect e) {
            assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            assertThat(e.getMessage()).as("seed %d", seed).contains("The database " + dialect.name());
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + " on " + dialect.name(), e);
        }
    }

    @Test
    void aStatementThatIsBuiltAnewHasTheSameShape() {
        for (int seed = 0; seed < STATEMENTS / 50; seed++) {
            Shape one = Shape.of(new RandomQueries(seed).statement().node());
            Shape other = Shape.of(new RandomQueries(seed).statement().node());
            assertThat(one).as("seed %d", seed).isEqualTo(other).hasSameHashCodeAs(other);
            assertThat(one.withoutValues()).as("seed %d", seed).isEqualTo(other);
            assertThat(Compiler.print(one.statement(), new StandardSql()))
                    .as("what belongs to no database can say everything")
                    .isEqualTo(Compiler.print(other.statement(), new StandardSql()));
        }
    }
}
