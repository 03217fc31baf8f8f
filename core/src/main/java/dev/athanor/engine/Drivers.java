// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.sql.Driver;
import org.jspecify.annotations.Nullable;

/** Finds the driver of a database on the class path. */
final class Drivers {
    private Drivers() {}

    /**
     * The driver that a dialect names.
     *
     * @throws ConfigurationError if it is not there
     */
    static Driver of(Dialect dialect) {
        DriverInfo info = dialect.driver();
        Class<?> found = find(info.driverClass(), Thread.currentThread().getContextClassLoader());
        if (found == null) {
            found = find(info.driverClass(), Drivers.class.getClassLoader());
        }
        if (found == null) {
            throw new ConfigurationError(
                    ErrorCode.MISSING_DRIVER,
                    "The JDBC driver of " + dialect.name() + " (" + info.driverClass()
                            + ") is not on the class path. Add " + info.coordinates() + " to the build.");
        }
        try {
            return found.asSubclass(Driver.class).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ConfigurationError(
                    ErrorCode.MISSING_DRIVER,
                    "The JDBC driver " + info.driverClass() + " cannot be started: " + e.getMessage(),
                    e);
        }
    }

    private static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
