// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine's URL says once its scheme is taken off and everything is percent-decoded.
 *
 * <p>User, password and options reach the driver as its properties; a dialect need not put them into its JDBC URL.
 *
 * @param host null when the URL names none, as in {@code sqlite:///shop.db}; IPv6 without its brackets
 * @param port {@link #NO_PORT} when the URL names none
 * @param database what stands behind the slash that ends host and port: {@code shop.db}, {@code /abs/shop.db},
 *     {@code :memory:}; empty when there is nothing
 */
public record UrlParts(
        @Nullable String user,
        @Nullable String password,
        @Nullable String host,
        int port,
        String database,
        Map<String, String> options) {
    public static final int NO_PORT = -1;

    public UrlParts {
        options = Map.copyOf(options);
    }

    /** {@code //host:port/database} as most JDBC URLs have it; without a host, the machine itself. */
    public String authority() {
        String named = host == null ? "localhost" : host;
        String bracketed = named.indexOf(':') < 0 ? named : '[' + named + ']';
        return "//" + bracketed + (port == NO_PORT ? "" : ":" + port) + '/' + database;
    }

    /** Everything but the password, which no log and no message may show. */
    @Override
    public String toString() {
        return (user == null ? "" : user + (password == null ? "" : ":***") + '@')
                + authority()
                + (options.isEmpty() ? "" : "?" + options.keySet());
    }
}
