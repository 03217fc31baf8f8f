// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.compiler.Compiled.Placeholder;
import java.util.ArrayList;
import java.util.List;

/** Text in the making: characters, and between them the places where values go. */
final class SqlOut {
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    /** A value's place: after how many characters, what goes there, and how it is printed. */
    private record Mark(int position, Placeholder placeholder, String printed) {}

    SqlOut append(String more) {
        text.append(more);
        return this;
    }

    void place(Placeholder placeholder, String printed) {
        marks.add(new Mark(text.length(), placeholder, printed));
    }

    void append(SqlOut other) {
        int offset = text.length();
        text.append(other.text);
        for (Mark mark : other.marks) {
            marks.add(new Mark(mark.position + offset, mark.placeholder, mark.printed));
        }
    }

    /** The text between the places: one piece more than there are places. */
    List<String> pieces() {
        List<String> pieces = new ArrayList<>(marks.size() + 1);
        int from = 0;
        for (Mark mark : marks) {
            pieces.add(text.substring(from, mark.position));
            from = mark.position;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    List<Placeholder> placeholders() {
        return marks.stream().map(Mark::placeholder).toList();
    }

    /** The text as it is shown to people. */
    String printed() {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Mark mark : marks) {
            shown.append(text, from, mark.position).append(mark.printed);
            from = mark.position;
        }
        return shown.append(text, from, text.length()).toString();
    }
}
