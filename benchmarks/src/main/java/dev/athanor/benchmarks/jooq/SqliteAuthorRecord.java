// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

/** A row of {@link AuthorTable#SQLITE_AUTHOR}. */
public final class SqliteAuthorRecord extends AuthorRecord {

    public SqliteAuthorRecord() {
        super(AuthorTable.SQLITE_AUTHOR);
    }
}
