// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.state.Managed;
import dev.athanor.specs.engine.LogLines;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;

/** What a flush and a load write to the log of an engine that echoes. */
@Isolated
class FlushLogSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player);
    }

    private void work(SessionFactory db) {
        db.begin(session -> {
            Managed netherlands = m.country("NL", "Netherlands");
            session.addAll(List.of(netherlands, m.country("BE", "Belgium"), m.user("sandy")));
            session.flush();
            m.countryName.set(netherlands, "The Netherlands");
        });
        db.begin(session -> session.get(m.user, 1L));
    }

    @DatabaseTest
    void showsTheTypesOfWhatIsWritten() {
        engine.echo(true);
        List<String> lines = LogLines.echoed(() -> work(db));
        assertThat(lines)
                .containsSubsequence(
                        "BEGIN (implicit)",
                        "INSERT INTO country (code, name) VALUES (?, ?)",
                        "[text] 2 × [STRING(2), STRING(60)]",
                        "UPDATE country SET name=?\nWHERE country.code = ?",
                        "[text] [STRING(60), STRING(2)]",
                        "COMMIT",
                        "BEGIN (implicit)",
                        "[compiled in N ms] [BIGINT]",
                        "COMMIT");
        assertThat(lines).noneMatch(line -> line.contains("sandy") || line.contains("Netherlands"));
    }

    @DatabaseTest
    void showsTheValuesIfToldTo(TestDatabase database) {
        try (Engine showing =
                Engine.builder(database.url()).echo(true).showValues(true).build()) {
            assertThat(LogLines.echoed(() -> work(SessionFactory.of(showing))))
                    .contains(
                            "[text] [[NL, Netherlands], [BE, Belgium]]",
                            "[text] " + on("[sandy, null, null]", Map.of("postgresql", "[[sandy], [null], [null]]")),
                            "[text] [The Netherlands, NL]",
                            "[compiled in N ms] [1]");
        }
    }
}
