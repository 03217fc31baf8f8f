// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.util.UUID;

/** UUIDs as 16 bytes, the high ones first. */
final class UuidBytes {
    private static final int LENGTH = 16;

    static final Codec<UUID> CODEC = Codec.of(
            Types.BINARY,
            (row, column) -> {
                byte[] bytes = row.getBytes(column);
                return bytes == null ? null : of(bytes);
            },
            (statement, position, value) -> statement.setBytes(
                    position,
                    ByteBuffer.allocate(LENGTH)
                            .putLong(value.getMostSignificantBits())
                            .putLong(value.getLeastSignificantBits())
                            .array()));

    private UuidBytes() {}

    private static UUID of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE,
                    "A column that is read as UUID holds " + bytes.length + " bytes; it needs " + LENGTH + ".");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
