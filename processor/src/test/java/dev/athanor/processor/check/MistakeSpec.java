// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MistakeSpec {
    @Test
    void everyCodeIsUnique() {
        assertThat(Arrays.stream(Mistake.values()).map(Mistake::code)).doesNotHaveDuplicates();
    }

    @Test
    void everyMistakeIsMadeBySomeSpec() throws IOException {
        StringBuilder specs = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith("Spec.java")).toList();
            for (Path source : sources) {
                specs.append(Files.readString(source));
            }
        }
        assertThat(Mistake.values()).allSatisfy(mistake -> assertThat(specs).contains("// " + mistake.code()));
    }
}
