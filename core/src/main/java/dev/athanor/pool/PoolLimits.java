// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.time.Duration;

/**
 * How many connections a pool keeps, for how long, and how closely it watches them.
 *
 * @param size the connections that are kept when they come back
 * @param overflow how many more there may be at once
 * @param timeout how long a borrower waits
 * @param recycle after which age a connection is not lent again; zero for never
 * @param idle after which time an unused connection is closed; zero for never
 * @param prePing whether each connection is asked whether it lives before it is lent
 * @param traced whether it is remembered where each connection was taken
 */
public record PoolLimits(
        int size, int overflow, Duration timeout, Duration recycle, Duration idle, boolean prePing, boolean traced) {
    int most() {
        return size + overflow;
    }
}
