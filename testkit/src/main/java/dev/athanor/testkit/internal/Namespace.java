// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.sql.SQLException;

/** An empty piece of a server: a schema, a database or a file, until it is closed. */
public interface Namespace extends AutoCloseable {
    /** JDBC URL, with the user and the password where there are any; unqualified names mean this namespace. */
    String url();

    /** Makes one more empty schema beside this one and returns its name; it goes when this namespace goes. */
    String anotherSchema() throws SQLException;

    /** Drops it with all that is in it. */
    @Override
    void close() throws SQLException;
}
