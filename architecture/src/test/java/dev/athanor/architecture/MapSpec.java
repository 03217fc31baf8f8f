// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.architecture.ArchitectureMap.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The map itself: it is read rightly, has no cycles, and shows the house as it stands. */
class MapSpec {
    private final ArchitectureMap map = ArchitectureMap.read();

    @Test
    void aRowOfATableIsAFloorOrARoom() {
        ArchitectureMap parsed = ArchitectureMap.parse(List.of(
                "| floor | what it is | stands on |",
                "|---|---|---|",
                "| `core` | all of it | `jspecify`, `slf4j-api` |",
                "some `words` | in between |",
                "| room | what lives here | may use |",
                "|---|---|---|",
                "| `error` | what may `fail` | – |",
                "| `ast` | nodes | `type`, `error` |"));
        assertThat(parsed.floors()).containsExactly(new Entry("core", Set.of("jspecify", "slf4j-api"), 3));
        assertThat(parsed.rooms())
                .containsExactly(new Entry("error", Set.of(), 7), new Entry("ast", Set.of("type", "error"), 8));
    }

    @Test
    void aPackageBelongsToTheRoomWithTheLongestName() {
        ArchitectureMap parsed = new ArchitectureMap(
                List.of(), List.of(new Entry("dialects.h2", Set.of(), 1), new Entry("dialects", Set.of(), 2)));
        assertThat(parsed.roomOf("dev.athanor.dialects.h2.internal")).get().hasToString("dialects.h2");
        assertThat(parsed.roomOf("dev.athanor.dialects")).get().hasToString("dialects");
        assertThat(parsed.roomOf("dev.athanor.dialect")).isEmpty();
    }

    @Test
    void roomsUseOnlyRoomsAboveThemInTheTable() {
        Set<String> above = new HashSet<>();
        for (Entry room : map.rooms()) {
            assertThat(above)
                    .as(
                            "ARCHITECTURE.md line %d: `%s` may use only rooms of lines above it; that is how the map shows that it has no cycle",
                            room.line(), room)
                    .containsAll(room.mayUse());
            assertThat(above.add(room.name())).as("`%s` has two lines", room).isTrue();
        }
        assertThat(above).as("rooms read from ARCHITECTURE.md").hasSizeGreaterThan(25);
    }

    @Test
    void everyRoomHasAPackageInfoWithItsSentences() {
        for (Entry room : map.rooms()) {
            Path sentences = Repository.ROOT
                    .resolve(ArchitectureMap.floorOf(room.packageName()))
                    .resolve("src/main/java")
                    .resolve(room.packageName().replace('.', '/'))
                    .resolve("package-info.java");
            assertThat(Files.exists(sentences))
                    .as(
                            "ARCHITECTURE.md line %d names the room `%s`: %s says in two sentences what lives there and what may not",
                            room.line(), room, Repository.relative(sentences))
                    .isTrue();
        }
    }

    @Test
    void everyPublishedFloorIsOnTheMap() {
        assertThat(map.floors())
                .extracting(Entry::name)
                .as("floors of ARCHITECTURE.md and modules with a module-info.java")
                .containsExactlyInAnyOrderElementsOf(Repository.PUBLISHED.stream()
                        .map(folder -> folder.getFileName().toString())
                        .toList());
    }
}
