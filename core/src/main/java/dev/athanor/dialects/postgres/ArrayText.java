// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them: {@code {1,NULL,"with, comma"}}, and arrays of arrays in one another. */
final class ArrayText {
    private static final String NULL = "NULL";

    private final String text;
    private int at;

    private ArrayText(String text) {
        this.text = text;
    }

    /** The text of an array; an element that is an array itself comes as its text, and stands without quotes. */
    static <E> String of(List<? extends @Nullable E> values, Function<E, String> element, boolean nested) {
        StringBuilder array = new StringBuilder("{");
        for (E value : values) {
            array.append(array.length() == 1 ? "" : ",");
            if (value == null) {
                array.append(NULL);
            } else {
                String written = element.apply(value);
                array.append(nested ? written : quoted(written));
            }
        }
        return array.append('}').toString();
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The list of a text, which cannot be changed. PostgreSQL counts from another number than 1 if told to, and then says so. */
    static <E> List<@Nullable E> read(String text, Function<String, E> element, boolean nested) {
        String body = text.startsWith("[") ? text.substring(text.indexOf('=') + 1) : text;
        return Collections.unmodifiableList(new ArrayText(body).elements(element, nested));
    }

    private <E> List<@Nullable E> elements(Function<String, E> element, boolean nested) {
        List<@Nullable E> elements = new ArrayList<>();
        if (text.length() < 2 || text.charAt(0) != '{') {
            throw new InvalidValue(ErrorCode.UNREADABLE_VALUE, "A column that is read as an array holds none.");
        }
        at = 1;
        while (text.charAt(at) != '}') {
            String part = nested && text.charAt(at) == '{' ? inner() : part();
            elements.add(part == null ? null : element.apply(part));
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        return elements;
    }

    private @Nullable String part() {
        if (text.charAt(at) == '"') {
            return quotedPart();
        }
        int from = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '}') {
            at++;
        }
        String part = text.substring(from, at);
        return part.equals(NULL) ? null : part;
    }

    private String quotedPart() {
        StringBuilder part = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            part.append(text.charAt(at));
            at++;
        }
        at++;
        return part.toString();
    }

    /** An array in the array, with its braces. */
    private String inner() {
        int from = at;
        int depth = 0;
        do {
            char c = text.charAt(at);
            if (c == '"') {
                quotedPart();
                continue;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            at++;
        } while (depth > 0);
        return text.substring(from, at);
    }
}
