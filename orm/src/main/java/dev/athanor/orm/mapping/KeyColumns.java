// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.FromNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns that hold a key: that of the entity itself, or as a foreign key that of another. The key of one column is
 * its bare value, that of several a {@link Key}.
 */
public final class KeyColumns {
    private final List<ColumnMapping> columns;
    private final ColumnMapping first;
    private final long bits;

    /** The columns of a key, at least one, in the order of its parts. */
    public KeyColumns(List<ColumnMapping> columns) {
        this.columns = List.copyOf(columns);
        this.first = this.columns.get(0);
        long all = 0;
        for (ColumnMapping column : columns) {
            all |= column.bit();
        }
        this.bits = all;
    }

    /** Whether it is one column, whose bare value is the key. */
    public boolean isSingle() {
        return columns.size() == 1;
    }

    /** The first column, which is the only one of most keys. */
    public ColumnMapping first() {
        return first;
    }

    public int size() {
        return columns.size();
    }

    public ColumnMapping get(int index) {
        return columns.get(index);
    }

    public List<ColumnMapping> columns() {
        return columns;
    }

    /** The bits of the columns in the masks of an entity. */
    public long bits() {
        return bits;
    }

    public boolean contains(ColumnMapping column) {
        return columns.contains(column);
    }

    /** The names of the columns. */
    public List<String> names() {
        return columns.stream().map(column -> column.column().name()).toList();
    }

    /** The columns as those of a source of rows. */
    public List<ColumnRef> of(FromNode from) {
        List<ColumnRef> refs = new ArrayList<>(columns.size());
        for (ColumnMapping mapping : columns) {
            refs.add(SourceColumns.of(from, mapping.column()));
        }
        return refs;
    }

    /** The value of one column of a key. */
    public @Nullable Object part(@Nullable Object key, int index) {
        return key instanceof Key several && columns.size() > 1 ? several.part(index) : key;
    }

    /** The key that is made of the values of its columns, or null if all of these are null. The array is not copied. */
    public static @Nullable Object key(@Nullable Object[] parts) {
        if (parts.length == 1) {
            return parts[0];
        }
        for (Object part : parts) {
            if (part != null) {
                return Key.taking(parts);
            }
        }
        return null;
    }

    /**
     * A key that a user gave, its parts of the classes that the columns have.
     *
     * @param given the value of the one column; or a {@link Key}, or a map by the names of the attributes; or the value
     *     that the columns are the parts of
     * @throws InvalidValue if it is no key of the entity
     */
    public Object convert(EntityType<?> type, Object given) {
        if (!type.embedded().isEmpty()) {
            for (EmbeddedMapping embedded : type.embedded()) {
                if (embedded.type().isInstance(given) && embedded.parts().equals(attributes())) {
                    return notNull(type, given, key(embedded.partsOf(given)));
                }
            }
        }
        if (isSingle() && !(given instanceof Map<?, ?>)) {
            return Objects.requireNonNull(first.column().type().convert(given));
        }
        @Nullable Object[] parts = new @Nullable Object[columns.size()];
        if (given instanceof Map<?, ?> byName
                && byName.keySet().equals(byAttribute().keySet())) {
            byAttribute()
                    .forEach((name, at) -> parts[at] = get(at).column().type().convert(byName.get(name)));
        } else if (given instanceof Key key && key.size() == columns.size()) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = columns.get(i).column().type().convert(key.part(i));
            }
        } else {
            throw wrong(type, given);
        }
        return notNull(type, given, key(parts));
    }

    private Object notNull(EntityType<?> type, Object given, @Nullable Object key) {
        if (key == null) {
            throw wrong(type, given);
        }
        return key;
    }

    private List<String> attributes() {
        return columns.stream().map(ColumnMapping::name).toList();
    }

    private Map<String, Integer> byAttribute() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).shown(), i);
        }
        return places;
    }

    private InvalidValue wrong(EntityType<?> type, Object given) {
        String names = columns.stream().map(ColumnMapping::shown).collect(Collectors.joining(", "));
        String what = given instanceof Key key
                ? "a key of " + key.size() + " parts"
                : given.getClass().getSimpleName();
        return new InvalidValue(
                ErrorCode.WRONG_VALUE,
                "The key of " + type.name() + " is " + names + ", and " + what + " is given. Give "
                        + (isSingle()
                                ? "the value of " + names + '.'
                                : "Key.of(" + names + "), not all of them null."));
    }

    @Override
    public String toString() {
        return names().toString();
    }
}
