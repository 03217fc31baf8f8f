// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

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

/** What a driver is told beside the JDBC URL: Athanor's defaults, what the URL says, and what the builder was told. */
final class DriverProperties {
    private final Driver driver;
    private final DriverInfo info;
    private final String jdbcUrl;
    private final Properties all = new Properties();

    private DriverProperties(Driver driver, DriverInfo info, String jdbcUrl) {
        this.driver = driver;
        this.info = info;
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * Collects them, the last word first.
     *
     * @param given what the builder was told
     * @throws ConfigurationError if the driver tells what it knows, and does not know one of them
     */
    static Properties of(Driver driver, DriverInfo info, String jdbcUrl, UrlParts parts, Map<String, String> given) {
        DriverProperties properties = new DriverProperties(driver, info, jdbcUrl);
        Map<String, String> asked = new LinkedHashMap<>(parts.options());
        // what a dialect put into the JDBC URL, the driver finds there
        asked.keySet().removeIf(properties::isInUrl);
        asked.putAll(given);
        properties.check(asked);
        properties.addDefaults(asked);
        properties.add("user", parts.user());
        properties.add("password", parts.password());
        properties.all.putAll(asked);
        return properties.all;
    }

    private boolean isInUrl(String name) {
        String spelled = name.toLowerCase(Locale.ROOT) + '=';
        String url = jdbcUrl.toLowerCase(Locale.ROOT);
        for (int at = url.indexOf(spelled); at > 0; at = url.indexOf(spelled, at + 1)) {
            if ("?&;(".indexOf(url.charAt(at - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(String name, @Nullable String value) {
        if (value != null) {
            all.setProperty(name, value);
        }
    }

    /** A default stands back when the same is said elsewhere, however it is spelled. */
    private void addDefaults(Map<String, String> asked) {
        info.defaults().forEach((name, value) -> {
            if (!isInUrl(name) && asked.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                all.setProperty(name, value);
            }
        });
    }

    private void check(Map<String, String> asked) {
        if (asked.isEmpty()) {
            return;
        }
        List<String> known = known();
        for (String name : asked.keySet()) {
            if (!known.isEmpty() && known.stream().noneMatch(name::equalsIgnoreCase)) {
                throw new ConfigurationError(
                        ErrorCode.INVALID_OPTION,
                        "The driver " + driver.getClass().getName() + " has no property \"" + name + "\"."
                                + Suggestion.among(name, known)
                                + " What it has and does not tell can be written into a JDBC URL, which is not checked.");
            }
        }
    }

    /** The properties that the driver tells of, or nothing if it tells of none. */
    private List<String> known() {
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
