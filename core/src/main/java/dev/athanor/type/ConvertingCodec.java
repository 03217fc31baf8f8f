// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Carries a user's own class as the type that it is stored as. Null is null, and is not converted. */
final class ConvertingCodec<S, J> implements Codec<J> {
    private final TypeConversion<S, J> conversion;
    private final Codec<S> stored;

    ConvertingCodec(TypeConversion<S, J> conversion, Codec<S> stored) {
        this.conversion = conversion;
        this.stored = stored;
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        S value = stored.read(row, column);
        return value == null ? null : conversion.read(value);
    }

    @Override
    public void bind(PreparedStatement statement, int position, J value) throws SQLException {
        stored.bind(statement, position, conversion.write(value));
    }

    @Override
    public int jdbcType() {
        return stored.jdbcType();
    }

    @Override
    public void setNull(PreparedStatement statement, int position) throws SQLException {
        stored.setNull(statement, position);
    }

    @Override
    public long readLong(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Long value ? value : 0;
    }

    @Override
    public int readInt(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Integer value ? value : 0;
    }

    @Override
    public double readDouble(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Double value ? value : 0;
    }

    @Override
    public boolean readBoolean(ResultSet row, int column) throws SQLException {
        return read(row, column) instanceof Boolean value && value;
    }
}
