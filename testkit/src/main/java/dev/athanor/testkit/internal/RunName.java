// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.security.SecureRandom;

/** Names that no other run on the same server has, and that show by their first word whose they are. */
final class RunName {
    static final String PREFIX = "athanor_";

    private RunName() {}

    static String next() {
        long time = System.currentTimeMillis() / 1000;
        int chance = new SecureRandom().nextInt(36 * 36 * 36 * 36);
        return PREFIX + Long.toString(time, 36) + "_" + Integer.toString(chance, 36);
    }
}
