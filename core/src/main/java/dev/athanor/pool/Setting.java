// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What JDBC lets the holder of a connection change of it, in the order in which it is put right. */
enum Setting {
    ISOLATION("setTransactionIsolation"),
    READ_ONLY("setReadOnly"),
    HOLDABILITY("setHoldability"),
    TYPE_MAP("setTypeMap"),
    CLIENT_INFO("setClientInfo"),
    NETWORK_TIMEOUT("setNetworkTimeout"),
    CATALOG("setCatalog"),
    SCHEMA("setSchema"),
    AUTO_COMMIT("setAutoCommit");

    private final String setter;

    Setting(String setter) {
        this.setter = setter;
    }

    /** What a method of {@link Connection} sets, or null if it sets nothing. */
    static @Nullable Setting setBy(String method) {
        if (method.startsWith("set")) {
            for (Setting setting : values()) {
                if (setting.setter.equals(method)) {
                    return setting;
                }
            }
        }
        return null;
    }

    /** Whether a driver may send a statement for it, which would begin a transaction. */
    boolean mayBeginTransaction() {
        return this == CATALOG || this == SCHEMA || this == CLIENT_INFO;
    }

    @Nullable
    Object read(Connection connection) throws SQLException {
        return switch (this) {
            case ISOLATION -> connection.getTransactionIsolation();
            case READ_ONLY -> connection.isReadOnly();
            case HOLDABILITY -> connection.getHoldability();
            case TYPE_MAP -> connection.getTypeMap();
            case CLIENT_INFO -> copyOf(connection.getClientInfo());
            case NETWORK_TIMEOUT -> connection.getNetworkTimeout();
            case CATALOG -> connection.getCatalog();
            case SCHEMA -> connection.getSchema();
            case AUTO_COMMIT -> connection.getAutoCommit();
        };
    }

    /** A driver may give its own, which changes with the connection. */
    private static Properties copyOf(@Nullable Properties present) {
        Properties copy = new Properties();
        if (present != null) {
            copy.putAll(present);
        }
        return copy;
    }

    void write(Connection connection, @Nullable Object value) throws SQLException {
        switch (this) {
            case ISOLATION -> connection.setTransactionIsolation(number(value));
            case READ_ONLY -> connection.setReadOnly(truth(value));
            case HOLDABILITY -> connection.setHoldability(number(value));
            case TYPE_MAP -> connection.setTypeMap(types(value));
            case CLIENT_INFO -> connection.setClientInfo((Properties) value);
            case NETWORK_TIMEOUT -> connection.setNetworkTimeout(Runnable::run, number(value));
            case CATALOG -> connection.setCatalog((String) value);
            case SCHEMA -> connection.setSchema((String) value);
            case AUTO_COMMIT -> connection.setAutoCommit(truth(value));
        }
    }

    private static int number(@Nullable Object value) {
        return (Integer) Objects.requireNonNull(value);
    }

    private static boolean truth(@Nullable Object value) {
        return (Boolean) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Class<?>> types(@Nullable Object value) {
        return (Map<String, Class<?>>) value;
    }
}
