// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.SequenceOptions;
import dev.athanor.dialect.Identifiers;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.sql.Row;
import org.jspecify.annotations.Nullable;

/** A row of a catalogue query. */
public final class CatalogRow {
    private final Row row;
    private final Identifiers identifiers;

    CatalogRow(Row row, Identifiers identifiers) {
        this.row = row;
        this.identifiers = identifiers;
    }

    /** A name, as a model calls it. */
    public String name(String column) {
        return identifiers.modelled(text(column));
    }

    /** A name, as a model calls it, or null. */
    public @Nullable String nameOrNull(String column) {
        String stored = textOrNull(column);
        return stored == null ? null : identifiers.modelled(stored);
    }

    /** A text that is never null. */
    public String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE, "The catalogue has no \"" + column + "\" where there always is one.");
        }
        return text;
    }

    /** A text, or null. */
    public @Nullable String textOrNull(String column) {
        Object value = row.get(column);
        return value == null ? null : String.valueOf(value);
    }

    /** A text, or null if there is none or it is empty. */
    public @Nullable String textUnlessEmpty(String column) {
        String text = textOrNull(column);
        return text == null || text.isEmpty() ? null : text;
    }

    /** A truth value, which null is not. */
    public boolean flag(String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    /** Whether a text is this one, in whatever case. */
    public boolean is(String column, String text) {
        return text.equalsIgnoreCase(textOrNull(column));
    }

    /** A whole number. */
    public int number(String column) {
        return row.getInt(column);
    }

    /**
     * How numbers are counted, from the columns {@code seq_start}, {@code seq_increment}, {@code seq_min}, {@code seq_max}
     * and {@code seq_cache}.
     */
    public SequenceOptions counting(boolean cycle) {
        return new SequenceOptions(
                longOrNull("seq_start"),
                longOrNull("seq_increment"),
                longOrNull("seq_min"),
                longOrNull("seq_max"),
                false,
                false,
                cycle,
                longOrNull("seq_cache"),
                null);
    }

    /** A whole number, or null. */
    public @Nullable Long longOrNull(String column) {
        return row.get(column, Long.class);
    }
}
