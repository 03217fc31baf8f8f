// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import dev.athanor.benchmarks.athanor.AthanorContestant;
import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Workload;
import dev.athanor.benchmarks.hibernate.HibernateContestant;
import dev.athanor.benchmarks.jdbc.JdbcContestant;
import dev.athanor.benchmarks.jooq.JooqContestant;
import java.util.Locale;

/** The libraries side by side; the first is what the others are measured by. */
public enum Library {
    JDBC("plain JDBC"),
    ATHANOR("Athanor of this checkout"),
    HIBERNATE("Hibernate " + org.hibernate.Version.getVersionString()),
    JOOQ("jOOQ " + org.jooq.Constants.FULL_VERSION);

    private final String description;

    Library(String description) {
        this.description = description;
    }

    /** The name in options, tables and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name and version. */
    public String description() {
        return description;
    }

    /** Whether the library can do this workload at all; what it cannot is no failure. */
    boolean does(Workload workload) {
        return this != HIBERNATE || workload != Workload.W8S;
    }

    Contestant<?, ?> open(Store store) throws Exception {
        return switch (this) {
            case JDBC -> new JdbcContestant(store);
            case ATHANOR -> new AthanorContestant(store);
            case HIBERNATE -> new HibernateContestant(store);
            case JOOQ -> new JooqContestant(store);
        };
    }
}
