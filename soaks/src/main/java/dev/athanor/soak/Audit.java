// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import dev.athanor.soak.Bank.Books;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What the clerks were told, beside what the database holds once nobody writes any more.
 *
 * @param lost transfers that were reported as committed, and are not there
 * @param phantom transfers that were reported as failed, and are there
 * @param stray transfers that are there, and nobody asked for
 * @param happened those of unknown outcome that are there
 * @param didNotHappen those of unknown outcome that are not
 * @param wrongBalances accounts whose balance is not what the transfers make of it
 * @param missingMoney what all accounts together lack; negative if there is too much
 */
record Audit(
        long lost, long phantom, long stray, long happened, long didNotHappen, long wrongBalances, long missingMoney) {

    static Audit of(Books books, Collection<Long> committed, Collection<Long> failed, Collection<Long> unknown) {
        Set<Long> there = books.transferIds();
        Set<Long> stray = new HashSet<>(there);
        committed.forEach(stray::remove);
        failed.forEach(stray::remove);
        unknown.forEach(stray::remove);
        long happened = unknown.stream().filter(there::contains).count();
        return new Audit(
                committed.stream().filter(id -> !there.contains(id)).count(),
                failed.stream().filter(there::contains).count(),
                stray.size(),
                happened,
                unknown.size() - happened,
                books.wrongBalances(),
                Bank.TOTAL - books.total());
    }
}
