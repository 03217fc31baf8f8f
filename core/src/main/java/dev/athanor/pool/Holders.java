// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who has the connections of a pool at this moment. */
final class Holders {
    private static final int SHOWN = 5;

    private final Set<Lease> lent = ConcurrentHashMap.newKeySet();

    void add(Lease lease) {
        lent.add(lease);
    }

    void remove(Lease lease) {
        lent.remove(lease);
    }

    int count() {
        return lent.size();
    }

    /** Those who have one, longest first. */
    List<Holder> all() {
        return lent.stream()
                .map(Lease::holder)
                .sorted(Comparator.comparing(Holder::held).reversed())
                .toList();
    }

    /** A sentence for each of those who have one longest, or nothing if nobody has. */
    String told() {
        List<Holder> all = all();
        String shown = all.stream().limit(SHOWN).map(Holder::toString).collect(Collectors.joining("\n  "));
        return all.isEmpty()
                ? ""
                : "\n  " + shown + (all.size() > SHOWN ? "\n  and " + (all.size() - SHOWN) + " more" : "");
    }

    /** Whether the calling thread has one. */
    boolean haveCaller() {
        return lent.stream().anyMatch(lease -> lease.isHeldBy(Thread.currentThread()));
    }
}
