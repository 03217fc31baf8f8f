// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** Opens connections by asking a driver, past {@code DriverManager}, which sees only some class loaders. */
public final class DriverConnections implements ConnectionOpener {
    private final Driver driver;
    private final String jdbcUrl;
    private final Properties properties;
    private final List<Consumer<Properties>> changes;

    /**
     * Connections of a driver.
     *
     * @param changes what may change the properties of each connection before it is opened, one after the other
     */
    public DriverConnections(Driver driver, String jdbcUrl, Properties properties, List<Consumer<Properties>> changes) {
        this.driver = driver;
        this.jdbcUrl = jdbcUrl;
        this.properties = properties;
        this.changes = List.copyOf(changes);
    }

    @Override
    public Connection open() throws SQLException {
        // a driver may write into what it is given
        Properties told = (Properties) properties.clone();
        try {
            changes.forEach(change -> change.accept(told));
        } catch (RuntimeException e) {
            throw new SQLException("What the driver is told could not be found out: " + e.getMessage(), e);
        }
        Secrets secrets = Secrets.of(jdbcUrl, told);
        Connection opened;
        try {
            opened = driver.connect(jdbcUrl, told);
        } catch (SQLException e) {
            throw secrets.hide(e);
        } catch (RuntimeException e) {
            throw secrets.hide(new SQLException("The driver failed: " + e.getMessage(), e));
        }
        if (opened == null) {
            throw new SQLException(
                    "the driver " + driver.getClass().getName() + " does not know this kind of JDBC URL");
        }
        return opened;
    }
}
