// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.Secrets;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads URLs of Athanor's form, and says what is wrong with those that have another. */
final class UrlParser {
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile("(?<scheme>[A-Za-z][\\w.-]*)(?:\\+(?<driver>[\\w.-]+))?://"
            + "(?:(?<user>[^:/@?]*)(?::(?<password>[^@]*))?@)?"
            + "(?:\\[(?<ipv6>[^\\]/?]+)\\]|(?<host>[^/:?@\\[]+))?(?::(?<port>[^/?@]*))?"
            + "(?:/(?<database>[^?]*))?"
            + "(?:\\?(?<options>.*))?");

    /** Where a URL cannot be read, whatever may be a password is hidden: all up to the last @, or what is no port. */
    private static final Pattern PERHAPS_SECRET = Pattern.compile("(//[^/:@?]*:)(?:.*(?=@)|(?!\\d+(?:[/?]|$))[^/?]*)");

    private static final Pattern HOST = Pattern.compile("[^/?@\\[\\]]+");

    private UrlParser() {}

    static String host(String host, String url) {
        if (HOST.matcher(host).matches()) {
            return host;
        }
        throw malformed(url, "\"" + host + "\" is no host; an IPv6 address is given without its brackets");
    }

    static EngineUrl parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw malformed(text, "it has not the form scheme://user:password@host:port/database?option=value");
        }
        String host = matcher.group("ipv6") != null ? matcher.group("ipv6") : matcher.group("host");
        String user = matcher.group("user");
        String password = matcher.group("password");
        String database = matcher.group("database");
        UrlParts place = new UrlParts(
                user == null || user.isEmpty() ? null : decode(user, text),
                password == null ? null : decode(password, text),
                host,
                port(matcher.group("port"), text),
                database == null ? "" : decode(database, text),
                Map.of());
        return EngineUrl.of(
                matcher.group("scheme"), matcher.group("driver"), place, options(matcher.group("options"), text));
    }

    static int port(@Nullable String port, String url) {
        if (port == null || port.isEmpty()) {
            return UrlParts.NO_PORT;
        }
        try {
            int number = Integer.parseInt(port);
            if (number > 0 && number <= HIGHEST_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(url, "what follows the host's colon is no port; an IPv6 address stands in brackets");
        }
        throw malformed(url, "the port " + port + " is not between 1 and " + HIGHEST_PORT);
    }

    private static Map<String, List<String>> options(@Nullable String query, String url) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return options;
        }
        for (String option : query.split("&", -1)) {
            int equals = option.indexOf('=');
            if (equals <= 0) {
                throw malformed(url, "an option has not the form name=value");
            }
            String name = decode(option.substring(0, equals).replace('+', ' '), url);
            String value = decode(option.substring(equals + 1).replace('+', ' '), url);
            options.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        options.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(options);
    }

    private static String decode(String part, String url) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed(url, "a % in it is not followed by two hexadecimal digits; % itself is written %25");
        }
    }

    /** Without what was thrown on the way, which may show a password. */
    private static ConfigurationError malformed(String url, String why) {
        return new ConfigurationError(
                ErrorCode.MALFORMED_URL,
                "The URL \"" + shown(url) + "\" cannot be read: " + why
                        + ". Examples: sqlite:///:memory:, sqlite:///shop.db, postgresql://scott:tiger@localhost/shop.");
    }

    private static String shown(String url) {
        return Secrets.hideInUrl(PERHAPS_SECRET.matcher(url).replaceAll("$1" + Secrets.HIDDEN));
    }
}
