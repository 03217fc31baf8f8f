// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.Suggestion;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dialects that are installed, Athanor's and others', found as services. */
final class KnownDialects {
    private static final List<Dialect> ALL = ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private KnownDialects() {}

    static Dialect of(EngineUrl url) {
        String jdbcUrl = url.jdbcUrl();
        Dialect found = jdbcUrl == null ? byScheme(url.scheme()) : byJdbcUrl(jdbcUrl);
        if (found != null) {
            return found;
        }
        String asked = jdbcUrl == null ? url.scheme() : jdbcPrefix(jdbcUrl);
        List<String> known = jdbcUrl == null
                ? all(dialect -> dialect.driver().schemes())
                : all(dialect -> dialect.driver().jdbcPrefixes());
        String suggestion = Suggestion.among(asked, known);
        throw new ConfigurationError(
                ErrorCode.UNKNOWN_SCHEME,
                "The URL \"" + url + "\" names no database that Athanor knows: \"" + asked + "\"."
                        + (suggestion.contains("?") ? suggestion : "") + " Known are " + quoted(known) + ".");
    }

    private static List<String> all(Function<Dialect, List<String>> names) {
        return ALL.stream().flatMap(dialect -> names.apply(dialect).stream()).toList();
    }

    private static String quoted(List<String> names) {
        return names.isEmpty()
                ? "none, since no dialect is on the class path"
                : names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    private static String jdbcPrefix(String jdbcUrl) {
        int end = jdbcUrl.indexOf(':', "jdbc:".length());
        return end < 0 ? jdbcUrl : jdbcUrl.substring(0, end + 1);
    }

    private static @Nullable Dialect byScheme(String scheme) {
        String wanted = scheme.toLowerCase(Locale.ROOT);
        for (Dialect dialect : ALL) {
            if (dialect.driver().schemes().contains(wanted)) {
                return dialect;
            }
        }
        return null;
    }

    /** The dialect with the longest prefix that fits. */
    private static @Nullable Dialect byJdbcUrl(String jdbcUrl) {
        Dialect best = null;
        int longest = 0;
        for (Dialect dialect : ALL) {
            for (String prefix : dialect.driver().jdbcPrefixes()) {
                if (prefix.length() > longest && jdbcUrl.regionMatches(true, 0, prefix, 0, prefix.length())) {
                    best = dialect;
                    longest = prefix.length();
                }
            }
        }
        return best;
    }

    /** The dialect of a database that one is connected to already. */
    static Dialect of(DatabaseMetaData database) throws SQLException {
        String url = database.getURL();
        Dialect byUrl = url == null ? null : byJdbcUrl(url);
        if (byUrl != null) {
            return byUrl;
        }
        String product = database.getDatabaseProductName();
        for (Dialect dialect : ALL) {
            if (product != null && product.toLowerCase(Locale.ROOT).contains(dialect.name())) {
                return dialect;
            }
        }
        throw new ConfigurationError(
                ErrorCode.UNKNOWN_SCHEME,
                "The data source leads to \"" + product + "\", for which there is no dialect. Known are "
                        + quoted(ALL.stream().map(Dialect::name).toList())
                        + "; name one with Engine.builder(dataSource).dialect(…).");
    }
}
