// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import org.jspecify.annotations.NullUnmarked;

/** Constructors of records by number of components, for {@code select(Card::new, …)}. */
@NullUnmarked
public final class Constructors {
    private Constructors() {}

    /** Takes three elements. */
    @FunctionalInterface
    public interface Of3<A, B, C, T> {
        T construct(A a, B b, C c);
    }

    /** Takes four elements. */
    @FunctionalInterface
    public interface Of4<A, B, C, D, T> {
        T construct(A a, B b, C c, D d);
    }

    /** Takes five elements. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, T> {
        T construct(A a, B b, C c, D d, E e);
    }

    /** Takes six elements. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, T> {
        T construct(A a, B b, C c, D d, E e, F f);
    }
}
