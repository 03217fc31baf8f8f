// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.util.Collection;

/** A table, column or attribute that does not exist under the name given; the message suggests the nearest that does. */
public final class UnknownName extends AthanorException {
    private static final long serialVersionUID = 1L;

    private UnknownName(ErrorCode code, String sentence) {
        super(code, sentence);
    }

    public static UnknownName table(String name, Collection<String> known) {
        return new UnknownName(
                ErrorCode.UNKNOWN_TABLE, "There is no table \"" + name + "\" here." + Suggestion.among(name, known));
    }

    /** A table that a schema of a database does not have. */
    public static UnknownName tableOfDatabase(String schema, String name, Collection<String> known) {
        return new UnknownName(
                ErrorCode.UNKNOWN_TABLE,
                "The database has no table or view \"" + name + "\" in its schema \"" + schema + "\"."
                        + Suggestion.among(name, known));
    }

    public static UnknownName column(String table, String name, Collection<String> known) {
        return new UnknownName(
                ErrorCode.UNKNOWN_COLUMN,
                "Table \"" + table + "\" has no column \"" + name + "\"." + Suggestion.among(name, known));
    }

    public static UnknownName attribute(String entity, String name, Collection<String> known) {
        return new UnknownName(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                "Entity \"" + entity + "\" has no attribute \"" + name + "\"." + Suggestion.among(name, known));
    }

    public static UnknownName parameter(String name, Collection<String> known) {
        return new UnknownName(
                ErrorCode.UNKNOWN_PARAMETER,
                "The statement has no parameter \"" + name + "\"." + Suggestion.among(name, known));
    }

    public static UnknownName element(String name, Collection<String> known) {
        return new UnknownName(
                ErrorCode.NO_SUCH_ELEMENT, "The row has no column \"" + name + "\"." + Suggestion.among(name, known));
    }
}
