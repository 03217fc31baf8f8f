// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.time.Duration;

/**
 * How many connections a pool keeps, and for how long.
 *
 * @param size the connections that are kept when they come back
 * @param overflow how many more there may be at once; they are closed when they come back
 * @param timeout how long a borrower waits
 * @param recycle after which age a connection is replaced when it comes back; zero for never
 * @param idle after which time an unused connection is closed; zero for never
 * @param prePing whether each connection is asked whether it lives before it is lent
 */
public record PoolLimits(int size, int overflow, Duration timeout, Duration recycle, Duration idle, boolean prePing) {
    int most() {
        return size + overflow;
    }
}
