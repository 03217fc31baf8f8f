// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.sql.Connection;
import java.util.List;

/**
 * What the transactions of a database can be told, and how.
 *
 * @param levels the levels of isolation that there are, as constants of {@link Connection}
 * @param readOnly how the database is told to refuse whatever would change something
 * @param deferrable how a transaction is told to wait until it can neither fail nor make others fail
 */
public record TransactionFeatures(List<Integer> levels, Mode readOnly, Mode deferrable) {
    /** All four levels of the standard, and nothing more. */
    public static final TransactionFeatures STANDARD = levels(
            Connection.TRANSACTION_READ_UNCOMMITTED,
            Connection.TRANSACTION_READ_COMMITTED,
            Connection.TRANSACTION_REPEATABLE_READ,
            Connection.TRANSACTION_SERIALIZABLE);

    public TransactionFeatures {
        levels = List.copyOf(levels);
    }

    /** Some levels, and nothing more. */
    public static TransactionFeatures levels(Integer... levels) {
        return new TransactionFeatures(List.of(levels), Mode.NONE, Mode.NONE);
    }

    /** With the statements that make the transactions to come refuse changes, and that end this. */
    public TransactionFeatures readOnly(String on, String off) {
        return new TransactionFeatures(levels, new Mode(on, off), deferrable);
    }

    /** With the statements that make the transactions to come deferrable, and that end this. */
    public TransactionFeatures deferrable(String on, String off) {
        return new TransactionFeatures(levels, readOnly, new Mode(on, off));
    }

    /**
     * Something that a connection is told for all transactions to come; it is told outside of any.
     *
     * @param on the statement that begins it; empty where there is no such thing
     * @param off the statement that ends it
     */
    public record Mode(String on, String off) {
        /** There is no such thing. */
        public static final Mode NONE = new Mode("", "");

        public boolean exists() {
            return !on.isEmpty();
        }
    }
}
