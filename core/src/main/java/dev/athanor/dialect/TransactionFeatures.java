// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.ErrorCode;
import java.sql.Connection;
import java.util.List;
import java.util.Set;

/**
 * What the transactions of a database can be told, and how.
 *
 * @param levels the levels of isolation that there are, as constants of {@link Connection}
 * @param readOnly how the database is told to refuse whatever would change something
 * @param deferrable how a transaction is told to wait until it can neither fail nor make others fail
 * @param endedBy the errors with which the database ends the whole transaction by itself, and then takes further
 *     statements as if nothing had happened
 * @param probe a statement that begins a transaction and is refused within one, for databases that tell not even by their
 *     errors whether they ended it; empty where it is not needed
 * @param twoPhase how a transaction is committed in two steps
 */
public record TransactionFeatures(
        List<Integer> levels, Mode readOnly, Mode deferrable, Set<ErrorCode> endedBy, String probe, TwoPhase twoPhase) {
    /** All four levels of the standard, and nothing more. */
    public static final TransactionFeatures STANDARD = levels(
            Connection.TRANSACTION_READ_UNCOMMITTED,
            Connection.TRANSACTION_READ_COMMITTED,
            Connection.TRANSACTION_REPEATABLE_READ,
            Connection.TRANSACTION_SERIALIZABLE);

    public TransactionFeatures {
        levels = List.copyOf(levels);
        endedBy = Set.copyOf(endedBy);
    }

    /** Some levels, and nothing more. */
    public static TransactionFeatures levels(Integer... levels) {
        return new TransactionFeatures(List.of(levels), Mode.NONE, Mode.NONE, Set.of(), "", TwoPhase.NONE);
    }

    /** With the statements that make the transactions to come refuse changes, and that end this. */
    public TransactionFeatures readOnly(String on, String off) {
        return new TransactionFeatures(levels, new Mode(on, off), deferrable, endedBy, probe, twoPhase);
    }

    /** With the statements that make the transactions to come deferrable, and that end this. */
    public TransactionFeatures deferrable(String on, String off) {
        return new TransactionFeatures(levels, readOnly, new Mode(on, off), endedBy, probe, twoPhase);
    }

    public TransactionFeatures endedBy(ErrorCode... errors) {
        return new TransactionFeatures(levels, readOnly, deferrable, Set.of(errors), probe, twoPhase);
    }

    public TransactionFeatures probe(String sql) {
        return new TransactionFeatures(levels, readOnly, deferrable, endedBy, sql, twoPhase);
    }

    public TransactionFeatures twoPhase(TwoPhase syntax) {
        return new TransactionFeatures(levels, readOnly, deferrable, endedBy, probe, syntax);
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
