// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What one database's driver means by what it throws; {@link ErrorClassifier#of} makes a classifier of it. */
public interface ErrorReader {
    /** What kind of error it is. */
    ErrorKind kind(SQLException thrown);

    /**
     * The constraint that was broken as the model names it, or the column where the database names only that; null if it
     * is not told.
     *
     * @param violation the kind of this error
     */
    @Nullable
    String constraint(SQLException thrown, ErrorKind violation);
}
