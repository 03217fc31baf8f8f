// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A law: set operations inside each other mean what was built, with the parentheses that are written and without those that
 * are not. Each is asked twice: as it is, and with every part of it in a subquery of its own.
 */
class RandomSetOperationSpec {
    private static final int STATEMENTS = 150;

    private Shop shop;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @DatabaseTest
    void whatIsBuiltIsWhatIsMeant() {
        boolean countsDuplicates = !shop.isOneOf("sqlite", "h2");
        int rows = 0;
        for (long seed = 0; seed < STATEMENTS; seed++) {
            SelectBase<Integer> plain = new Trees(seed, false, countsDuplicates).tree(0);
            SelectBase<Integer> wrapped = new Trees(seed, true, countsDuplicates).tree(0);
            List<Integer> answer = shop.all(plain).stream().sorted().toList();
            assertThat(answer)
                    .as("seed %d: %s", seed, plain)
                    .isEqualTo(shop.all(wrapped).stream().sorted().toList());
            rows += answer.size();
        }
        assertThat(rows).isGreaterThan(STATEMENTS);
    }

    private final class Trees {
        private final Random random;
        private final boolean wrapped;
        private final boolean countsDuplicates;

        Trees(long seed, boolean wrapped, boolean countsDuplicates) {
            this.random = new Random(seed);
            this.wrapped = wrapped;
            this.countsDuplicates = countsDuplicates;
        }

        private SelectBase<Integer> tree(int depth) {
            if (depth == 3 || random.nextInt(4) == 0) {
                return leaf();
            }
            SelectBase<Integer> left = part(depth);
            SelectBase<Integer> right = part(depth);
            return switch (random.nextInt(countsDuplicates ? 7 : 5)) {
                case 0 -> left.union(right);
                case 1 -> left.unionAll(right);
                case 2 -> left.intersect(right);
                case 3 -> left.except(right);
                case 4 -> left.union(right).limit(100);
                case 5 -> left.exceptAll(right);
                default -> left.intersectAll(right);
            };
        }

        private SelectBase<Integer> part(int depth) {
            SelectBase<Integer> tree = tree(depth + 1);
            return wrapped ? select(tree.subquery().<Integer>c("id")) : tree;
        }

        private SelectBase<Integer> leaf() {
            int bound = random.nextInt(4);
            Select<Integer> all = select(shop.id);
            return switch (random.nextInt(3)) {
                case 0 -> all.where(shop.id.gt(bound));
                case 1 -> all.orderBy(shop.id.desc()).limit(bound);
                default -> select(shop.seller.as("id")).from(shop.sale);
            };
        }
    }
}
