// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.annotation.Converter;
import dev.athanor.type.SqlType;

/** The types of columns whose values a converter turns into what is stored. */
public final class Converted {
    private Converted() {}

    /** A type that is stored as another one; every call gives a type of its own. */
    public static <J, S> SqlType<J> as(SqlType<S> stored, Class<J> type, Converter<J, S> converter) {
        return stored.as(type, converter::toDatabase, converter::fromDatabase);
    }
}
