// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConnectFailed;
import dev.athanor.pool.PoolKind;
import dev.athanor.pool.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords reach the driver, when it connects, and nobody else. */
class PasswordSpec {
    private static String everything(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:foo:bar;PASSWORD=tiger",
                "jdbc:h2:tcp://localhost:1/x;PASSWORD=tiger",
                "h2://scott:tiger@localhost:1/mem:x",
                "h2:///foo:bar?password=tiger",
                "sqlite:///no/such/folder/shop.db?password=tiger",
            })
    void aDriverThatEchoesOneIsNotHeard(String url) {
        for (PoolKind kind : new PoolKind[] {PoolKind.QUEUE, PoolKind.NONE, PoolKind.STATIC}) {
            try (Engine engine = Engine.builder(url).pool(kind).build()) {
                assertThatThrownBy(engine::connect)
                        .isInstanceOf(ConnectFailed.class)
                        .satisfies(e -> assertThat(everything(e)).doesNotContain("tiger"));
                assertThat(engine.toString()).doesNotContain("PASSWORD=tiger").doesNotContain(":tiger@");
            }
        }
    }

    @Test
    void whatIsHiddenInACauseKeepsItsStateAndItsPlace() {
        Properties properties = new Properties();
        properties.setProperty("user", "scott");
        properties.setProperty("password", "tiger");
        Secrets secrets = Secrets.of("jdbc:x:y", properties);
        SQLException thrown = new SQLException(
                "cannot login", "28000", 7, new IllegalStateException("scott:tiger?", new SQLException("tiger")));
        SQLException shown = secrets.hide(thrown);
        assertThat(everything(shown)).doesNotContain("tiger").contains("IllegalStateException: scott:***?");
        assertThat(shown.getSQLState()).isEqualTo("28000");
        assertThat(shown.getErrorCode()).isEqualTo(7);
        assertThat(shown.getStackTrace()).isEqualTo(thrown.getStackTrace());
        SQLException harmless = new SQLException("cannot login");
        assertThat((Object) secrets.hide(harmless)).isSameAs(harmless);
        SQLException next = new SQLException("cannot login");
        next.setNextException(new SQLException("tiger"));
        assertThat(everything(secrets.hide(next))).doesNotContain("tiger");
        SQLException suppressing = new SQLException("cannot login");
        suppressing.addSuppressed(new SQLException("tiger"));
        assertThat(everything(secrets.hide(suppressing))).doesNotContain("tiger");
        assertThat(secrets).hasToString("***");
    }

    @Test
    void aPasswordThatIsAlsoTheNameOfTheUserHidesNoName() {
        Properties properties = new Properties();
        properties.setProperty("user", "scott");
        properties.setProperty("password", "scott");
        Secrets secrets = Secrets.of("jdbc:x:y", properties);
        assertThat(secrets.hide("user \"scott\" is unknown")).isEqualTo("user \"scott\" is unknown");
        assertThat(secrets.hide("at //scott:scott@localhost password=scott ?"))
                .isEqualTo("at //scott:***@localhost password=*** ?");
    }

    @Test
    void aPasswordThatChangesIsAskedForEachTime() throws SQLException {
        JdbcDataSource admin = new JdbcDataSource();
        admin.setURL("jdbc:h2:mem:passwords");
        admin.setUser("sa");
        admin.setPassword("first");
        List<String> asked = new ArrayList<>();
        String[] now = {"first"};
        try (java.sql.Connection keeping = admin.getConnection();
                Engine engine = Engine.builder("h2://sa:wrong@/mem:passwords")
                        .password(() -> {
                            asked.add(now[0]);
                            return now[0];
                        })
                        .build()) {
            assertThat(asked).isEmpty();
            one(engine);
            one(engine);
            assertThat(asked).containsExactly("first");
            try (java.sql.Statement statement = keeping.createStatement()) {
                statement.execute("ALTER USER SA SET PASSWORD 'second'");
            }
            now[0] = "second";
            engine.dispose();
            one(engine);
            assertThat(asked).containsExactly("first", "second");
        }
    }

    @Test
    void aSupplierThatFailsIsToldAsAFailureToConnect() {
        try (Engine engine = Engine.builder("h2:///mem:x")
                .password(() -> {
                    throw new IllegalStateException("the vault is locked");
                })
                .build()) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ConnectFailed.class)
                    .hasMessageContaining("the vault is locked");
        }
    }

    @Test
    void theLastWordBeforeConnectingCountsMost() {
        List<String> seen = new ArrayList<>();
        try (Engine engine = Engine.builder("h2://scott:tiger@/mem:lastWord?MODE=MySQL")
                .user("sa")
                .password("second")
                .property("MODE", "MariaDB")
                .beforeConnect(told -> {
                    seen.add(told.getProperty("user") + "/" + told.getProperty("password"));
                    told.setProperty("IGNORECASE", "TRUE");
                })
                .beforeConnect(told -> seen.add(told.getProperty("IGNORECASE")))
                .build()) {
            assertThat(engine.<Object, RuntimeException>beginAndReturn(conn -> conn.scalar(text(
                            "SELECT setting_value FROM information_schema.settings" + " WHERE setting_name = 'MODE'"))))
                    .isEqualTo("MariaDB");
        }
        assertThat(seen).containsExactly("sa/second", "TRUE");
    }

    private static void one(Engine engine) {
        engine.begin(conn -> conn.scalar(text("SELECT 1")));
    }
}
