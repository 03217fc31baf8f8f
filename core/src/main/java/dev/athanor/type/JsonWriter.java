// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of Java as the text of JSON. */
final class JsonWriter {
    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.text.toString();
    }

    /** A string in quotes, as JSON and paths in JSON have it. */
    static String quoted(String value) {
        JsonWriter writer = new JsonWriter();
        writer.string(value);
        return writer.text.toString();
    }

    private void value(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof CharSequence string) {
            string(string);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> elements) {
            array(elements);
        } else if (value instanceof Json json) {
            text.append(json.text());
        } else {
            throw unwritable(value.getClass().getName());
        }
    }

    private void number(Number number) {
        if (!Double.isFinite(number.doubleValue()) && (number instanceof Double || number instanceof Float)) {
            throw unwritable("number " + number);
        }
        text.append(number);
    }

    private void object(Map<?, ?> map) {
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw unwritable("map with a key that is no string");
            }
            text.append(separator);
            string(name);
            text.append(": ");
            value(entry.getValue());
            separator = ", ";
        }
        text.append('}');
    }

    private void array(Iterable<?> elements) {
        text.append('[');
        for (Iterator<?> each = elements.iterator(); each.hasNext(); ) {
            value(each.next());
            text.append(each.hasNext() ? ", " : "");
        }
        text.append(']');
    }

    private void string(CharSequence string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static InvalidValue unwritable(String what) {
        return new InvalidValue(
                ErrorCode.WRONG_VALUE,
                "JSON has no form for a " + what
                        + ". It has maps with string keys, lists, strings, numbers, booleans and null.");
    }
}
