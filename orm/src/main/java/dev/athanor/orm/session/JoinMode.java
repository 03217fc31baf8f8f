// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

/** What a session does to the transaction of a connection that it was given, if that is under way already. */
public enum JoinMode {
    /** {@link #SAVEPOINT} within a savepoint, {@link #ROLLBACK_ONLY} otherwise; the default. */
    CONDITIONAL_SAVEPOINT,
    /**
     * The session works within a savepoint, which it commits and takes back: whatever it does, the transaction around it
     * goes on. So tests roll everything back that the code under test commits.
     */
    SAVEPOINT,
    /** A commit of the session leaves the transaction open, a rollback of the session ends it. */
    ROLLBACK_ONLY,
    /** A commit or rollback of the session is one of the transaction. */
    CONTROL
}
