// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * The name of an alias: one that the user chose, or one that is made up when the statement is compiled.
 *
 * <p>The chosen name of a table's alias is equal to any of the same text. Every other name is <em>distinct</em>: it is
 * equal to itself alone, so that two aliases whose names are made up, or two queries that are called the same, are never
 * taken for each other. In the canonical form of a statement distinct names are numbered by their first appearance, and
 * so compare across statements.
 */
public final class AliasName {
    private static final int BY_TEXT = -2;
    private static final int NOT_NUMBERED = -1;

    private final String text;
    private final boolean anonymous;
    private final int ordinal;

    private AliasName(String text, boolean anonymous, int ordinal) {
        this.text = text;
        this.anonymous = anonymous;
        this.ordinal = ordinal;
    }

    /** A chosen name. */
    public static AliasName of(String chosen) {
        return new AliasName(chosen, false, BY_TEXT);
    }

    /** A new name, different from all others, that will be rendered as {@code stem_1}, {@code stem_2} … */
    public static AliasName anonymous(String stem) {
        return new AliasName(stem, true, NOT_NUMBERED);
    }

    /** This name if it is distinct, else a new distinct one of the same text. */
    public AliasName distinct() {
        return ordinal == BY_TEXT ? new AliasName(text, anonymous, NOT_NUMBERED) : this;
    }

    /** This distinct name as the {@code ordinal}th of its statement. */
    public AliasName numbered(int ordinal) {
        return this.ordinal == ordinal ? this : new AliasName(text, anonymous, ordinal);
    }

    /** The chosen name, or the stem of one that is made up. */
    public String text() {
        return text;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether the name is equal to no other, whatever its text. */
    public boolean isDistinct() {
        return ordinal != BY_TEXT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AliasName that
                        && ordinal != NOT_NUMBERED
                        && ordinal == that.ordinal
                        && anonymous == that.anonymous
                        && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + ordinal;
    }

    @Override
    public String toString() {
        return anonymous ? text + "_?" : text;
    }
}
