// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.CartesianCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What the log says of a product of sources that nothing connects. */
@Isolated
class CartesianWarningSpec {
    private static List<String> logged(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
        }
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aStatementIsWarnedOfWhenItIsCompiledAndNotAgain() {
        CompiledCache cache = new CompiledCache(POSTGRESQL, 10);
        List<String> lines = logged(() -> {
            cache.get(select(AUTHOR_NAME, TITLE).limit(1).node());
            cache.get(select(AUTHOR_NAME, TITLE).limit(2).node());
        });
        assertThat(lines)
                .containsExactly(
                        "[main] WARN dev.athanor.compiler.CompiledCache - ATH-306: The query multiplies all rows of"
                                + " \"author\" and \"book\": no condition connects them. Join them or compare their columns in"
                                + " where(…); if it is meant, add options(CartesianCheck.OFF).");
        assertThat(cache.hits()).isEqualTo(1);
    }

    @Test
    void oneThatIsMeantIsNotSpokenOf() {
        CompiledCache cache = new CompiledCache(POSTGRESQL, 10);
        assertThat(logged(() -> cache.get(
                        select(AUTHOR_NAME, TITLE).options(CartesianCheck.OFF).node())))
                .isEmpty();
    }
}
