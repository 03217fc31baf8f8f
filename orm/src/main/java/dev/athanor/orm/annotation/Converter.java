// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.annotation;

/**
 * Turns values of a class of one's own into what a column holds, and back. Null stays null and is not converted. Values are
 * compared by {@code equals} to see whether they changed.
 *
 * @param <J> one's own class
 * @param <S> what is stored: a number, a text, a time
 */
public interface Converter<J, S> {
    S toDatabase(J value);

    J fromDatabase(S stored);
}
