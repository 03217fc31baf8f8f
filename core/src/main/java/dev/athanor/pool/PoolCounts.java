// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.time.Duration;

/**
 * What a pool did since it was made.
 *
 * @param opened the connections that were opened
 * @param closed those of them that were closed
 * @param borrowed how often one was lent
 * @param waited how often a borrower had to wait because all were in use
 * @param timedOut how often a borrower waited in vain
 * @param invalidated the connections that were found to be lost, or were declared to be so
 * @param abandoned the connections that nobody gave back and nobody could give back any more
 * @param longestWait the longest time from asking for a connection to having it
 */
public record PoolCounts(
        long opened,
        long closed,
        long borrowed,
        long waited,
        long timedOut,
        long invalidated,
        long abandoned,
        Duration longestWait) {}
