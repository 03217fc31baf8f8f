// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at one sitting. */
class SourceSpec {
    private static final int MOST_LINES = 600;

    /** Tables of data, by path: they are long because the world is, and have no logic to split. */
    private static final Set<String> TABLES_OF_DATA = Set.of();

    private record Source(String path, int lines) {}

    @Test
    void noFileIsTooLongToRead() throws IOException {
        List<Source> sources;
        try (Stream<Path> modules = Files.list(Repository.ROOT)) {
            sources = modules.flatMap(module -> Repository.mainSources(module).stream())
                    .map(file -> new Source(
                            Repository.relative(file), Repository.lines(file).size()))
                    .sorted(Comparator.comparingInt(Source::lines).reversed())
                    .toList();
        }
        System.out.println("The ten largest files:");
        sources.stream().limit(10).forEach(source -> System.out.printf("%6d %s%n", source.lines(), source.path()));
        assertThat(sources)
                .filteredOn(source -> source.lines() > MOST_LINES && !TABLES_OF_DATA.contains(source.path()))
                .as("""
                        Files above %d lines. Which of these was broken? A pass is split by family (expressions, select, DML, DDL); statements are
                        maps from clause to node; operators and features are tables; one loading strategy, comparator, check or syntax to a file;
                        overloads go to a mixin, static factories to a class of their topic; a class that needs section comments is two classes.
                        A table of data is named in SourceSpec.TABLES_OF_DATA""", MOST_LINES)
                .isEmpty();
        assertThat(sources).as("source files found below " + Repository.ROOT).hasSizeGreaterThan(30);
    }
}
