// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

/**
 * The catalogue of everything that can be reported: one line each, one number for ever.
 *
 * <p>100 engine and URL, 200 schema and names, 300 statements and dialects, 400 results, 500 what a database refuses,
 * 600 mapping, 700 session and unit of work, 800 types and values.
 */
public enum ErrorCode {
    UNKNOWN_SCHEME(101, "The URL names no database that Athanor knows"),
    MISSING_DRIVER(102, "The JDBC driver of the database is not on the class path"),
    MALFORMED_URL(103, "The URL cannot be read"),
    INVALID_OPTION(104, "An engine option has a value that cannot work"),
    TRANSACTION_MISUSE(105, "A transaction was begun or ended where that is not possible"),
    CLOSED(106, "Something that was closed is used"),
    POOL_TIMEOUT(107, "No connection became free in time"),
    CONNECTION_IN_USE(108, "A connection is used by two threads at once"),

    UNKNOWN_TABLE(213, "There is no table of that name"),
    UNKNOWN_COLUMN(214, "There is no column of that name"),
    DUPLICATE_NAME(215, "Two things of one kind have the same name"),
    NO_FOREIGN_KEY(216, "Two tables cannot be joined without a condition"),
    AMBIGUOUS_FOREIGN_KEY(217, "Two tables can be joined in more than one way"),
    INVALID_SCHEMA(219, "The description of a table cannot be meant as it stands"),
    UNKNOWN_OPTION(220, "The database has no such option of a table, column or index"),
    UNREFLECTABLE_TABLE(230, "A table or view of the database cannot be read"),

    INVALID_STATEMENT(301, "The statement cannot be rendered as it stands"),
    NO_FROM_LEFT(302, "Correlation left a subquery without any FROM"),
    UNKNOWN_PARAMETER(303, "The text has no parameter of that name"),
    MISSING_PARAMETER(304, "A parameter has no value"),
    WRONG_OPERAND(305, "An operator does not take values of that type"),
    CARTESIAN_PRODUCT(306, "A query multiplies all rows of sources that nothing connects"),
    UNSUPPORTED_BY_DIALECT(310, "The database cannot do this"),
    NEEDS_SESSION(311, "Entities are loaded by a session, not by a connection"),

    NO_ROW(401, "There is no row where one was asked for"),
    SEVERAL_ROWS(402, "There are several rows where one was asked for"),
    AMBIGUOUS_COLUMN(403, "A name stands for more than one column of the row"),
    NO_SUCH_ELEMENT(404, "The row has no such column"),
    NO_ROWS_RETURNED(405, "The statement returns no rows"),

    DATABASE(500, "The database refused the statement"),
    UNIQUE_VIOLATION(501, "A value that must be unique exists already"),
    FOREIGN_KEY_VIOLATION(502, "A row refers to one that is not there, or is still referred to"),
    NOT_NULL_VIOLATION(503, "A column that must have a value got none"),
    CHECK_VIOLATION(504, "A value breaks a check constraint"),
    DEADLOCK(505, "The database broke a deadlock by refusing this transaction"),
    SERIALIZATION_FAILURE(506, "Concurrent transactions cannot both succeed"),
    DISCONNECTED(507, "The connection to the database is lost"),
    QUERY_TIMEOUT(508, "The statement was stopped because it took too long"),
    OUTCOME_UNKNOWN(509, "A COMMIT was sent and its reply was lost"),
    CONNECT_FAILED(510, "The database cannot be reached"),
    LOCK_TIMEOUT(511, "A lock that another transaction holds was not released in time"),
    CONSTRAINT_VIOLATION(512, "A row breaks a constraint"),
    DATA_ERROR(513, "The database cannot take a value, or not compute with it"),
    PROGRAMMING_ERROR(514, "The statement is wrong for this database"),
    NOT_SUPPORTED(515, "The database has not got what is asked of it"),
    PERMISSION_DENIED(516, "The user of the connection may not do this"),
    READ_ONLY_VIOLATION(517, "Nothing can be written here"),
    RESOURCES_EXHAUSTED(518, "The database has run out of disk, memory or the like"),
    TOO_MANY_CONNECTIONS(519, "The database has as many connections as it allows"),
    TRANSACTION_ABORTED(520, "An error before this one has ended the transaction"),

    NOT_MAPPED(601, "The class is no entity"),
    MAPPING(602, "The mapping of an entity is wrong"),
    UNKNOWN_ATTRIBUTE(603, "The entity has no attribute of that name"),

    DETACHED_ACCESS(701, "What was never loaded is read on a detached object"),
    STALE_ROW(702, "A row that was to be changed is not there any more"),
    CYCLIC_OBJECTS(703, "Objects that refer to each other in a circle cannot be written in any order"),
    ALREADY_ATTACHED(704, "The object belongs to another session"),
    WRONG_STATE(705, "The object is in no state in which that can be done"),
    CONCURRENT_USE(706, "A session is used by two threads at once"),
    RAISED_ON_LOAD(707, "An attribute that must not be loaded lazily is read"),
    ROW_GONE(708, "The row of an object is not there any more"),
    ROLLED_BACK(709, "The transaction of the session failed and was not yet rolled back"),
    INCOMPLETE_KEY(710, "An object cannot be written without a key"),
    GENERATED_KEYS(711, "The database did not return the keys that were expected"),
    UNKNOWN_IDENTITY(720, "A row is of a class that no entity has"),
    OTHER_CLASS(721, "A row is of another class than the object that the session has of it"),

    WRONG_VALUE(801, "A value does not fit the type"),
    UNKNOWN_TYPE(802, "No SQL type is known for a Java type"),
    UNREADABLE_VALUE(803, "A value of the database cannot be read as the type asked for");

    private final int number;
    private final String title;

    ErrorCode(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The number as users see and search it, such as {@code ATH-214}. */
    public String id() {
        return "ATH-" + number;
    }

    /** What the error means, in one line without the circumstances. */
    public String title() {
        return title;
    }
}
