// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Java block of a document stands in a spec that is compiled and run, to the letter. A document says which before
 * the block: {@code <!-- snippet: File.java#name -->}; the source has it between {@code // snippet: name} and
 * {@code // end}.
 */
class SnippetsSpec {
    static final Path ROOT = root();
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- snippet: (\\S+)#(\\S+) -->\\s*\\n)?```java\\n(.*?)```", Pattern.DOTALL);

    private record Snippet(Path document, String file, String name, String shown) {
        String title() {
            return document.getFileName() + ": " + file + "#" + name;
        }
    }

    @TestFactory
    Stream<DynamicTest> whatADocumentShowsIsWhatIsRun() throws IOException {
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.title(),
                        () -> assertThat(snippet.shown())
                                .as(
                                        "the block in %s and the snippet \"%s\" in %s",
                                        snippet.document(), snippet.name(), snippet.file())
                                .isEqualTo(source(snippet.file(), snippet.name()))));
    }

    @Test
    void theReadmeShowsSomething() throws IOException {
        assertThat(snippets().stream().filter(snippet -> snippet.document().endsWith("README.md")))
                .hasSizeGreaterThan(4);
    }

    private static List<Snippet> snippets() throws IOException {
        List<Snippet> found = new ArrayList<>();
        for (Path document : documents()) {
            Matcher block = BLOCK.matcher(Files.readString(document));
            while (block.find()) {
                assertThat(block.group(1))
                        .as("a Java block in %s without a comment that names its spec: %s", document, block.group(3))
                        .isNotNull();
                found.add(new Snippet(document, block.group(1), block.group(2), block.group(3)));
            }
        }
        return found;
    }

    /** The pages of the handbook and the README; decisions show code that was turned down. */
    private static List<Path> documents() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
            List<Path> documents =
                    new ArrayList<>(pages.filter(page -> page.toString().endsWith(".md"))
                            .sorted()
                            .toList());
            documents.add(ROOT.resolve("README.md"));
            return documents;
        }
    }

    private static String source(String file, String name) throws IOException {
        try (Stream<Path> sources = Files.walk(ROOT.resolve("docs/src/test/java"))) {
            Path source =
                    sources.filter(path -> path.endsWith(file)).findFirst().orElseThrow();
            List<String> lines = Files.readAllLines(source);
            List<String> snippet = new ArrayList<>();
            boolean inside = false;
            for (String line : lines) {
                if (line.strip().equals("// end")) {
                    inside = false;
                }
                if (inside) {
                    snippet.add(line);
                }
                if (line.strip().equals("// snippet: " + name)) {
                    inside = true;
                }
            }
            assertThat(snippet).as("the snippet \"%s\" in %s", name, file).isNotEmpty();
            return String.join("\n", snippet).stripIndent().strip() + "\n";
        }
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        return at;
    }
}
