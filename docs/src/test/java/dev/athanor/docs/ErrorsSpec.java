// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of errors and the catalogue say the same. */
class ErrorsSpec {
    @Test
    void everyCodeIsDocumentedOnceAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(SnippetsSpec.ROOT.resolve("docs/errors.md")).stream()
                .filter(line -> line.startsWith("| ATH-"))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> "| " + code.id() + " | " + code.title() + " |")
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoErrorsShareACode() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::id)).doesNotHaveDuplicates();
    }
}
