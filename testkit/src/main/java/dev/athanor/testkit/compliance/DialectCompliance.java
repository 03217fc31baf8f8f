// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import dev.athanor.engine.Connection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Proves that a dialect does what Athanor promises, on a real database: extend it, and name the database.
 *
 * <pre>{@code
 * class HsqldbComplianceSpec extends DialectCompliance {
 *     HsqldbComplianceSpec() {
 *         super("jdbc:hsqldb:mem:compliance");
 *     }
 * }
 * }</pre>
 *
 * <p>What a dialect may do otherwise than others is declared in the dialect itself: in its
 * {@link dev.athanor.dialect.Syntax}, and by the methods of {@link dev.athanor.dialect.Dialect}. The suite reads the
 * declaration and proves it both ways: what is declared and fails is red, and so is what works although it is said not to.
 * Nothing is left out for a database by name.
 *
 * <p>Few things are beyond SQL and JDBC, such as ending another session; the methods of this class ask for them.
 *
 * <p>Each topic is a nested class, so that a build can run one of them alone. What is added to the SQL language gets its
 * cases in the topic where a reader would look for it.
 */
@ExtendWith(SubjectExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("exports") // JUnit reaches the extension; nobody else needs to
public abstract class DialectCompliance {
    private final String database;

    /**
     * @param database the URL of an empty database that belongs to this suite alone, which leaves it empty; or the name of
     *     one that the testkit finds or starts, as {@link dev.athanor.testkit.TestDatabases#names()} tells them
     */
    protected DialectCompliance(String database) {
        this.database = database;
    }

    final String database() {
        return database;
    }

    /**
     * Lets a connection wait for locks for about a second from here on, and not for as long as the database would by
     * itself. Whoever has no such setting overrides nothing: then the cases bound their statements.
     */
    protected void waitBriefly(Connection connection) {}

    /**
     * The SQL by which one session ends another, with {@code :id} for what {@link #sessionId()} gives; null where there
     * are no sessions to end, as for a database inside the process.
     */
    protected @Nullable String endSession() {
        return null;
    }

    /** The query that tells a session what it is called; null where {@link #endSession()} is. */
    protected @Nullable String sessionId() {
        return null;
    }

    /** From a URL to a connection that speaks the dialect. */
    @Nested
    class Connecting extends ConnectingCases {}

    /** Every value of every type comes back as it was. */
    @Nested
    class Values extends ValueCases {}

    /** Values in every place of a statement. */
    @Nested
    class Binds extends BindCases {}

    /** Any name can be that of a table and of a column. */
    @Nested
    class Names extends NameCases {}

    /** Tables are made and dropped. */
    @Nested
    class Tables extends TableCases {}

    /** Rows are inserted, and tell the keys that were made for them. */
    @Nested
    class Inserts extends InsertCases {}

    /** Rows are changed and deleted. */
    @Nested
    class Changes extends ChangeCases {}

    /** An INSERT that meets a row that is there. */
    @Nested
    class Upserts extends UpsertCases {}

    /** Conditions hold for the rows for which they should. */
    @Nested
    class Conditions extends ConditionCases {}

    /** Texts are matched, measured and joined. */
    @Nested
    class Texts extends TextCases {}

    /** Arithmetic, CASE, casts and functions. */
    @Nested
    class Computations extends ComputationCases {}

    /** Rows of several tables. */
    @Nested
    class Joins extends JoinCases {}

    /** Grouping, and what is computed over groups. */
    @Nested
    class Groups extends GroupCases {}

    /** Order, limit and offset. */
    @Nested
    class Orders extends OrderCases {}

    /** Queries inside queries. */
    @Nested
    class Subqueries extends SubqueryCases {}

    /** Several queries made one by set operators. */
    @Nested
    class Combinations extends CombinationCases {}

    /** What not every database can do in a query. */
    @Nested
    class Features extends FeatureCases {}

    /** Commit, rollback, savepoints and isolation. */
    @Nested
    class Transactions extends TransactionCases {}

    /** What the database refuses becomes the error that a caller can decide on. */
    @Nested
    class Errors extends ErrorCases {}

    /** Rows are read as they come, and statements are texts. */
    @Nested
    class Results extends ResultCases {}

    /** Several connections at once. */
    @Nested
    class Sessions extends SessionCases {}
}
