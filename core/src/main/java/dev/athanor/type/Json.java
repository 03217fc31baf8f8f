// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document, as the text that it is.
 *
 * <p>Two are equal if they mean the same: the order of an object's names, blanks, and how a number or a character is written
 * do not count, since several databases change them. {@link #NULL} is JSON's own null; that a column holds nothing at all is
 * Java's null. For classes of one's own there is the module {@code athanor-jackson}.
 */
public final class Json {
    /** JSON's null, which is a value and not SQL's NULL. */
    public static final Json NULL = new Json("null");

    private final String text;
    private volatile @Nullable Object content;

    private Json(String text) {
        this.text = text;
    }

    /**
     * A document from its text.
     *
     * @throws dev.athanor.error.InvalidValue if the text is no JSON (RFC 8259), or an object has one name twice
     */
    public static Json parse(String text) {
        Json parsed = new Json(text);
        parsed.content();
        return parsed;
    }

    /**
     * A document from its text, which is not looked at before it is compared or asked for its content: for what a database
     * has checked.
     */
    public static Json trusted(String text) {
        return new Json(text);
    }

    /**
     * A document of maps, lists, strings, numbers, booleans and nulls, in one another.
     *
     * @throws dev.athanor.error.InvalidValue if it holds something else, such as a number that is infinite
     */
    public static Json of(@Nullable Object value) {
        return new Json(JsonWriter.write(value));
    }

    /** The text. */
    public String text() {
        return text;
    }

    /**
     * The document as objects of Java: {@code Map<String, Object>} in the order of the text, {@code List<Object>},
     * {@code String}, {@code BigDecimal}, {@code Boolean}, or null for JSON's null. None of them can be changed.
     */
    public @Nullable Object value() {
        Object known = content();
        return known == Absent.NULL ? null : known;
    }

    private Object content() {
        Object known = content;
        if (known == null) {
            Object parsed = JsonReader.read(text);
            known = parsed == null ? Absent.NULL : parsed;
            content = known;
        }
        return known;
    }

    private enum Absent {
        NULL
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Json that && (text.equals(that.text) || same(content(), that.content())));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number) {
            return other instanceof BigDecimal that && number.compareTo(that) == 0;
        }
        if (one instanceof List<?> list) {
            return other instanceof List<?> that && sameElements(list, that);
        }
        if (one instanceof Map<?, ?> map) {
            return other instanceof Map<?, ?> that && sameNames(map, that);
        }
        return one == null ? other == null : one.equals(other);
    }

    private static boolean sameElements(List<?> one, List<?> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = same(one.get(i), other.get(i));
        }
        return same;
    }

    private static boolean sameNames(Map<?, ?> one, Map<?, ?> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(entry -> same(entry.getValue(), other.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        return hash(content());
    }

    private static int hash(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().hashCode();
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(Json::hash).reduce(1, (before, each) -> 31 * before + each);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Integer> hashes = new LinkedHashMap<>();
            map.forEach((name, each) -> hashes.put(name, hash(each)));
            return hashes.hashCode();
        }
        return value == Absent.NULL || value == null ? 0 : value.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
