// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a new JDBC connection each time it is asked. */
@FunctionalInterface
public interface ConnectionOpener {
    Connection open() throws SQLException;
}
