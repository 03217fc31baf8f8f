// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * How a database writes names.
 *
 * <p>A name is quoted when it is a reserved word, holds anything but lower-case letters, digits, {@code _} and
 * {@code $}, or begins with a digit or {@code $}: then it means the same with and without folding of case.
 *
 * @param maxLength the longest name
 * @param measure what its length is counted in
 * @param reserved the words that are always quoted, in lower case
 * @param unquoted what the database makes of names that are not quoted
 */
public record Identifiers(
        char open, char close, int maxLength, Measure measure, Set<String> reserved, Unquoted unquoted) {
    /** What the length of a name is counted in. */
    public enum Measure {
        CHARACTERS,
        /** The bytes of UTF-8. */
        BYTES
    }

    /** What a database makes of names that are not quoted. */
    public enum Unquoted {
        /** They mean themselves in lower case, or case makes no difference. */
        LOWER,
        /** They are kept in upper case. */
        UPPER,
        /** They are kept in upper case, and none may begin with an underscore (Oracle). */
        UPPER_LETTER_FIRST,
        /** They are kept in upper case, none may begin with an underscore, and none hold {@code $} (HSQLDB). */
        UPPER_LETTER_FIRST_NO_DOLLAR
    }

    /** How much of a name goes that is too long, for the digits in its place. */
    private static final int CUT_AWAY = 8;

    public Identifiers {
        reserved = Set.copyOf(reserved);
    }

    public Identifiers(char open, char close, int maxLength, Set<String> reserved) {
        this(open, close, maxLength, Measure.CHARACTERS, reserved, Unquoted.LOWER);
    }

    /** The name as it stands in a statement. */
    public String quote(String name) {
        return needsQuotes(name) ? quoted(name) : name;
    }

    /**
     * The name, if it can be given to something new. A database may cut what is too long without an error, and then two
     * names become one.
     *
     * @throws InvalidStatement if the name is too long
     */
    public String fitting(String name) {
        int length = length(name);
        if (length > maxLength) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The name \"" + name + "\" has " + length + (measure == Measure.BYTES ? " bytes" : " characters")
                            + ", and a name here may have no more than " + maxLength + ". Choose a shorter one.");
        }
        return name;
    }

    /**
     * A name that was made up, cut where it is too long: its end becomes an underscore and four digits that are those of this
     * name.
     */
    public String cut(String name) {
        if (length(name) <= maxLength) {
            return name;
        }
        String kept = name;
        while (length(kept) > maxLength - CUT_AWAY) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + '_' + digits(name);
    }

    private int length(String name) {
        return measure == Measure.BYTES
                ? name.getBytes(StandardCharsets.UTF_8).length
                : name.codePointCount(0, name.length());
    }

    private static String digits(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return hex.substring(hex.length() - 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }

    /** The name as the catalogue of the database holds it, when a statement used it by way of {@link #quote}. */
    public String stored(String name) {
        return unquoted == Unquoted.LOWER || needsQuotes(name) ? name : name.toUpperCase(Locale.ROOT);
    }

    /** The name by which a model calls what the catalogue holds under {@code stored}: the inverse of {@link #stored}. */
    public String modelled(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        return stored(lower).equals(stored) ? lower : stored;
    }

    /** The name in quotes, whatever it is. */
    public String quoted(String name) {
        if (name.indexOf('\0') >= 0) {
            // some drivers end the statement there, and what follows the name is lost
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The name \"" + name.replace("\0", "\\0")
                            + "\" holds the character zero, which no database allows.");
        }
        String closing = String.valueOf(close);
        return open + name.replace(closing, closing + closing) + close;
    }

    private boolean needsQuotes(String name) {
        if (name.isEmpty() || !isInitial(name.charAt(0)) || reserved.contains(name)) {
            return true;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(isLetter(c) || (c >= '0' && c <= '9') || c == '_' || isDollarAllowed(c))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInitial(char c) {
        return isLetter(c) || (c == '_' && (unquoted == Unquoted.LOWER || unquoted == Unquoted.UPPER));
    }

    private boolean isDollarAllowed(char c) {
        return c == '$' && unquoted != Unquoted.UPPER_LETTER_FIRST_NO_DOLLAR;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
