// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import java.sql.SQLException;

/** Turns what a driver throws into the error that callers can decide on. */
public interface ErrorClassifier {
    /** The error of the class that fits, with the constraint's name where the database tells it. */
    DatabaseError classify(SQLException thrown, Circumstance where);
}
