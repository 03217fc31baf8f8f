// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers on SQLite, which keeps them as a floating point number, or as an integer of 64 bits.
 *
 * <p>Fifteen digits go there and back exactly, and so does every whole number of 64 bits; what has more is refused. Read
 * they have the scale of their type: 10.5 from a NUMERIC(10, 2) is 10.50. A type without a scale gives the number without
 * trailing zeros.
 */
final class SqliteNumeric implements Codec<BigDecimal> {
    private static final int EXACT_DIGITS = 15;
    /** Below it a double that was multiplied by a power of ten is less than a half away from the whole number meant. */
    private static final double EXACT = 1L << 50;

    private static final double[] POWERS_OF_TEN = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final int scale;

    SqliteNumeric(int scale) {
        this.scale = scale;
    }

    @Override
    public @Nullable BigDecimal read(ResultSet row, int column) throws SQLException {
        if (scale < 0 || scale >= POWERS_OF_TEN.length) {
            return parse(row.getString(column));
        }
        double value = row.getDouble(column);
        if (value == 0) {
            return row.wasNull() ? null : BigDecimal.valueOf(0, scale);
        }
        double unscaled = Math.abs(value) * POWERS_OF_TEN[scale];
        if (unscaled < EXACT) {
            long rounded = Math.round(unscaled);
            return BigDecimal.valueOf(value < 0 ? -rounded : rounded, scale);
        }
        return parse(row.getString(column));
    }

    private @Nullable BigDecimal parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE,
                    "A column that is read as NUMERIC holds something that is no number.",
                    e);
        }
        if (scale != SqlType.UNSIZED) {
            return number.setScale(scale, RoundingMode.HALF_UP);
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public void bind(PreparedStatement statement, int position, BigDecimal value) throws SQLException {
        if (value.precision() <= EXACT_DIGITS && value.scale() >= 0 && value.scale() <= 2 * EXACT_DIGITS) {
            statement.setDouble(position, value.doubleValue());
        } else {
            bindStripped(statement, position, value.stripTrailingZeros());
        }
    }

    private static void bindStripped(PreparedStatement statement, int position, BigDecimal value) throws SQLException {
        if (value.scale() <= 0 && value.scale() > -20 && value.toBigInteger().bitLength() < Long.SIZE) {
            statement.setLong(position, value.longValueExact());
        } else if (value.precision() <= EXACT_DIGITS && Math.abs(value.scale()) < 290) {
            statement.setDouble(position, value.doubleValue());
        } else {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A number of " + value.precision()
                            + " digits does not fit: SQLite keeps decimal numbers as floating "
                            + "point, exact to " + EXACT_DIGITS
                            + " digits. Keep it in a column of type STRING, or as a "
                            + "whole number of smaller units.");
        }
    }

    @Override
    public int jdbcType() {
        return Types.NUMERIC;
    }
}
