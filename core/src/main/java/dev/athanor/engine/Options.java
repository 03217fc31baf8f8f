// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.time.Duration;

/** What the values of options are held to. */
final class Options {
    private Options() {}

    static int atLeast(int least, int value, String name) {
        if (value < least) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION, name + " is " + value + ", and must be at least " + least + ".");
        }
        return value;
    }

    static Duration atLeast(Duration least, Duration value, String name) {
        if (value.compareTo(least) < 0) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    name + " is " + value.toMillis() + " ms, and must be at least " + least.toMillis() + " ms.");
        }
        return value;
    }
}
