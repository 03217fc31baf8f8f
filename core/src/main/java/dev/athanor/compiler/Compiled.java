// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a statement once it is compiled for a dialect: its text, where the values go, what the rows hold,
 * and the plan of the layer above. It holds no value of a user's and serves every statement of the same structure.
 */
public final class Compiled {
    private final String text;
    private final List<String> pieces;
    private final Placeholder[] placeholders;
    private final List<ResultColumn> columns;
    private final boolean expands;
    private final List<String> products;
    private final boolean leavesDefaultsOpen;
    private final @Nullable Object plan;
    private final long compileNanos;
    private final long madeAt = System.nanoTime();
    private boolean used;

    Compiled(
            List<String> pieces,
            List<Placeholder> placeholders,
            List<ResultColumn> columns,
            List<String> products,
            boolean leavesDefaultsOpen,
            @Nullable Object plan,
            long compileNanos) {
        this.pieces = List.copyOf(pieces);
        this.placeholders = placeholders.toArray(Placeholder[]::new);
        this.columns = List.copyOf(columns);
        this.expands = placeholders.stream().anyMatch(Placeholder::expanding);
        this.products = List.copyOf(products);
        this.leavesDefaultsOpen = leavesDefaultsOpen;
        this.plan = plan;
        this.compileNanos = compileNanos;
        this.text = String.join("?", pieces);
    }

    /** What rows hold; empty when the statement gives none, or is a text whose columns only the database knows. */
    public List<ResultColumn> columns() {
        return columns;
    }

    /** For each query in the statement that multiplies unconnected sources, their sides: {@code "author" and "book"}. */
    public List<String> products() {
        return products;
    }

    /**
     * Whether a statement in a WITH clause writes rows without columns that have defaults: {@link
     * ColumnDefaults#completeInside} gives a statement that is complete, to be compiled instead.
     */
    public boolean leavesDefaultsOpen() {
        return leavesDefaultsOpen;
    }

    /** What the layer above wanted to keep with the compilation, or null. */
    public @Nullable Object plan() {
        return plan;
    }

    /** How long it took to compile. */
    public long compileNanos() {
        return compileNanos;
    }

    /** How long ago it was compiled. */
    public long ageNanos() {
        return System.nanoTime() - madeAt;
    }

    /**
     * Whether it is used for the first time, which it is not when this is asked again. Two threads may both be told so;
     * only logs and observers care.
     */
    public boolean isFirstUse() {
        boolean first = !used;
        if (first) {
            used = true;
        }
        return first;
    }

    /** The places for values, in the order of the text. */
    public List<Placeholder> placeholders() {
        return List.of(placeholders);
    }

