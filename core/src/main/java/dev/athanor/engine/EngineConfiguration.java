// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.Suggestion;
import dev.athanor.pool.PoolKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an engine is told from a map of strings. Names may be written {@code poolSize} or {@code pool-size}. */
final class EngineConfiguration {
    private static final String PROPERTY = "property.";
    private static final Pattern TIME = Pattern.compile("(\\d+)\\s*(ms|s|m|h)");

    /** The options by their names; in a method each, so that the builder stays the place where they are explained. */
    private static final Map<String, Option> OPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("url", (builder, value) -> {}),
            Map.entry("user", (builder, value) -> builder.user(value.text)),
            Map.entry("password", (builder, value) -> builder.password(value.text)),
            Map.entry("pool", (builder, value) -> builder.pool(value.one(PoolKind.class))),
            Map.entry("poolSize", (builder, value) -> builder.poolSize(value.number())),
            Map.entry("maxOverflow", (builder, value) -> builder.maxOverflow(value.number())),
            Map.entry("poolTimeout", (builder, value) -> builder.poolTimeout(value.time())),
            Map.entry("prePing", (builder, value) -> builder.prePing(value.truth())),
            Map.entry("recycle", (builder, value) -> builder.recycle(value.time())),
            Map.entry("traceCheckouts", (builder, value) -> builder.traceCheckouts(value.truth())),
            Map.entry("echo", (builder, value) -> builder.echo(value.truth())),
            Map.entry("showValues", (builder, value) -> builder.showValues(value.truth())),
            Map.entry("isolation", (builder, value) -> builder.isolation(value.one(Isolation.class))),
            Map.entry("cartesianCheck", (builder, value) -> builder.cartesianCheck(value.one(CartesianCheck.class))),
            Map.entry("cacheSize", (builder, value) -> builder.cacheSize(value.number()))));

    private EngineConfiguration() {}

    static EngineBuilder builder(Map<?, ?> configuration, String prefix) {
        Map<String, Value> given = new TreeMap<>();
        configuration.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (name.startsWith(prefix)) {
                given.put(name.substring(prefix.length()), new Value(name, String.valueOf(value)));
            }
        });
        Value url = given.get("url");
        if (url == null) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The configuration has no \"" + prefix + "url\", which says where the database is.");
        }
        EngineBuilder builder = Engine.builder(url.text);
        given.forEach((name, value) -> {
            if (name.startsWith(PROPERTY)) {
                builder.property(name.substring(PROPERTY.length()), value.text);
            } else {
                option(name, value).tell(builder, value);
            }
        });
        return builder;
    }

    private static Option option(String name, Value value) {
        for (Map.Entry<String, Option> option : OPTIONS.entrySet()) {
            if (plain(option.getKey()).equals(plain(name))) {
                return option.getValue();
            }
        }
        throw new ConfigurationError(
                ErrorCode.INVALID_OPTION,
                "The configuration has \"" + value.name + "\", and an engine has no such option."
                        + Suggestion.among(name, OPTIONS.keySet()) + " What is meant for the driver begins with \""
                        + PROPERTY + "\".");
    }

    /** A name without what is written in different ways. */
    private static String plain(String name) {
        return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
    }

    /** Tells a builder what an option says. */
    private interface Option {
        void tell(EngineBuilder builder, Value value);
    }

    /** What an option says, and where it was said. */
    private static final class Value {
        private final String name;
        private final String text;

        private Value(String name, String text) {
            this.name = name;
            this.text = text.strip();
        }

        private boolean truth() {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on", "1" -> true;
                case "false", "no", "off", "0" -> false;
                default -> throw unreadable("true or false");
            };
        }

        private int number() {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw unreadable("a whole number");
            }
        }

        private Duration time() {
            Matcher matcher = TIME.matcher(text);
            try {
                if (!matcher.matches()) {
                    return Duration.parse(text);
                }
                long count = Long.parseLong(matcher.group(1));
                return switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                };
            } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
                throw unreadable("a time with its unit, such as 500ms, 30s, 5m, 1h or PT30S");
            }
        }

        private <E extends Enum<E>> E one(Class<E> type) {
            for (E constant : type.getEnumConstants()) {
                if (plain(constant.name()).equals(plain(text))) {
                    return constant;
                }
            }
            throw unreadable("one of " + Arrays.toString(type.getEnumConstants()));
        }

        private ConfigurationError unreadable(String expected) {
            return new ConfigurationError(
                    ErrorCode.INVALID_OPTION, name + " is \"" + text + "\", and must be " + expected + ".");
        }
    }
}
