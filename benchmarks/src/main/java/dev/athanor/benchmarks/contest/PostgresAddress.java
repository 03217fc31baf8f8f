// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the PostgreSQL server is, and whether it answers. */
public final class PostgresAddress {

    /** The environment variable that names the server: a {@code jdbc:postgresql:} or a {@code postgresql:} URL. */
    public static final String VARIABLE = "ATHANOR_TEST_POSTGRESQL_URL";

    private static final String DEFAULT = "jdbc:postgresql://127.0.0.1:5432/test?user=postgres";

    private PostgresAddress() {}

    /** The URL for the driver. */
    static String url() {
        String given = System.getenv(VARIABLE);
        if (given == null || given.isBlank()) {
            return DEFAULT;
        }
        return given.startsWith("jdbc:") ? given : fromUri(URI.create(given));
    }

    /** Why the server cannot be used, or null when it can. */
    public static @Nullable String obstacle() {
        try (Connection connection = DriverManager.getConnection(url(), shortTimeouts())) {
            return connection.isValid(2) ? null : "the server does not answer";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static Properties shortTimeouts() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("loginTimeout", "3");
        return properties;
    }

    private static String fromUri(URI uri) {
        StringBuilder url = new StringBuilder("jdbc:postgresql://").append(uri.getHost());
        if (uri.getPort() >= 0) {
            url.append(':').append(uri.getPort());
        }
        url.append(uri.getRawPath());
        char separator = '?';
        if (uri.getRawQuery() != null) {
            url.append(separator).append(uri.getRawQuery());
            separator = '&';
        }
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            url.append(separator).append("user=").append(parts[0]);
            if (parts.length == 2) {
                url.append("&password=").append(parts[1]);
            }
        }
        return url.toString();
    }
}