    /** The names of the values that are given when the statement runs, each once. */
    public List<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        for (Placeholder place : placeholders) {
            if (place.parameter() != null) {
                names.add(place.parameter());
            }
        }
        return List.copyOf(names);
    }

    /**
     * The text to prepare, with as many question marks as the values need.
     *
     * @param values those of the statement, by slot
     */
    public String text(@Nullable Object[] values) {
        if (!expands) {
            return text;
        }
        StringBuilder expanded = new StringBuilder(pieces.get(0));
        for (int i = 0; i < placeholders.length; i++) {
            Placeholder place = placeholders[i];
            if (place.expanding()) {
                int size = elements(place, values).size();
                expanded.append(size == 0 ? place.whenEmpty() : place.repeated(size));
            } else {
                expanded.append('?');
            }
            expanded.append(pieces.get(i + 1));
        }
        return expanded.toString();
    }

    /**
     * Binds the values of one execution.
     *
     * @param values those of the statement, by slot
     * @param parameters those that are given by name
     * @throws InvalidStatement if a parameter has no value
     */
    @SuppressWarnings("unchecked")
    public void bind(
            PreparedStatement statement, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters)
            throws SQLException {
        int position = 1;
        for (Placeholder place : placeholders) {
            Codec<Object> codec = (Codec<Object>) place.codec();
            if (!place.columns().isEmpty()) {
                position = bindRows(statement, position, place.columns(), values);
            } else if (place.expanding()) {
                for (Object element : elements(place, values)) {
                    codec.set(statement, position++, element);
                }
            } else {
                codec.set(statement, position++, value(place, values, parameters));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static int bindRows(
            PreparedStatement statement, int first, List<Placeholder> columns, @Nullable Object[] values)
            throws SQLException {
        int position = first;
        int rows = elements(columns.get(0), values).size();
        for (int row = 0; row < rows; row++) {
            for (Placeholder column : columns) {
                Object element = ((List<Object>) elements(column, values)).get(row);
                ((Codec<Object>) column.codec()).set(statement, position++, element);
            }
        }
        return position;
    }

    private static @Nullable Object value(
            Placeholder place, @Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        if (place.slot() != Bind.UNPLACED) {
            return values[place.slot()];
        }
        String name = place.parameter();
        if (name == null) {
            return place.constant();
        }
        Object value = parameters.get(name);
        if (value == null && !parameters.containsKey(name)) {
            throw new InvalidStatement(
                    ErrorCode.MISSING_PARAMETER,
                    "The parameter \"" + name + "\" has no value; the statement was given "
                            + (parameters.isEmpty() ? "none" : parameters.keySet()) + ".");
        }
        return place.type().convert(value);
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> elements(Placeholder place, @Nullable Object[] values) {
        Object list = place.slot() == Bind.UNPLACED ? place.constant() : values[place.slot()];
        return list == null ? List.of() : (Collection<Object>) list;
    }

    /** The types of what is bound, in order, for messages that may not show values. */
    public List<String> bindTypes() {
        List<String> types = new ArrayList<>();
        for (Placeholder place : placeholders) {
            types.add(place.shownType());
        }
        return types;
    }

    /** The values that are bound, in order, for an engine that was told to show them. */
    public List<String> bindValues(@Nullable Object[] values, Map<String, ? extends @Nullable Object> parameters) {
        List<String> shown = new ArrayList<>();
        for (Placeholder place : placeholders) {
            for (Placeholder column : place.columns()) {
                shown.add(String.valueOf(elements(column, values)));
            }
            if (!place.columns().isEmpty()) {
                continue;
            }
            shown.add(String.valueOf(place.expanding() ? elements(place, values) : value(place, values, parameters)));
        }
        return shown;
    }

    /**
     * A place in the text for one value, or for a list of them.
     *
     * @param slot which of the statement's values goes here, or {@link Bind#UNPLACED}
     * @param parameter the name under which the value is given when the statement runs, if it has no slot
     * @param constant the value that is part of the compilation, if it has neither slot nor name
     * @param columns the places of one row if the list is one of rows, each with a list of its own; else empty
     * @param whenEmpty what stands in the text for an empty list
     * @param before what stands in the text before a list that is not empty
     */
    public record Placeholder(
            int slot,
            @Nullable String parameter,
            @Nullable Object constant,
            SqlType<?> type,
            Codec<?> codec,
            boolean expanding,
            List<Placeholder> columns,
            String whenEmpty,
            String before) {
        Placeholder after(String words) {
            return new Placeholder(slot, parameter, constant, type, codec, expanding, columns, whenEmpty, words);
        }

        private String shownType() {
            if (columns.isEmpty()) {
                return expanding ? type + "…" : type.toString();
            }
            return columns.stream()
                    .map(column -> column.type().toString())
                    .collect(Collectors.joining(", ", "(", ")…"));
        }

        private String repeated(int size) {
            int width = columns.size();
            String one = width == 0 ? "?" : "(" + "?, ".repeat(width - 1) + "?)";
            return before + (one + ", ").repeat(size - 1) + one;
        }
    }

    /**
     * One column of the rows.
     *
     * @param name the name under which it is put out
     * @param element the expression that it is
     */
    public record ResultColumn(String name, ExpressionNode element, Codec<?> codec) {}
}
