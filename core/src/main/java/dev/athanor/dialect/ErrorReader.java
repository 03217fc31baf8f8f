// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.Culprit;
import java.sql.SQLException;

/** What one database's driver means by what it throws; {@link ErrorClassifier#of} makes a classifier of it. */
public interface ErrorReader {
    /** What kind of error it is. */
    ErrorKind kind(SQLException thrown);

    /**
     * What the database names as the cause of this error, spelled as the model spells it.
     *
     * @param kind the kind of this error, one that {@linkplain ErrorKind#hasCulprit() has a culprit}
     */
    Culprit culprit(SQLException thrown, ErrorKind kind);

    /**
     * The message of this error with no value in it, whether bound or found in a row. Where a reader does not say otherwise,
     * nothing that stands in quotes is left, names of tables included.
     */
    default String withoutValues(SQLException thrown, ErrorKind kind) {
        return MessageText.withoutQuoted(MessageText.firstLine(thrown.getMessage()));
    }
}
