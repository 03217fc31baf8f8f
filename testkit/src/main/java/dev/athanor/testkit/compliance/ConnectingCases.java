// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.UrlParts;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a URL to a connection that speaks the dialect. */
abstract class ConnectingCases {
    private static List<Dialect> installed() {
        return ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @Test
    void theDialectIsFoundAsAService(Subject db) {
        assertTrue(installed().stream()
                .anyMatch(each -> each.getClass() == db.dialect().getClass()));
    }

    @Test
    void noOtherDialectHasItsName(Subject db) {
        assertEquals(
                1,
                installed().stream()
                        .filter(each -> each.name().equals(db.dialect().name()))
                        .count());
    }

    @Test
    void theNameIsInLowerCase(Subject db) {
        assertEquals(db.dialect().name().toLowerCase(Locale.ROOT), db.dialect().name());
    }

    @Test
    void theDriverIsOneOfItsPrefixes(Subject db) throws SQLException {
        String url = db.connection().jdbc().getMetaData().getURL();
        assertTrue(
                db.dialect().driver().jdbcPrefixes().stream().anyMatch(url::startsWith),
                () -> url + " begins with none of " + db.dialect().driver().jdbcPrefixes());
    }

    @Test
    void theDriverClassIsThere(Subject db) throws ClassNotFoundException {
        assertNotNull(Class.forName(db.dialect().driver().driverClass()));
    }

    @Test
    void theDriverIsNamedByItsMavenCoordinates(Subject db) {
        assertEquals(2, db.dialect().driver().coordinates().split(":", -1).length);
    }

    @Test
    void aUrlOfEachSchemeBecomesOneOfTheDriver(Subject db) {
        for (String scheme : db.dialect().driver().schemes()) {
            assertEquals(scheme.toLowerCase(Locale.ROOT), scheme);
            String url = db.dialect().jdbcUrl(new UrlParts(null, null, null, UrlParts.NO_PORT, "shop", Map.of()));
            assertTrue(db.dialect().driver().jdbcPrefixes().stream().anyMatch(url::startsWith), url);
        }
    }

    @Test
    void theUrlForTheDriverHoldsNeitherUserNorPassword(Subject db) {
        String url = db.dialect().jdbcUrl(new UrlParts("scott", "tiger", null, UrlParts.NO_PORT, "shop", Map.of()));
        assertFalse(url.contains("scott") || url.contains("tiger"), url);
    }

    @Test
    void anEngineOverADataSourceFindsTheDialectByItself(Subject db) {
        try (Engine other = Engine.of(over(db.connection().jdbc()));
                Connection connection = other.connect()) {
            assertEquals(db.dialect().name(), connection.dialect().name());
        }
    }

    @Test
    void aConnectionSpeaksTheDialectOfItsEngine(Subject db) {
        assertSame(db.dialect(), db.connection().dialect());
    }

    @Test
    void anEmptyDatabaseHasNoTables(Subject db) {
        assertTrue(db.connection().tableNames(null).isEmpty());
    }

    /** A data source over one connection, which stays open. */
    private static DataSource over(java.sql.Connection connection) {
        Object unclosed = proxy(
                java.sql.Connection.class,
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : call(connection, method, arguments));
        return (DataSource) proxy(DataSource.class, (self, method, arguments) -> unclosed);
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(ConnectingCases.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
