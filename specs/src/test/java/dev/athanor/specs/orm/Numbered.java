// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Makes texts of which no two are the same. */
public final class Numbered implements Supplier<String> {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public String get() {
        return "no " + NEXT.incrementAndGet();
    }
}
