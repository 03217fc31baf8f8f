// SPDX-License-Identifier: Apache-2.0
package dev.athanor.error;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database or its driver refused, with the statement that was sent and the SQLState it answered.
 *
 * <p>The message shows the SQL and the types of the bound values; the values themselves only if the engine was told to
 * show them. The subclasses are the decisions a caller can take.
 */
public class DatabaseError extends AthanorException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;
    private final int vendorCode;
    private final @Nullable String constraint;
    private final @Nullable String sql;

    public DatabaseError(ErrorCode code, Circumstance where, SQLException cause) {
        super(code, where.sentence(cause), cause);
        this.sqlState = cause.getSQLState();
        this.vendorCode = cause.getErrorCode();
        this.constraint = where.constraint();
        this.sql = where.sql();
    }

    /** The five letters of the SQL standard, or null where the driver gives none (SQLite). */
    public final @Nullable String sqlState() {
        return sqlState;
    }

    /** The database's own number for the error. */
    public final int vendorCode() {
        return vendorCode;
    }

    /** The name of the constraint that was broken, or the column where the database names only that; null if unknown. */
    public final @Nullable String constraint() {
        return constraint;
    }

    /** The statement as it was sent, or null when the error came from no statement. */
    public final @Nullable String sql() {
        return sql;
    }

    /** Where an error happened: the statement, the types (or values) bound to it, and the constraint it names. */
    public record Circumstance(
            @Nullable String sql,
            List<String> binds,
            @Nullable String constraint) {
        public static final Circumstance NOWHERE = new Circumstance(null, List.of(), null);

        public Circumstance {
            binds = List.copyOf(binds);
        }

        public Circumstance constraint(@Nullable String name) {
            return new Circumstance(sql, binds, name);
        }

        private String sentence(SQLException cause) {
            StringBuilder text =
                    new StringBuilder(String.valueOf(cause.getMessage()).strip());
            if (constraint != null) {
                text.append("\n  constraint: ").append(constraint);
            }
            if (sql != null) {
                text.append("\n  SQL: ").append(sql.replace("\n", "\n       "));
            }
            if (!binds.isEmpty()) {
                text.append("\n  binds: ").append(String.join(", ", binds));
            }
            return text.toString();
        }
    }
}
