// SPDX-License-Identifier: Apache-2.0
/** Specs over many databases. */
module dev.athanor.testkit {
    requires transitive dev.athanor.core;
    requires transitive org.junit.jupiter.api;

    // only where PostgreSQL is started from its binaries
    requires static org.apache.commons.compress;

    exports dev.athanor.testkit;
    exports dev.athanor.testkit.compliance;

    uses dev.athanor.dialect.Dialect;

    // JUnit makes the extensions, and runs the suite
    opens dev.athanor.testkit to
            org.junit.platform.commons;
    opens dev.athanor.testkit.compliance to
            org.junit.platform.commons;
}
