// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;

/** Ends leases whose owners became garbage. Its thread is started when the first is watched. */
final class Abandoned {
    private static final Cleaner CLEANER = Cleaner.create();

    private Abandoned() {}

    /** The lease must not lead to its owner, which else would never be garbage. */
    static Cleanable watch(Object owner, Lease lease) {
        return CLEANER.register(owner, lease::abandoned);
    }
}
