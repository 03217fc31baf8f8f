// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constants of an enum, or certain strings, as their labels in the database; anything else is refused, whether it is
 * written or read.
 */
public final class EnumCodec<J> implements Codec<J> {
    private final Class<J> javaType;
    private final Map<String, J> byLabel = new LinkedHashMap<>();
    private final Map<J, String> byValue = new HashMap<>();
    private final Codec<String> text;

    /**
     * A codec whose labels travel as another says.
     *
     * @param text how a string is bound and read
     */
    public EnumCodec(SqlType<J> type, Codec<String> text) {
        this.javaType = type.javaType();
        this.text = text;
        J[] constants = javaType.getEnumConstants();
        List<String> labels = Objects.requireNonNull(type.labels()).labels();
        for (int i = 0; i < labels.size(); i++) {
            J value = constants == null ? javaType.cast(labels.get(i)) : constants[i];
            byLabel.put(labels.get(i), value);
            byValue.put(value, labels.get(i));
        }
    }

    /** The label of a value. */
    public String label(J value) {
        String label = byValue.get(value);
        if (label == null) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A string is given that is none of the values of its enum: " + byLabel.keySet() + '.');
        }
        return label;
    }

    /** The value of a label. */
    public J value(String label) {
        J value = byLabel.get(label);
        if (value == null) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE,
                    "A column holds a name that is none of the constants of " + javaType.getName() + ": "
                            + byLabel.keySet() + ". Read it as a string to see it.");
        }
        return value;
    }

    @Override
    public @Nullable J read(ResultSet row, int column) throws SQLException {
        String label = text.read(row, column);
        return label == null ? null : value(label);
    }

    @Override
    public void bind(PreparedStatement statement, int position, J value) throws SQLException {
        text.bind(statement, position, label(value));
    }

    @Override
    public int jdbcType() {
        return text.jdbcType();
    }
}
