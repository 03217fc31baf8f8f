// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type travel over JDBC: read from a result by position, bound to a statement by position.
 *
 * <p>A codec is chosen once per compiled statement and column, never per row. Positions begin at 1, as in JDBC.
 *
 * @param <J> the Java class of the values
 */
public interface Codec<J> {
    /** The value of a column in the current row; SQL NULL is null. */
    @Nullable
    J read(ResultSet row, int column) throws SQLException;

    /** Binds a value that is not null. */
    void bind(PreparedStatement statement, int position, J value) throws SQLException;

    /** The constant of {@link java.sql.Types} with which a null of this type is bound. */
    int jdbcType();

    /** The value of a column that is known not to be null, without a box. */
    default long readLong(ResultSet row, int column) throws SQLException {
        return row.getLong(column);
    }

    /** The value of a column that is known not to be null, without a box. */
    default int readInt(ResultSet row, int column) throws SQLException {
        return row.getInt(column);
    }

    /** The value of a column that is known not to be null, without a box. */
    default double readDouble(ResultSet row, int column) throws SQLException {
        return row.getDouble(column);
    }

    /** The value of a column that is known not to be null, without a box. */
    default boolean readBoolean(ResultSet row, int column) throws SQLException {
        return row.getBoolean(column);
    }

    /** Binds SQL NULL. */
    default void setNull(PreparedStatement statement, int position) throws SQLException {
        statement.setNull(position, jdbcType());
    }

    /** Binds a value of this type, or null. */
    default void set(PreparedStatement statement, int position, @Nullable J value) throws SQLException {
        if (value == null) {
            setNull(statement, position);
        } else {
            bind(statement, position, value);
        }
    }

    /** A codec from its three parts. */
    static <J> Codec<J> of(int jdbcType, Reader<J> reader, Binder<J> binder) {
        return new Codec<>() {
            @Override
            public @Nullable J read(ResultSet row, int column) throws SQLException {
                return reader.read(row, column);
            }

            @Override
            public void bind(PreparedStatement statement, int position, J value) throws SQLException {
                binder.bind(statement, position, value);
            }

            @Override
            public int jdbcType() {
                return jdbcType;
            }
        };
    }

    /** Reads one column of the current row. */
    @FunctionalInterface
    interface Reader<J> {
        @Nullable
        J read(ResultSet row, int column) throws SQLException;
    }

    /** Binds one value that is not null. */
    @FunctionalInterface
    interface Binder<J> {
        void bind(PreparedStatement statement, int position, J value) throws SQLException;
    }
}
