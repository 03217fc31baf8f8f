// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user said about the databases. Each setting is a property {@code athanor.test.x.y} or, if that is absent,
 * the environment variable {@code ATHANOR_TEST_X_Y}.
 */
public final class Settings {
    private final Function<String, Optional<String>> properties;
    private final Function<String, @Nullable String> environment;

    private Settings(Function<String, Optional<String>> properties, Function<String, @Nullable String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    public static Settings of(
            Function<String, Optional<String>> properties, Function<String, @Nullable String> environment) {
        return new Settings(properties, environment);
    }

    /** JDBC URL of the server to use for a database. */
    public Optional<String> url(String database) {
        return value(database + ".url");
    }

    /** The only route to try for a database. */
    public Optional<String> route(String database) {
        return value(database + ".route");
    }

    /** Databases whose absence is a failure. */
    public Set<String> required() {
        return names("require");
    }

    /** The only databases to use; empty if all. */
    public Set<String> chosen() {
        return names("databases");
    }

    private Set<String> names(String setting) {
        return value(setting).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> value(String setting) {
        String property = "athanor.test." + setting;
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_');
        return properties
                .apply(property)
                .or(() -> Optional.ofNullable(environment.apply(variable)))
                .filter(value -> !value.isBlank());
    }
}
