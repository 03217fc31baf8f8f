// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections by asking a driver, past {@code DriverManager}, which sees only some class loaders. */
public final class DriverConnections implements ConnectionOpener {
    private final Driver driver;
    private final String jdbcUrl;
    private final Properties properties;

    public DriverConnections(Driver driver, String jdbcUrl, Properties properties) {
        this.driver = driver;
        this.jdbcUrl = jdbcUrl;
        this.properties = properties;
    }

    @Override
    public Connection open() throws SQLException {
        // a driver may write into what it is given
        Connection opened = driver.connect(jdbcUrl, (Properties) properties.clone());
        if (opened == null) {
            throw new SQLException(
                    "the driver " + driver.getClass().getName() + " does not know this kind of JDBC URL");
        }
        return opened;
    }
}
