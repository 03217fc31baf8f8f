// SPDX-License-Identifier: Apache-2.0
/** Specs over many databases. */
module dev.athanor.testkit {
    requires transitive dev.athanor.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires transitive org.assertj.core;
}
