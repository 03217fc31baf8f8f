// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.sql.SQLException;

/** What is done with a new connection of the driver before anybody gets it. */
@FunctionalInterface
public interface ConnectionSetup {
    /**
     * Sets the connection up. Statements commit by themselves here, and what they set lasts as long as the connection.
     *
     * @throws SQLException to have the connection closed; whoever asked for it is told
     */
    void setUp(java.sql.Connection jdbc) throws SQLException;
}
