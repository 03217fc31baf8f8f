// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The names of classes in a source file: short where nothing else has the short name, qualified where something does. */
final class Imports {
    private final String packageName;
    private final Map<String, String> simpleNames = new HashMap<>();
    private final TreeSet<String> imported = new TreeSet<>();

    /**
     * Begins a file.
     *
     * @param members classes that their short names mean anyway
     */
    Imports(String packageName, Map<String, String> members) {
        this.packageName = packageName;
        simpleNames.putAll(members);
    }

    /** How a class is written. */
    String name(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String simple = qualified.substring(dot + 1);
        String before = simpleNames.putIfAbsent(simple, qualified);
        if (before != null) {
            return before.equals(qualified) ? simple : qualified;
        }
        String in = dot < 0 ? "" : qualified.substring(0, dot);
        if (!in.equals("java.lang") && !in.equals(packageName)) {
            imported.add(qualified);
        }
        return simple;
    }

    /** The classes to import, in order. */
    List<String> imported() {
        return List.copyOf(imported);
    }
}
