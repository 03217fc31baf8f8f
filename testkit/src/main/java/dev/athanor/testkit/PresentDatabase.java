// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives one invocation its empty database, on first demand, and takes it away afterwards. */
final class PresentDatabase implements ParameterResolver, AfterEachCallback {
    private final TestDatabases databases;
    private final String name;
    private @Nullable TestDatabase database;

    PresentDatabase(TestDatabases databases, String name) {
        this.databases = databases;
        this.name = name;
    }

    static boolean canResolve(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == DataSource.class;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return canResolve(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase given = database;
        if (given == null) {
            given = databases.fresh(name);
            database = given;
        }
        return parameter.getParameter().getType() == DataSource.class ? given.dataSource() : given;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestDatabase given = database;
        if (given == null) {
            return;
        }
        try (given) {
            if (context.getExecutionException().isEmpty()) {
                given.assertNothingLeaked();
            }
        }
    }
}
