// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The codec where nothing is known of the type: a value is bound as its own class is, and read as the driver gives it.
 *
 * <p>Drivers left alone would bind an {@code Instant} or a {@code LocalDateTime} otherwise than the dialect's columns
 * hold them, or not at all.
 */
public final class UntypedCodec implements Codec<Object> {
    private final Dialect dialect;

    public UntypedCodec(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        return row.getObject(column);
    }

    @Override
    public void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value instanceof Enum<?> || Types.find(value.getClass()) != null) {
            bindAs(Types.of(value), statement, position, value);
        } else {
            statement.setObject(position, value);
        }
    }

    private <J> void bindAs(SqlType<J> type, PreparedStatement statement, int position, Object value)
            throws SQLException {
        dialect.codec(type).bind(statement, position, type.javaType().cast(value));
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.NULL;
    }
}
