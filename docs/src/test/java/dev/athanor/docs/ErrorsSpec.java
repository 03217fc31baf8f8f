// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.processor.check.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors and the catalogue say the same. */
class ErrorsSpec {
    @Test
    void everyCodeIsDocumentedOnceAndNoOther() throws IOException {
        List<String> documented = Files.readAllLines(SnippetsSpec.ROOT.resolve("docs/errors.md")).stream()
                .filter(line -> line.startsWith("| ATH-"))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(ErrorCode.values()).map(code -> row(code.id(), code.title())),
                                Arrays.stream(Mistake.values()).map(mistake -> row(mistake.code(), mistake.title())))
                        .toList())
                .doesNotHaveDuplicates();
    }

    private static String row(String code, String title) {
        return "| " + code + " | " + title + " |";
    }

    @Test
    void noTwoErrorsShareACode() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::id)).doesNotHaveDuplicates();
    }
}
