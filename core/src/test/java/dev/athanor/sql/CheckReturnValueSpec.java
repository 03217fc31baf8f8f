// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A statement that is built and thrown away is a mistake; tools find it by an annotation of the package. */
class CheckReturnValueSpec {
    @Test
    void theWholePackageIsMarked() throws IOException {
        try (InputStream marked = Select.class.getResourceAsStream("package-info.class")) {
            assertThat(new String(marked.readAllBytes(), ISO_8859_1)).contains("Ldev/athanor/sql/CheckReturnValue;");
        }
    }
}
