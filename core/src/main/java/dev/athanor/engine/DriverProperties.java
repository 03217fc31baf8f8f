// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.Suggestion;
import dev.athanor.pool.Secrets;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a driver is told: Athanor's defaults, what the URL says, and what the builder was told, which counts most. */
final class DriverProperties {
    private final EngineUrl url;
    private final Map<String, String> asked = new LinkedHashMap<>();

    private DriverProperties(EngineUrl url) {
        this.url = url;
    }

    static DriverProperties of(EngineUrl url, Map<String, String> given) {
        DriverProperties all = new DriverProperties(url);
        all.asked.putAll(url.parts().options());
        all.asked.putAll(given);
        return all;
    }

    /** The JDBC URL, into which a dialect may have put what it wants there; never what is secret. */
    String jdbcUrl(Dialect dialect) {
        if (url.jdbcUrl() != null) {
            return url.jdbcUrl();
        }
        Map<String, String> open = new LinkedHashMap<>(asked);
        open.keySet().removeIf(name -> Secrets.isSecret(name) || name.equals("user"));
        UrlParts parts = url.parts();
        return dialect.jdbcUrl(
                new UrlParts(parts.user(), parts.password(), parts.host(), parts.port(), parts.database(), open));
    }

    /**
     * What the driver is told beside its URL.
     *
     * @throws ConfigurationError if the driver tells what it knows, and does not know one of them
     */
    Properties beside(String jdbcUrl, Driver driver, DriverInfo info) {
        Map<String, String> left = new LinkedHashMap<>(asked);
        if (url.jdbcUrl() == null) {
            left.keySet().removeIf(name -> isIn(jdbcUrl, name));
        }
        Properties all = new Properties();
        info.defaults().forEach((name, value) -> {
            // a default stands back when the same is said elsewhere, however it is spelled
            if (!isIn(jdbcUrl, name) && left.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                all.setProperty(name, value);
            }
        });
        add(all, "user", url.user());
        add(all, "password", url.password());
        if (!left.isEmpty()) {
            List<String> known = known(jdbcUrl, driver);
            left.forEach((name, value) -> all.setProperty(spelled(name, known, driver), value));
        }
        return all;
    }

    private static void add(Properties all, String name, @Nullable String value) {
        if (value != null) {
            all.setProperty(name, value);
        }
    }

    private static boolean isIn(String jdbcUrl, String name) {
        String spelled = name.toLowerCase(Locale.ROOT) + '=';
        String text = jdbcUrl.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(spelled); at > 0; at = text.indexOf(spelled, at + 1)) {
            if ("?&;(".indexOf(text.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A name as the driver spells it, because some heed the case of letters. */
    private static String spelled(String name, List<String> known, Driver driver) {
        if (known.isEmpty()) {
            return name;
        }
        return known.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () -> new ConfigurationError(
                                ErrorCode.INVALID_OPTION,
                                "The driver " + driver.getClass().getName() + " has no property \"" + name + "\"."
                                        + Suggestion.among(name, known)
                                        + " What it has and does not tell can be written into a JDBC URL, which is not checked."));
    }

    /** The properties that the driver tells of, or nothing if it tells of none. */
    private static List<String> known(String jdbcUrl, Driver driver) {
        List<String> known = new ArrayList<>();
        try {
            DriverPropertyInfo[] told = driver.getPropertyInfo(jdbcUrl, new Properties());
            for (DriverPropertyInfo property : told == null ? new DriverPropertyInfo[0] : told) {
                known.add(property.name);
            }
        } catch (SQLException e) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The driver " + driver.getClass().getName() + " does not understand what the URL says: "
                            + Secrets.of(jdbcUrl, new Properties()).hide(String.valueOf(e.getMessage())));
        }
        if (!known.isEmpty()) {
            known.add("user");
            known.add("password");
        }
        return known;
    }
}
