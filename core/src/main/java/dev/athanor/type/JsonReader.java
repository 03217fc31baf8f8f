// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of JSON (RFC 8259) as objects of Java. Messages tell the place, and nothing of the text. */
final class JsonReader {
    private static final int DEEPEST = 1000;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        if (reader.at < text.length()) {
            throw reader.malformed();
        }
        return value;
    }

    private @Nullable Object value() {
        skipBlanks();
        Object value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
        skipBlanks();
        return value;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        enter();
        if (!follows('}')) {
            do {
                skipBlanks();
                String name = peek() == '"' ? string() : unexpected();
                skipBlanks();
                require(':');
                if (object.containsKey(name)) {
                    throw malformed();
                }
                object.put(name, value());
            } while (follows(','));
            require('}');
        }
        depth--;
        return Collections.unmodifiableMap(object);
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        enter();
        if (!follows(']')) {
            do {
                array.add(value());
            } while (follows(','));
            require(']');
        }
        depth--;
        return Collections.unmodifiableList(array);
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw malformed();
        }
        skipBlanks();
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return string.toString();
            }
            if (c < ' ') {
                at--;
                throw malformed();
            }
            string.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> coded();
            default -> {
                at--;
                throw malformed();
            }
        };
    }

    private char coded() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw malformed();
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private @Nullable Object word(String word, @Nullable Boolean value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw malformed();
        }
        at = number.end();
        try {
            return new BigDecimal(number.group());
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private boolean follows(char c) {
        boolean so = at < text.length() && text.charAt(at) == c;
        if (so) {
            at++;
        }
        return so;
    }

    private void require(char c) {
        if (!follows(c)) {
            throw malformed();
        }
    }

    private String unexpected() {
        throw malformed();
    }

    private InvalidValue malformed() {
        return new InvalidValue(
                ErrorCode.WRONG_VALUE,
                "The text of " + text.length() + " characters is no JSON from character " + (at + 1) + " on.");
    }
}
