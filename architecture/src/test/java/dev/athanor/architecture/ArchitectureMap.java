// SPDX-License-Identifier: Apache-2.0
package dev.athanor.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of ARCHITECTURE.md: the floors, and the rooms in the order of the page. */
record ArchitectureMap(List<Entry> floors, List<Entry> rooms) {
    static final String BASE = "dev.athanor";

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    ArchitectureMap {
        floors = List.copyOf(floors);
        rooms = List.copyOf(rooms);
    }

    /** A line of a table: a floor or a room, what it may use, and where the line is. */
    record Entry(String name, Set<String> mayUse, int line) {
        Entry {
            mayUse = Set.copyOf(mayUse);
        }

        String packageName() {
            return BASE + "." + name;
        }

        boolean holds(String packageName) {
            return packageName.equals(packageName()) || packageName.startsWith(packageName() + ".");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static ArchitectureMap read() {
        return parse(Repository.lines(file()));
    }

    static Path file() {
        return Repository.ROOT.resolve("ARCHITECTURE.md");
    }

    static ArchitectureMap parse(List<String> page) {
        List<Entry> floors = new ArrayList<>();
        List<Entry> rooms = new ArrayList<>();
        List<Entry> table = new ArrayList<>();
        int line = 0;
        for (String text : page) {
            line++;
            Matcher row = ROW.matcher(text);
            if (text.startsWith("| floor |")) {
                table = floors;
            } else if (text.startsWith("| room |")) {
                table = rooms;
            } else if (row.matches()) {
                table.add(new Entry(row.group(1), names(row.group(2)), line));
            }
        }
        return new ArchitectureMap(floors, rooms);
    }

    /** The room of a package: the one with the longest name that holds it. */
    Optional<Entry> roomOf(String packageName) {
        return rooms.stream()
                .filter(room -> room.holds(packageName))
                .max((one, other) ->
                        Integer.compare(one.name().length(), other.name().length()));
    }

    /** The floor of a package: the one it is named after, or core, whose rooms lie directly under the base. */
    static String floorOf(String packageName) {
        for (String floor : List.of("orm", "processor", "testkit", "jackson")) {
            if ((packageName + ".").startsWith(BASE + "." + floor + ".")) {
                return floor;
            }
        }
        return "core";
    }

    private static Set<String> names(String cell) {
        Set<String> names = new LinkedHashSet<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
