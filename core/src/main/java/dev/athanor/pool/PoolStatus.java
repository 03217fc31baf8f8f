// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

/**
 * How many connections there are at this moment.
 *
 * @param size those that are open
 * @param checkedOut those of them that are in use
 * @param waiting the threads that wait for one
 * @param limit the most there may be, or 0 where somebody else decides
 */
public record PoolStatus(int size, int checkedOut, int waiting, int limit) {
    /** The open connections that nobody uses. */
    public int idle() {
        return Math.max(0, size - checkedOut);
    }
}
