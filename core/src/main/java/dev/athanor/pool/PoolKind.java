// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

/** What an engine does with a connection that comes back. */
public enum PoolKind {
    /**
     * Keeps up to {@code poolSize} of them for the next; HikariCP does so. For servers and files. Which of the idle ones is
     * lent is HikariCP's choice: the one that the same thread had last, or else the first that is free; so that what is not
     * needed falls idle and is closed, as it would by lending the last first.
     */
    QUEUE,

    /**
     * Has but one, and hands it to one holder at a time: for tests that do all their work on one connection, and for
     * databases that live in their connection.
     */
    STATIC,

    /** Keeps none: each is opened when it is asked for, and closed when it comes back. */
    NONE
}
