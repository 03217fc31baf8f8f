// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/**
 * How a transaction is committed in two steps, so that several databases commit all or none. In each statement, {@code ?}
 * stands for the transaction's name; an empty one is not needed there.
 *
 * @param begin what follows the beginning
 * @param end what comes before anything that ends or prepares it
 * @param prepare what promises that it can be committed whatever happens
 * @param commitUnprepared what commits it in one step; empty is COMMIT
 * @param rollbackUnprepared what takes it back before it was prepared; empty is ROLLBACK
 * @param commit what commits it once it was prepared
 * @param rollback what takes it back once it was prepared
 * @param recover the query for those that were prepared and not settled; empty where there are no two steps
 * @param recoverColumn which of its columns has the names, counted from 1
 * @param leaves whether a connection is in no transaction any more once it has prepared one
 * @param disabled the SQLState with which a server refuses to prepare that was not set up for it; empty if there is none
 * @param setUp what has to be set up then
 */
public record TwoPhase(
        String begin,
        String end,
        String prepare,
        String commitUnprepared,
        String rollbackUnprepared,
        String commit,
        String rollback,
        String recover,
        int recoverColumn,
        boolean leaves,
        String disabled,
        String setUp) {
    /** There is no such thing. */
    public static final TwoPhase NONE = new TwoPhase("", "", "", "", "", "", "", "", 0, false, "", "");

    /** {@code PREPARE TRANSACTION} (PostgreSQL). */
    public static final TwoPhase PREPARE_TRANSACTION = new TwoPhase(
            "",
            "",
            "PREPARE TRANSACTION '?'",
            "",
            "",
            "COMMIT PREPARED '?'",
            "ROLLBACK PREPARED '?'",
            "SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = current_database() ORDER BY prepared",
            1,
            true,
            "55000",
            "Set max_prepared_transactions above 0 in its configuration, and start it again.");

    /** The statements of X/Open XA (MySQL, MariaDB). */
    public static final TwoPhase XA = new TwoPhase(
            "XA START '?'",
            "XA END '?'",
            "XA PREPARE '?'",
            "XA COMMIT '?' ONE PHASE",
            "XA ROLLBACK '?'",
            "XA COMMIT '?'",
            "XA ROLLBACK '?'",
            "XA RECOVER",
            4,
            false,
            "",
            "");

    public boolean exists() {
        return !recover.isEmpty();
    }
}
