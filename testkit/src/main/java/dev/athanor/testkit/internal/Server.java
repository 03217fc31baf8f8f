// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.sql.SQLException;

/** A running database server, or an engine inside this process, that gives each test a namespace of its own. */
public interface Server extends AutoCloseable {
    /** The version that the server itself reports, numbers only. */
    String version();

    /** Where it runs, for people: {@code in process}, {@code 127.0.0.1:5432}, {@code embedded}. */
    String place();

    /** Makes a new, empty namespace that nobody else uses. */
    Namespace create() throws SQLException;

    /** Removes everything that was made here, and stops the server if it was started here. */
    @Override
    void close() throws SQLException;
}
