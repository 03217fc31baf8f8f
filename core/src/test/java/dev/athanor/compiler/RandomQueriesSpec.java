// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
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
        Set<ErrorCode> refusals = EnumSet.noneOf(ErrorCode.class);
        for (int seed = 0; seed < STATEMENTS; seed++) {
            StatementNode statement = new RandomQueries(seed).statement().node();
            int which = seed % DIALECTS.size();
            try {
                Compiled result =
                        Compiler.compile(Shape.of(statement).withoutValues().statement(), DIALECTS.get(which));
                Object[] values = BindValues.of(statement);
                assertThat(result.placeholders())
                        .as("seed %d", seed)
                        .allSatisfy(place -> assertThat(place.slot()).isBetween(0, values.length - 1));
                compiled[which]++;
            } catch (UnsupportedByDialect e) {
                assertThat(e.getMessage())
                        .as("seed %d", seed)
                        .contains("The database " + DIALECTS.get(which).name());
                refusals.add(e.code());
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "seed " + seed + " on " + DIALECTS.get(which).name(), e);
            }
        }
        assertThat(refusals).containsExactly(ErrorCode.UNSUPPORTED_BY_DIALECT);
        for (int i = 0; i < compiled.length; i++) {
            assertThat(compiled[i]).as(DIALECTS.get(i).name()).isGreaterThan(STATEMENTS / DIALECTS.size() / 5);
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
