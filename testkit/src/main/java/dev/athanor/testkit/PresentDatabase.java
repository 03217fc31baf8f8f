// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.engine.Engine;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives one invocation its empty database, on first demand, and takes it away afterwards. */
final class PresentDatabase
        implements ParameterResolver,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static final Map<Class<?>, Function<TestDatabase, Object>> PARAMETERS = Map.of(
            TestDatabase.class, database -> database,
            DataSource.class, TestDatabase::dataSource,
            Engine.class, TestDatabase::engine,
            StatementLog.class, TestDatabase::statements);

    private final TestDatabases databases;
    private final String name;
    private @Nullable TestDatabase database;

    PresentDatabase(TestDatabases databases, String name) {
        this.databases = databases;
        this.name = name;
    }

    static boolean canResolve(ParameterContext parameter) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
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
        return Objects.requireNonNull(PARAMETERS.get(parameter.getParameter().getType()))
                .apply(given);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw located(failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw located(failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw located(failure);
    }

    private Throwable located(Throwable failure) {
        if (database != null) {
            failure.addSuppressed(new OnDatabase(database));
        }
        return failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestDatabase given = database;
        if (given == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                given.assertNothingLeaked();
            }
        } finally {
            databases.closeLater(given);
        }
    }
}
