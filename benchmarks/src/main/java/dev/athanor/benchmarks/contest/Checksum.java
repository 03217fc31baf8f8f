// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.util.List;

/** Folds values into one number: FNV-1a over the text of each. */
final class Checksum {

    private long sum = 0xcbf29ce484222325L;

    Checksum add(Object value) {
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * 0x100000001b3L;
        }
        return this;
    }

    Checksum addAll(List<?> values) {
        values.forEach(this::add);
        return this;
    }

    long value() {
        return sum;
    }
}
