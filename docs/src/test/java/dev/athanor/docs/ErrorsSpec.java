// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.processor.check.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of errors and the catalogue say the same, and no code is without a remedy, a place that raises it, and a test. */
class ErrorsSpec {
    private static final String MAIN = "src/main/java";
    private static final String TESTS = "src/test/java";
    private static final Pattern CODE = Pattern.compile("ErrorCode\\.([A-Z_]+)\\b");
    private static final Pattern CLASS = Pattern.compile("(?:public|static) (?:final )?class (\\w+) extends");

    private static List<String> page() throws IOException {
        return Files.readAllLines(SnippetsSpec.ROOT.resolve("docs/errors.md"));
    }

    @Test
    void everyCodeIsDocumentedOnceAndNoOther() throws IOException {
        List<String> documented =
                page().stream().filter(line -> line.startsWith("### ")).toList();
        assertThat(documented)
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(ErrorCode.values()).map(code -> heading(code.id(), code.title())),
                                Arrays.stream(Mistake.values())
                                        .map(mistake -> heading(mistake.code(), mistake.title())))
                        .toList())
                .doesNotHaveDuplicates();
    }

    private static String heading(String code, String title) {
        return "### " + code + ": " + title;
    }

    @Test
    void everyCodeHasARemedy() throws IOException {
        List<String> lines = page();
        List<String> without = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("### ")
                    && (i + 2 >= lines.size() || !lines.get(i + 2).endsWith("."))) {
                without.add(lines.get(i));
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void noTwoErrorsShareACode() {
        assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::id)).doesNotHaveDuplicates();
    }

    /** The sources of all modules below a folder such as {@code src/main/java}. */
    private static List<String> sources(String folder) {
        try (Stream<Path> modules = Files.list(SnippetsSpec.ROOT)) {
            return modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .flatMap(ErrorsSpec::files)
                    .filter(file -> !file.endsWith("ErrorCode.java") && !file.endsWith("ErrorsSpec.java"))
                    .map(ErrorsSpec::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCodeIsRaisedSomewhereAndByATest() {
        List<String> main = sources(MAIN);
        List<String> tests = sources(TESTS);
        assertThat(tests).hasSizeGreaterThan(100);
        List<String> unused = new ArrayList<>();
        List<String> untested = new ArrayList<>();
        for (ErrorCode code : ErrorCode.values()) {
            Pattern name = Pattern.compile("ErrorCode\\." + code.name() + "\\b");
            List<String> raising =
                    main.stream().filter(text -> name.matcher(text).find()).toList();
            if (raising.isEmpty()) {
                unused.add(code.id());
            }
            Pattern told = Pattern.compile(String.join("|", asTestsTellIt(code, name, raising)));
            if (tests.stream().noneMatch(text -> told.matcher(text).find())) {
                untested.add(code.id() + " " + code.name());
            }
        }
        assertThat(unused).as("codes that nothing raises").isEmpty();
        assertThat(untested).as("codes that no test expects").isEmpty();
    }

    /** By its constant, by its number, or by a class that has this code and no other. */
    private static List<String> asTestsTellIt(ErrorCode code, Pattern name, List<String> raising) {
        List<String> ways = new ArrayList<>(List.of(name.pattern(), code.id() + "\\b"));
        for (String source : raising) {
            if (CODE.matcher(source).results().allMatch(found -> found.group(1).equals(code.name()))) {
                CLASS.matcher(source).results().forEach(found -> ways.add("\\b" + found.group(1) + "\\.class"));
            }
        }
        return ways;
    }

    @Test
    void everyMistakeInAModelIsReportedByATest() {
        List<String> tests = sources("src/test/java");
        assertThat(Arrays.stream(Mistake.values())
                        .filter(mistake -> tests.stream()
                                .noneMatch(text ->
                                        text.contains(mistake.code()) || text.contains("Mistake." + mistake.name())))
                        .map(Mistake::code))
                .isEmpty();
    }
}
