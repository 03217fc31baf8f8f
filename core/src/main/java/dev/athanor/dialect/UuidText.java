// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import java.sql.Types;
import java.util.UUID;

/** UUIDs where the driver takes and gives them as text; the 32 digits without hyphens are read too. */
public final class UuidText {
    /** Binds the 36 characters that {@link UUID#toString} gives. */
    public static final Codec<UUID> CODEC = Codec.of(
            Types.CHAR,
            (row, column) -> {
                String text = row.getString(column);
                return text == null ? null : parse(text);
            },
            (statement, position, value) -> statement.setString(position, value.toString()));

    private static final int HYPHENATED = 36;
    private static final int PLAIN = 32;

    private UuidText() {}

    private static UUID parse(String text) {
        try {
            if (text.length() == HYPHENATED) {
                return UUID.fromString(text);
            } else if (text.length() == PLAIN) {
                return new UUID(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private static InvalidValue unreadable(@org.jspecify.annotations.Nullable IllegalArgumentException cause) {
        String sentence = "A column that is read as UUID holds something that is none: it needs 32 hexadecimal digits.";
        return cause == null
                ? new InvalidValue(ErrorCode.UNREADABLE_VALUE, sentence)
                : new InvalidValue(ErrorCode.UNREADABLE_VALUE, sentence, cause);
    }
}
