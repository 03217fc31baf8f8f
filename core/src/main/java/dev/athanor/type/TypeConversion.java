// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.function.Function;

/**
 * What a user's own class is in the database: values are converted before the stored type binds them, and after it has
 * read them.
 *
 * <p>Two conversions are equal if their functions are the very same objects, so a type with one is best kept as a constant.
 *
 * @param stored the type that the database knows; it may itself have a conversion
 */
public record TypeConversion<S, J>(
        SqlType<S> stored, Function<? super J, ? extends S> toDatabase, Function<? super S, ? extends J> fromDatabase) {

    /** The value as the stored type takes it. */
    public S write(J value) {
        try {
            return toDatabase.apply(value);
        } catch (AthanorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A value of " + value.getClass().getName() + " could not be converted to " + stored + ".",
                    e);
        }
    }

    /** The value of what the stored type has read. */
    public J read(S value) {
        try {
            return fromDatabase.apply(value);
        } catch (AthanorException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE, "A value of type " + stored + " could not be converted.", e);
        }
    }

    TypeConversion<S, J> over(SqlType<S> other) {
        return new TypeConversion<>(other, toDatabase, fromDatabase);
    }
}
