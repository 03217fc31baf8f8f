// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.List;
import java.util.Objects;

/**
 * The way to a value inside a JSON document: names of objects, and places in arrays, which count from 0.
 *
 * @param steps strings and integers, at least one
 */
public record JsonPath(List<Object> steps) {
    public JsonPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new InvalidValue(ErrorCode.WRONG_VALUE, "A path in JSON has at least one step.");
        }
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer place && place >= 0)) {
                throw new InvalidValue(
                        ErrorCode.WRONG_VALUE,
                        "A step in JSON is the name in an object, or the place in an array, from 0 on; it cannot be "
                                + Objects.toString(step) + '.');
            }
        }
    }

    /**
     * A path of these steps, each a string or an integer.
     *
     * @throws InvalidValue if there is none, or one is neither
     */
    public static JsonPath of(Object... steps) {
        return new JsonPath(List.of(steps));
    }

    /** The path in the language that most databases have for it: {@code $."a"[0]}. */
    public String dollar() {
        StringBuilder path = new StringBuilder("$");
        for (Object step : steps) {
            if (step instanceof String name) {
                path.append('.').append(JsonWriter.quoted(name));
            } else {
                path.append('[').append(step).append(']');
            }
        }
        return path.toString();
    }

    /** The path as the text of PostgreSQL's array of texts: {@code {"a",0}}. */
    public String braces() {
        StringBuilder path = new StringBuilder("{");
        String separator = "";
        for (Object step : steps) {
            path.append(separator);
            if (step instanceof String name) {
                path.append('"')
                        .append(name.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            } else {
                path.append(step);
            }
            separator = ",";
        }
        return path.append('}').toString();
    }
}
