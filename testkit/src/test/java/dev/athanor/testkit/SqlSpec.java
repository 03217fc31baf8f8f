// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.sql.Statement;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** How a test states the SQL of a statement. */
class SqlSpec {
    private static final Statement STATEMENT = text("SELECT 1");

    @Test
    void theTextCountsForEveryDialectThatIsNotNamed() {
        assertThatCode(() -> on("plain").is("SELECT 1 FROM plain").check()).doesNotThrowAnyException();
        assertThatCode(() -> on("loud").is("SELECT 1 FROM loud").check()).doesNotThrowAnyException();
    }

    @Test
    void aTextForOneDialectTakesTheOthersPlace() {
        assertThatCode(() -> on("loud")
                        .is("something else")
                        .on("loud", "SELECT 1 FROM loud")
                        .check())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> on("plain")
                        .is("something else")
                        .on("loud", "SELECT 1 FROM loud")
                        .check())
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void whiteSpaceDoesNotCount() {
        assertThatCode(() -> on("plain").is("""
                SELECT 1
                FROM plain
                """).check()).doesNotThrowAnyException();
    }

    @Test
    void aDifferenceShowsBothTexts() {
        assertThatThrownBy(() -> on("plain").is("SELECT 2 FROM plain").check())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        The SQL for plain is otherwise.
                          stated: SELECT 2 FROM plain
                          is:     SELECT 1 FROM plain""");
    }

    @Test
    void aRefusalIsStatedByItsCode() {
        assertThatCode(() -> on("mute").is("…").unsupportedOn("mute", "ATH-310").check())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> on("mute").unsupportedOn("mute", "ATH-301").check())
                .hasMessage("mute refuses the statement, and not with ATH-301: ATH-310: not this one");
    }

    @Test
    void aRefusalThatDoesNotHappenIsAFailure() {
        assertThatThrownBy(() ->
                        on("plain").is("…").unsupportedOn("plain", "ATH-310").check())
                .hasMessage("plain should refuse the statement with ATH-310, but gives: SELECT 1 FROM plain");
    }

    @Test
    void aDialectForWhichNothingIsStatedIsAFailure() {
        assertThatThrownBy(() -> on("plain").on("loud", "SELECT 1 FROM loud").check())
                .hasMessage("No SQL is stated for plain; it is: SELECT 1 FROM plain");
    }

    @Test
    void aMisspeltDialectIsAFailure() {
        assertThatThrownBy(() -> on("plain").on("lout", "…"))
                .hasMessageContaining("There is no dialect \"lout\". There are: ");
    }

    @Test
    void whatIsNotCheckedIsCheckedAtTheEnd() {
        Sql sql = new Sql(dialect("plain"), Set.of("plain"));
        sql.of(STATEMENT).is("SELECT 2 FROM plain");
        assertThatThrownBy(sql::checkAll).isInstanceOf(AssertionFailedError.class);
    }

    private static SqlExpectation on(String name) {
        return new Sql(dialect(name), Set.of("plain", "loud", "mute")).of(STATEMENT);
    }

    /** A dialect that only has a name and one sentence. */
    private static Dialect dialect(String name) {
        return (Dialect) Proxy.newProxyInstance(
                SqlSpec.class.getClassLoader(), new Class<?>[] {Dialect.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "name":
                            return name;
                        case "print":
                            if (name.equals("mute")) {
                                throw new UnsupportedByDialect(ErrorCode.UNSUPPORTED_BY_DIALECT, "not this one");
                            }
                            return "SELECT 1\n  FROM " + name;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }
}
