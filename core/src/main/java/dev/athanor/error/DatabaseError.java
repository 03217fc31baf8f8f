// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database or its driver refused, with the statement that was sent and the SQLState it answered.
 *
 * <p>The message shows the SQL and the types of the bound values. Values are shown only if the engine was told to: else
 * those in the driver's own message are left out too, there and in the {@linkplain #getCause() cause}, while {@link
 * #driverException()} has them. The subclasses are the decisions a caller can take.
 */
public class DatabaseError extends AthanorException {
    private static final long serialVersionUID = 1L;

    private final SQLException cause;
    private final @Nullable String constraint;
    private final @Nullable String table;
    private final @Nullable String column;
    private final @Nullable String sql;
    private final int group;

    public DatabaseError(ErrorCode code, Circumstance where, SQLException cause) {
        super(code, where.sentence(cause), cause);
        this.cause = cause;
        this.constraint = where.culprit().constraint();
        this.table = where.culprit().table();
        this.column = where.culprit().column();
        this.sql = where.sql();
        this.group = where.group();
    }

    /** The five letters of the SQL standard, or null where the driver gives none (SQLite). */
    public final @Nullable String sqlState() {
        return cause.getSQLState();
    }

    /** The database's own number for the error. */
    public final int vendorCode() {
        return cause.getErrorCode();
    }

    /** The name of the constraint that was broken, or the column where the database names only that; null if unknown. */
    public final @Nullable String constraint() {
        return constraint;
    }

    /** The table in which a constraint was broken or that could not hold a value, without its schema; null if unknown. */
    public final @Nullable String table() {
        return table;
    }

    /** The column in which a constraint was broken or that could not hold a value; null if unknown, or if there are several. */
    public final @Nullable String column() {
        return column;
    }

    /** The statement as it was sent, or null when the error came from no statement. */
    public final @Nullable String sql() {
        return sql;
    }

    /**
     * What the driver threw, in its own class and with its own message, which may show values. The cause is another
     * exception if the message had to be changed to show none.
     */
    public final SQLException driverException() {
        return cause instanceof DriverException changed ? changed.original() : cause;
    }

    /**
     * Which group of parameters was refused, counted from 0, when the statement ran with a list of them; -1 if it did not, or
     * if the driver does not tell (MariaDB's).
     */
    public final int group() {
        return group;
    }

    /** Whether the connection was lost, and with it the transaction. */
    public boolean isDisconnect() {
        return false;
    }

    /**
     * Where an error happened.
     *
     * @param sql the statement, or null if there is none
     * @param binds the types of what was bound to it, or the values
     * @param showsValues whether values may be shown
     * @param culprit what the database names
     * @param group which group of parameters it is about, or -1
     */
    public record Circumstance(
            @Nullable String sql, List<String> binds, boolean showsValues, Culprit culprit, int group) {
        private static final int NO_GROUP = -1;

        public static final Circumstance NOWHERE = new Circumstance(null, List.of(), false, Culprit.UNKNOWN);

        public Circumstance(@Nullable String sql, List<String> binds, boolean showsValues, Culprit culprit) {
            this(sql, binds, showsValues, culprit, NO_GROUP);
        }

        public Circumstance {
            binds = List.copyOf(binds);
        }

        public Circumstance culprit(Culprit named) {
            return new Circumstance(sql, binds, showsValues, named, group);
        }

        public Circumstance group(int number) {
            return new Circumstance(sql, binds, showsValues, culprit, number);
        }

        private String sentence(SQLException cause) {
            StringBuilder text =
                    new StringBuilder(String.valueOf(cause.getMessage()).strip());
            append(text, "constraint", culprit.constraint());
            append(text, "table", culprit.table());
            if (culprit.column() != null && !culprit.column().equals(culprit.constraint())) {
                append(text, "column", culprit.column());
            }
            append(text, "SQL", sql == null ? null : sql.replace("\n", "\n       "));
            append(text, "binds", binds.isEmpty() ? null : String.join(", ", binds));
            append(text, "group", group == NO_GROUP ? null : group + " of the parameters, counted from 0");
            return text.toString();
        }

        private static void append(StringBuilder text, String title, @Nullable String what) {
            if (what != null) {
                text.append("\n  ").append(title).append(": ").append(what);
            }
        }
    }
}
