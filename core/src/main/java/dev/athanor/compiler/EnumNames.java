// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.dialect.Spelling;
import dev.athanor.dialect.TypeNames;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.SqlType;
import java.util.Objects;
import java.util.stream.Collectors;

/** The types of enums where a column lists its own values. */
public final class EnumNames {
    private EnumNames() {}

    /** {@code ENUM('a', 'b')} for an enum that is native, {@code VARCHAR(1)} for any other. */
    public static String inline(SqlType<?> type, Spelling dialect) {
        EnumLabels labels = Objects.requireNonNull(type.labels());
        return labels.nativeName() == null
                ? TypeNames.sized("VARCHAR", type)
                : "ENUM(" + literals(labels, dialect) + ')';
    }

    /** The labels as they are written in SQL, with commas between them. */
    static String literals(EnumLabels labels, Spelling dialect) {
        return labels.labels().stream()
                .map(label -> Literals.string(label, dialect))
                .collect(Collectors.joining(", "));
    }
}
