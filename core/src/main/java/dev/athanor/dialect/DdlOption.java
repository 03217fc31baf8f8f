// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/**
 * A {@link dev.athanor.ast.DialectOption} that a dialect declares.
 *
 * @param name what users call it, such as {@code engine}
 * @param place where it stands
 * @param form what is written, with {@code %s} for the value, such as {@code ENGINE=%s}
 */
public record DdlOption(String name, Place place, String form, Kind kind) {
    /** Where an option stands. */
    public enum Place {
        /** Before TABLE. */
        BEFORE_TABLE,
        /** Behind the parenthesis that closes the table. */
        AFTER_TABLE,
        /** Behind the type of a column. */
        AFTER_TYPE,
        /** Behind the words PRIMARY KEY, which then stand with the one column of the key. */
        AFTER_KEY,
        /** Behind a column. */
        AFTER_COLUMN,
        /** Before INDEX. */
        BEFORE_INDEX,
        /** At the end of an index. */
        AFTER_INDEX
    }

    /** What an option may be, which decides how it is written. */
    public enum Kind {
        /** True or false; false writes nothing. */
        FLAG,
        /** Letters, digits and underscores, as they are. */
        WORD,
        NUMBER,
        /** A name, quoted where it has to be. */
        NAME,
        /** A list of names. */
        NAMES,
        /** A text in quotes. */
        TEXT,
        /** The database's own words, as they are. */
        SQL
    }

    public static DdlOption of(String name, Place place, String form, Kind kind) {
        return new DdlOption(name, place, form, kind);
    }
}
