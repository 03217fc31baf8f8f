// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a {@link DatabaseTest}, on one database. */
final class DatabaseInvocation implements TestTemplateInvocationContext {
    private final TestDatabases databases;
    private final String name;
    private final boolean required;

    DatabaseInvocation(TestDatabases databases, String name, boolean required) {
        this.databases = databases;
        this.name = name;
        this.required = required;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return name;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        Optional<String> missing = databases.missing(name);
        if (missing.isEmpty()) {
            return List.of(new PresentDatabase(databases, name));
        }
        return List.of(
                required
                        ? new RequiredDatabase(name, missing.orElseThrow())
                        : new MissingDatabase(name, missing.orElseThrow()));
    }
}
