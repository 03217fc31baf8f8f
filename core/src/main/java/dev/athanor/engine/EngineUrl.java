// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as users write it: {@code postgresql://scott:tiger@localhost:5432/shop?option=value}, or a JDBC
 * URL, which is taken as it is. A URL is a value; what changes one gives another.
 *
 * <p>What has a meaning of its own in a URL is written as {@code %} and its code in a user's name or password: {@code @}
 * as {@code %40}, {@code %} as {@code %25}. Printing a URL never shows its password.
 */
public final class EngineUrl {
    static final String JDBC = "jdbc:";

    private final String scheme;
    private final @Nullable String driver;
    private final @Nullable String jdbcUrl;
    private final UrlParts place;
    private final Map<String, List<String>> options;

    private EngineUrl(
            String scheme,
            @Nullable String driver,
            @Nullable String jdbcUrl,
            UrlParts place,
            Map<String, List<String>> options) {
        this.scheme = scheme;
        this.driver = driver;
        this.jdbcUrl = jdbcUrl;
        this.place = place;
        this.options = options;
    }

    /**
     * Reads a URL.
     *
     * @throws ConfigurationError if it has no such form
     */
    public static EngineUrl parse(String text) {
        return text.regionMatches(true, 0, JDBC, 0, JDBC.length())
                ? new EngineUrl(JDBC, null, text, NOWHERE, Map.of())
                : UrlParser.parse(text);
    }

    private static final UrlParts NOWHERE = new UrlParts(null, null, null, UrlParts.NO_PORT, "", Map.of());

    /**
     * A URL that names a kind of database and nothing else, to be completed with what follows here.
     *
     * @param scheme such as {@code postgresql}
     * @throws ConfigurationError if no scheme can be written so
     */
    public static EngineUrl of(String scheme) {
        return UrlParser.parse(scheme + "://");
    }

    static EngineUrl of(String scheme, @Nullable String driver, UrlParts place, Map<String, List<String>> options) {
        return new EngineUrl(scheme, driver, null, place, options);
    }

    /** What names the database: {@code postgresql}; {@code jdbc:} for a JDBC URL. */
    public String scheme() {
        return scheme;
    }

    /** What stands behind a plus in the scheme, which nobody asks for; null as a rule. */
    @Nullable
    String driver() {
        return driver;
    }

    /** The JDBC URL that this is, or null if it is none. */
    public @Nullable String jdbcUrl() {
        return jdbcUrl;
    }

    public @Nullable String user() {
        return place.user();
    }

    public @Nullable String password() {
        return place.password();
    }

    /** The host, IPv6 without its brackets; null when there is none. */
    public @Nullable String host() {
        return place.host();
    }

    /** The port, or {@link UrlParts#NO_PORT}. */
    public int port() {
        return place.port();
    }

    /** What stands behind the slash that ends host and port; empty when there is nothing. */
    public String database() {
        return place.database();
    }

    /** The options in their order; one that is given several times has several values. */
    public Map<String, List<String>> options() {
        return options;
    }

    /** What follows the scheme, as dialects want it: the values of an option with commas between; nothing for a JDBC URL. */
    public UrlParts parts() {
        Map<String, String> joined = new LinkedHashMap<>();
        options.forEach((name, values) -> joined.put(name, String.join(",", values)));
        return new UrlParts(place.user(), place.password(), place.host(), place.port(), place.database(), joined);
    }

    /** This URL for another kind of database. */
    public EngineUrl withScheme(String other) {
        EngineUrl named = of(other);
        return new EngineUrl(named.scheme, named.driver, null, changed(), options);
    }

    public EngineUrl withUser(@Nullable String user) {
        String named = user == null || user.isEmpty() ? null : user;
        return with(new UrlParts(named, changed().password(), host(), port(), database(), Map.of()));
    }

    public EngineUrl withPassword(@Nullable String password) {
        return with(new UrlParts(changed().user(), password, host(), port(), database(), Map.of()));
    }

    /**
     * This URL with another host, IPv6 without its brackets; null for none.
     *
     * @throws ConfigurationError if no host can be written so
     */
    public EngineUrl withHost(@Nullable String host) {
        String possible = host == null ? null : UrlParser.host(host, toString());
        return with(new UrlParts(changed().user(), password(), possible, port(), database(), Map.of()));
    }

    /**
     * This URL with another port; {@link UrlParts#NO_PORT} for the usual one.
     *
     * @throws ConfigurationError if there is no such port
     */
    public EngineUrl withPort(int port) {
        int possible = port == UrlParts.NO_PORT ? port : UrlParser.port(String.valueOf(port), toString());
        return with(new UrlParts(changed().user(), password(), host(), possible, database(), Map.of()));
    }

    public EngineUrl withDatabase(String database) {
        return with(new UrlParts(changed().user(), password(), host(), port(), database, Map.of()));
    }

    /** This URL with an option that has these values and no others; without values, it is gone. */
    public EngineUrl withOption(String name, String... values) {
        if (values.length == 0) {
            return withoutOption(name);
        }
        Map<String, List<String>> more = new LinkedHashMap<>(options);
        more.put(name, List.of(values));
        return with(more);
    }

    /** This URL with one more value for an option. */
    public EngineUrl withAddedOption(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(options);
        List<String> values = new ArrayList<>(options.getOrDefault(name, List.of()));
        values.add(value);
        more.put(name, List.copyOf(values));
        return with(more);
    }

    /** This URL without an option, whether it had it or not. */
    public EngineUrl withoutOption(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(options);
        fewer.remove(name);
        return with(fewer);
    }

    private EngineUrl with(Map<String, List<String>> other) {
        return new EngineUrl(scheme, driver, null, changed(), Collections.unmodifiableMap(other));
    }

    private EngineUrl with(UrlParts other) {
        return new EngineUrl(scheme, driver, null, other, options);
    }

    /** What is about to be changed. */
    private UrlParts changed() {
        if (jdbcUrl != null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "A JDBC URL is taken as it is, and nothing of it can be changed: change its text before it is parsed,"
                            + " give user, password and properties to the builder, or write the URL in Athanor's form.");
        }
        return place;
    }

    /** The URL with its password in it, for those who have to pass it on; it is not meant for anybody's eyes. */
    public String toStringWithPassword() {
        return jdbcUrl != null ? jdbcUrl : UrlWriter.write(this, true);
    }

    /** The URL with {@code ***} for whatever is secret in it. */
    @Override
    public String toString() {
        return jdbcUrl != null ? Secrets.hideInUrl(jdbcUrl) : UrlWriter.write(this, false);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EngineUrl that
                && scheme.equals(that.scheme)
                && Objects.equals(driver, that.driver)
                && Objects.equals(jdbcUrl, that.jdbcUrl)
                && place.equals(that.place)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, driver, jdbcUrl, place, options);
    }
}
