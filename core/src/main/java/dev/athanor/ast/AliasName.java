// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of an alias: one that the user chose, or one that is made up when the statement is compiled.
 *
 * <p>Made-up names are equal when they are the same object, until a statement is brought into its canonical form, where
 * they are numbered by their first appearance and so compare across statements.
 */
public final class AliasName {
    private static final int NOT_NUMBERED = -1;

    private final String text;
    private final boolean anonymous;
    private final int ordinal;

    private AliasName(String text, boolean anonymous, int ordinal) {
        this.text = text;
        this.anonymous = anonymous;
        this.ordinal = ordinal;
    }

    public static AliasName of(String chosen) {
        return new AliasName(chosen, false, NOT_NUMBERED);
    }

    /** A new name, different from all others, that will be rendered as {@code stem_1}, {@code stem_2} … */
    public static AliasName anonymous(String stem) {
        return new AliasName(stem, true, NOT_NUMBERED);
    }

    /** This anonymous name as the {@code ordinal}th of its statement. */
    public AliasName numbered(int ordinal) {
        return new AliasName(text, true, ordinal);
    }

    /** The chosen name, or the stem of one that is made up. */
    public String text() {
        return text;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether the statement that holds this name has to be brought into canonical form before it is compared. */
    public boolean isLoose() {
        return anonymous && ordinal == NOT_NUMBERED;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AliasName that
                        && !isLoose()
                        && anonymous == that.anonymous
                        && ordinal == that.ordinal
                        && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, ordinal);
    }

    @Override
    public String toString() {
        return anonymous ? text + "_?" : text;
    }
}
