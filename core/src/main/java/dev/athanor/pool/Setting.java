// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What JDBC lets the holder of a connection change of it, in the order in which it is put right. */
enum Setting {
    ISOLATION(
            "setTransactionIsolation",
            Connection::getTransactionIsolation,
            (connection, value) -> connection.setTransactionIsolation((Integer) value)),
    READ_ONLY("setReadOnly", Connection::isReadOnly, (connection, value) -> connection.setReadOnly((Boolean) value)),
    HOLDABILITY(
            "setHoldability",
            Connection::getHoldability,
            (connection, value) -> connection.setHoldability((Integer) value)),
    TYPE_MAP("setTypeMap", Connection::getTypeMap, (connection, value) -> connection.setTypeMap(types(value))),
    CLIENT_INFO("setClientInfo", Setting::copyOfClientInfo, Setting::clientInfo),
    NETWORK_TIMEOUT(
            "setNetworkTimeout",
            Connection::getNetworkTimeout,
            (connection, value) -> connection.setNetworkTimeout(Runnable::run, (Integer) value)),
    CATALOG("setCatalog", Connection::getCatalog, (connection, value) -> connection.setCatalog((String) value)),
    SCHEMA("setSchema", Connection::getSchema, (connection, value) -> connection.setSchema((String) value)),
    AUTO_COMMIT(
            "setAutoCommit",
            Connection::getAutoCommit,
            (connection, value) -> connection.setAutoCommit((Boolean) value));

    private final String setter;
    private final Reading reading;
    private final Writing writing;

    Setting(String setter, Reading reading, Writing writing) {
        this.setter = setter;
        this.reading = reading;
        this.writing = writing;
    }

    /** What a method of {@link Connection} sets, or null if it sets nothing. */
    static @Nullable Setting setBy(String method) {
        if (!method.startsWith("set")) {
            return null;
        }
        for (Setting setting : values()) {
            if (setting.setter.equals(method)) {
                return setting;
            }
        }
        return null;
    }

    @Nullable
    Object read(Connection connection) throws SQLException {
        return reading.read(connection);
    }

    void write(Connection connection, @Nullable Object value) throws SQLException {
        writing.write(connection, value);
    }

    /** Whether a driver may send a statement for it, which would begin a transaction. */
    boolean mayBeginTransaction() {
        return this == CATALOG || this == SCHEMA || this == CLIENT_INFO;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Class<?>> types(@Nullable Object value) {
        return (Map<String, Class<?>>) value;
    }

    private static Properties copyOfClientInfo(Connection connection) throws SQLException {
        Properties copy = new Properties();
        Properties present = connection.getClientInfo();
        if (present != null) {
            copy.putAll(present);
        }
        return copy;
    }

    private static void clientInfo(Connection connection, @Nullable Object value) throws SQLClientInfoException {
        connection.setClientInfo((Properties) value);
    }

    /** How a setting is asked for. */
    private interface Reading {
        @Nullable
        Object read(Connection connection) throws SQLException;
    }

    /** How a setting is set. */
    private interface Writing {
        void write(Connection connection, @Nullable Object value) throws SQLException;
    }
}
