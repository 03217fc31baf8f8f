// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/**
 * How the statements that write are spelled where databases differ.
 *
 * @param upsert what an INSERT says of rows that are there already
 * @param update how UPDATE names tables beside the one that it changes
 * @param delete how DELETE names tables beside the one that it deletes from
 * @param sortedChanges whether UPDATE and DELETE can be sorted and limited
 */
public record DmlSyntax(Upserts upsert, OtherTables update, OtherTables delete, boolean sortedChanges) {
    /** What PostgreSQL has, and most speak of. */
    public static final DmlSyntax STANDARD =
            new DmlSyntax(Upserts.ON_CONFLICT, OtherTables.CLAUSE, OtherTables.CLAUSE, false);

    /** What an INSERT says of rows that are there already. */
    public enum Upserts {
        /** {@code ON CONFLICT (keys) DO UPDATE SET …}. */
        ON_CONFLICT,
        /** {@code ON DUPLICATE KEY UPDATE …}, whichever unique key it is (MySQL). */
        ON_DUPLICATE_KEY,
        /** The same, with the proposed row under a name: {@code VALUES (…) AS new ON DUPLICATE KEY UPDATE x = new.x}. */
        ON_DUPLICATE_KEY_NAMED,
        /** {@code MERGE INTO … USING (VALUES …)} in its place. */
        MERGE,
        /** The same, with a semicolon at the end and the rows locked (SQL Server). */
        MERGE_HOLDLOCK,
        /** {@code MERGE INTO … USING (SELECT … FROM DUAL)} in its place (Oracle). */
        MERGE_DUAL
    }

    /** How other tables are named. */
    public enum OtherTables {
        /** {@code UPDATE t SET … FROM others}, {@code DELETE FROM t USING others}. */
        CLAUSE,
        /** {@code UPDATE t, others SET t.x=…}, {@code DELETE FROM t USING t, others} (MySQL). */
        AMONG_OTHERS,
        /** {@code UPDATE t SET … FROM t, others}, {@code DELETE FROM t FROM t, others} (SQL Server). */
        FROM_WITH_TARGET,
        NONE
    }
}
