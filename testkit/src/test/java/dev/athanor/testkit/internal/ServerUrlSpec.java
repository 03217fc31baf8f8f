// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How a database of our own is put into the URL that a user gave. */
class ServerUrlSpec {

    @Test
    void anotherDatabaseTakesThePlaceOfTheFirst() throws Unavailable {
        assertThat(ServerUrl.parse("jdbc:postgresql://db:5433/test?user=me&ssl=true")
                        .withDatabase("ours"))
                .hasToString("jdbc:postgresql://db:5433/ours?user=me&ssl=true");
    }

    @Test
    void severalHostsAndNoDatabaseAreKept() throws Unavailable {
        assertThat(ServerUrl.parse("jdbc:mariadb:sequential://one:3306,two:3307"))
                .hasToString("jdbc:mariadb:sequential://one:3306,two:3307/");
    }

    @Test
    void aParameterIsAddedAtTheEndWhereItWins() throws Unavailable {
        assertThat(ServerUrl.parse("jdbc:postgresql://db/test").with("currentSchema", "t1"))
                .hasToString("jdbc:postgresql://db/test?currentSchema=t1");
        assertThat(ServerUrl.parse("jdbc:postgresql://db/test?currentSchema=x").with("currentSchema", "t1"))
                .hasToString("jdbc:postgresql://db/test?currentSchema=x&currentSchema=t1");
    }

    @Test
    void whatIsNoJdbcUrlIsToldHowOneLooks() {
        assertThatThrownBy(() -> ServerUrl.parse("postgresql://db/test"))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("has to look like jdbc:postgresql://host:port/database");
    }
}
