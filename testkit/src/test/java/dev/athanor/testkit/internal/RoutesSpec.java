// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order the ways to a server are tried. */
class RoutesSpec {
    private final List<String> tried = new ArrayList<>();
    private final Server found = H2Server.open();

    RoutesSpec() throws Unavailable {}

    @Test
    void theFirstThatLeadsSomewhereIsTaken() throws Unavailable {
        Routes routes = Routes.to("postgresql")
                .then("local", to("local", null))
                .then("embedded", to("embedded", found))
                .then("launched", to("launched", found));
        assertThat(routes.open(Optional.empty())).isSameAs(found);
        assertThat(tried).containsExactly("local", "embedded");
    }

    @Test
    void theOneThatWasAskedForIsTakenAndNoOther() {
        Routes routes =
                Routes.to("postgresql").then("local", to("local", found)).then("embedded", to("embedded", null));
        assertThatThrownBy(() -> routes.open(Optional.of("embedded")))
                .isInstanceOf(Unavailable.class)
                .hasMessage("no embedded");
        assertThat(tried).containsExactly("embedded");
    }

    @Test
    void whenNoneLeadsAnywhereTheReasonNamesThemAll() {
        Routes routes = Routes.to("postgresql").then("local", to("local", null)).then("embedded", to("embedded", null));
        assertThatThrownBy(() -> routes.open(Optional.empty()))
                .isInstanceOf(Unavailable.class)
                .hasMessage("local: no local; embedded: no embedded");
    }

    private Route to(String name, Server server) {
        return () -> {
            tried.add(name);
            if (server == null) {
                throw Unavailable.because("no " + name);
            }
            return server;
        };
    }
}
