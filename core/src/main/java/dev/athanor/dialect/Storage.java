// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/** How long what is written through a JDBC URL stays there, which decides how connections may be pooled. */
public enum Storage {
    /** Longer than any connection: files and servers. */
    LASTING,
    /** As long as any connection is open, so one always must be: a named database in memory. */
    WHILE_CONNECTED,
    /** In one connection and visible to no other, so the whole engine shares that one: SQLite's {@code :memory:}. */
    ONE_CONNECTION
}
