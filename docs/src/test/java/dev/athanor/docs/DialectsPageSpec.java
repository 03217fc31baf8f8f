// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each difference that the page of dialects states is asserted by a spec that is there. */
class DialectsPageSpec {
    private static final Pattern SPEC = Pattern.compile("`(\\w+(?:Spec|Cases))\\.(\\w+)`");
    private static final List<String> SOURCES =
            List.of("specs/src/test/java", "core/src/test/java", "testkit/src/main/java");

    @TestFactory
    Stream<DynamicTest> theNamedSpecIsThere() throws IOException {
        return SPEC.matcher(page())
                .results()
                .map(named -> DynamicTest.dynamicTest(
                        named.group(), () -> assertThat(source(named.group(1))).contains(" " + named.group(2) + "(")));
    }

    @Test
    void everyDifferenceNamesOne() throws IOException {
        List<String> rows = page().lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| |"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(15)
                .allMatch(row -> SPEC.matcher(row).find());
    }

    private static String page() throws IOException {
        return Files.readString(SnippetsSpec.ROOT.resolve("docs/dialects.md"));
    }

    private static String source(String type) throws IOException {
        for (String folder : SOURCES) {
            try (Stream<Path> files = Files.walk(SnippetsSpec.ROOT.resolve(folder))) {
                List<Path> found =
                        files.filter(file -> file.endsWith(type + ".java")).toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.get(0));
                }
            }
        }
        throw new AssertionError("there is no " + type);
    }
}
