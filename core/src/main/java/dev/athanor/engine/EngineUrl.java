// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, as users write it: {@code postgresql://scott:tiger@localhost:5432/shop?option=value}, or a JDBC
 * URL, which is taken as it is.
 *
 * <p>What has a meaning of its own in a URL is written as {@code %} and its code in a user's name or password: {@code @}
 * as {@code %40}, {@code %} as {@code %25}. Printing a URL never shows its password.
 */
public final class EngineUrl {
    private static final String JDBC = "jdbc:";
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile("(?<scheme>[A-Za-z][\\w.-]*)(?:\\+(?<driver>[\\w.-]+))?://"
            + "(?:(?<user>[^:/@?]*)(?::(?<password>[^@]*))?@)?"
            + "(?:\\[(?<ipv6>[^\\]/?]+)\\]|(?<host>[^/:?@\\[]+))?(?::(?<port>[^/?@]*))?"
            + "(?:/(?<database>[^?]*))?"
            + "(?:\\?(?<options>.*))?");
    private static final Pattern SECRET_OPTION =
            Pattern.compile("(?i)(\\b[\\w.]*(?:password|passwd|pwd|secret)[\\w.]*=)[^&;,)]*");
    private static final Pattern SECRET_OF_USER = Pattern.compile("(//[^/:@?]*:|:thin:[^/@]*/)[^/?]*(?=@)");

    /** Where a URL cannot be read, whatever may be a password is hidden: all up to the last @, or what is no port. */
    private static final Pattern PERHAPS_SECRET = Pattern.compile("(//[^/:@?]*:)(?:.*(?=@)|(?!\\d+(?:[/?]|$))[^/?]*)");

    private final String scheme;
    private final @Nullable String jdbcUrl;
    private final UrlParts parts;
    private final String shown;

    private EngineUrl(String scheme, @Nullable String jdbcUrl, UrlParts parts, String shown) {
        this.scheme = scheme;
        this.jdbcUrl = jdbcUrl;
        this.parts = parts;
        this.shown = shown;
    }

    /**
     * Reads a URL.
     *
     * @throws ConfigurationError if it has no such form
     */
    public static EngineUrl parse(String text) {
        if (text.regionMatches(true, 0, JDBC, 0, JDBC.length())) {
            return new EngineUrl(
                    JDBC,
                    text,
                    new UrlParts(null, null, null, UrlParts.NO_PORT, "", Map.of()),
                    withoutSecrets(text, SECRET_OF_USER));
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw malformed(text, "it has not the form scheme://user:password@host:port/database?option=value", null);
        }
        String host = matcher.group("ipv6") != null ? matcher.group("ipv6") : matcher.group("host");
        String user = matcher.group("user");
        String password = matcher.group("password");
        String database = matcher.group("database");
        UrlParts parts = new UrlParts(
                user == null || user.isEmpty() ? null : decode(user, text),
                password == null ? null : decode(password, text),
                host,
                port(matcher.group("port"), text),
                database == null ? "" : decode(database, text),
                options(matcher.group("options"), text));
        String shown = password == null
                ? text
                : text.substring(0, matcher.start("password")) + "***" + text.substring(matcher.end("password"));
        return new EngineUrl(
                matcher.group("scheme"),
                null,
                parts,
                SECRET_OPTION.matcher(shown).replaceAll("$1***"));
    }

    private static int port(@Nullable String port, String url) {
        if (port == null || port.isEmpty()) {
            return UrlParts.NO_PORT;
        }
        try {
            int number = Integer.parseInt(port);
            if (number > 0 && number <= HIGHEST_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(url, "what follows the host's colon is no port; an IPv6 address stands in brackets", e);
        }
        throw malformed(url, "the port " + port + " is not between 1 and " + HIGHEST_PORT, null);
    }

    private static Map<String, String> options(@Nullable String query, String url) {
        Map<String, String> options = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return options;
        }
        for (String option : query.split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals <= 0) {
                throw malformed(url, "the option \"" + option + "\" has not the form name=value", null);
            }
            String name = decode(option.substring(0, equals).replace('+', ' '), url);
            String value = decode(option.substring(equals + 1).replace('+', ' '), url);
            options.merge(name, value, (first, second) -> first + ',' + second);
        }
        return options;
    }

    private static String decode(String part, String url) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(url, "a % in it is not followed by two hexadecimal digits; % itself is written %25", e);
        }
    }

    private static ConfigurationError malformed(String url, String why, @Nullable Exception cause) {
        String sentence = "The URL \"" + withoutSecrets(url, PERHAPS_SECRET) + "\" cannot be read: " + why
                + ". Examples: sqlite:///:memory:, sqlite:///shop.db, postgresql://scott:tiger@localhost/shop.";
        return cause == null
                ? new ConfigurationError(ErrorCode.MALFORMED_URL, sentence)
                : new ConfigurationError(ErrorCode.MALFORMED_URL, sentence, cause);
    }

    private static String withoutSecrets(String url, Pattern ofUser) {
        String shown = ofUser.matcher(url).replaceAll("$1***");
        return SECRET_OPTION.matcher(shown).replaceAll("$1***");
    }

    /** What names the database: {@code postgresql}; {@code jdbc:} for a JDBC URL. */
    public String scheme() {
        return scheme;
    }

    /** The JDBC URL that this is, or null if it is none. */
    public @Nullable String jdbcUrl() {
        return jdbcUrl;
    }

    /** What follows the scheme; nothing for a JDBC URL. */
    public UrlParts parts() {
        return parts;
    }

    /** The URL with {@code ***} for whatever is secret in it. */
    @Override
    public String toString() {
        return shown;
    }
}
