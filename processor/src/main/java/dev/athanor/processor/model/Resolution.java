// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Completes a model by what others say: the foreign keys of references have the columns of the keys that they hold. The
 * attributes get their numbers here, since a reference takes one for each column that is not there already.
 */
final class Resolution {
    private final Models models;
    private final Map<String, Placed> placed = new HashMap<>();
    private int next;

    /** A column that has its number. */
    private record Placed(int number, @Nullable ColumnAttribute attribute) {}

    private Resolution(Models models) {
        this.models = models;
    }

    static EntityModel of(EntityModel raw, Models models) {
        Resolution resolution = new Resolution(models);
        EntityModel above = raw.descent().parent();
        EntityModel parent = above == null ? null : models.read(above.element());
        if (parent != null) {
            resolution.inherit(parent);
        }
        List<Attribute> numbered = new ArrayList<>();
        for (Attribute attribute : ordered(raw, models)) {
            numbered.add(resolution.numbered(attribute));
        }
        return raw.resolved(numbered, keyOf(raw, models), raw.descent().of(parent));
    }

    /** The numbers and columns of a parent are taken. */
    private void inherit(EntityModel parent) {
        next = parent.size();
        for (Attribute attribute : parent.all()) {
            if (attribute instanceof ColumnAttribute column) {
                placed.putIfAbsent(lower(column.column().name()), new Placed(column.number(), column));
            } else if (attribute instanceof ReferenceAttribute reference) {
                reference
                        .foreignKey()
                        .forEach(each ->
                                placed.putIfAbsent(lower(each.column()), new Placed(each.number(), each.attribute())));
            }
        }
    }

    /**
     * The columns of the key of an entity; none if it has no key, or if that leads back to itself.
     *
     * @param models finds the other entities
     */
    static List<KeyColumn> keyOf(EntityModel raw, Models models) {
        return keyOf(raw, models, Set.of());
    }

    private static List<KeyColumn> keyOf(EntityModel raw, Models models, Set<String> above) {
        if (above.contains(raw.entity().qualifiedName())) {
            return List.of();
        }
        Set<String> path = new TreeSet<>(above);
        path.add(raw.entity().qualifiedName());
        Map<String, KeyColumn> columns = new LinkedHashMap<>();
        for (Attribute attribute : raw.keys()) {
            if (attribute instanceof ColumnAttribute column) {
                put(columns, new KeyColumn(column.column().name(), column));
            } else if (attribute instanceof ReferenceAttribute reference) {
                List<KeyColumn> foreign = foreignKey(reference, models, path);
                if (foreign.isEmpty()) {
                    return List.of();
                }
                foreign.forEach(column -> put(columns, column));
            }
        }
        return List.copyOf(columns.values());
    }

    private static void put(Map<String, KeyColumn> columns, KeyColumn column) {
        columns.putIfAbsent(lower(column.column()), column);
    }

    /** The columns of a foreign key: those that are named, or else after the reference and the key that it holds. */
    private static List<KeyColumn> foreignKey(ReferenceAttribute reference, Models models, Set<String> above) {
        EntityModel target = models.raw(reference.target().entity().model());
        List<KeyColumn> key = keyOf(target, models, above);
        List<String> named = reference.relationship().columns();
        List<KeyColumn> columns = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String name = i < named.size()
                    ? named.get(i)
                    : Naming.foreignKey(reference.name(), key.get(i).column(), key.size());
            columns.add(new KeyColumn(name, key.get(i).value()));
        }
        return columns;
    }

    /** A reference that shares a column with an attribute comes after that. */
    private static List<Attribute> ordered(EntityModel raw, Models models) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < raw.attributes().size(); i++) {
            if (raw.attributes().get(i) instanceof ColumnAttribute column) {
                places.put(lower(column.column().name()), i);
            }
        }
        List<Attribute> first = new ArrayList<>();
        List<Attribute> last = new ArrayList<>();
        for (int i = 0; i < raw.attributes().size(); i++) {
            Attribute attribute = raw.attributes().get(i);
            int place = i;
            boolean waits = attribute instanceof ReferenceAttribute reference
                    && foreignKey(reference, models, Set.of()).stream()
                            .anyMatch(column -> places.getOrDefault(lower(column.column()), -1) > place);
            (waits ? last : first).add(attribute);
        }
        first.addAll(last);
        return first;
    }

    private Attribute numbered(Attribute attribute) {
        if (attribute instanceof ColumnAttribute column) {
            ColumnAttribute numbered = column.numbered(next++);
            placed.putIfAbsent(lower(column.column().name()), new Placed(numbered.number(), numbered));
            return numbered;
        } else if (attribute instanceof ReferenceAttribute reference) {
            List<ForeignKeyColumn> columns = new ArrayList<>();
            for (KeyColumn column : foreignKey(reference, models, Set.of())) {
                columns.add(place(column));
            }
            return reference.resolved(next++, columns);
        } else if (attribute instanceof ListAttribute list) {
            return list.numbered(next++);
        }
        return attribute;
    }

    private ForeignKeyColumn place(KeyColumn column) {
        Placed known = placed.get(lower(column.column()));
        if (known != null) {
            return new ForeignKeyColumn(column.column(), column.value(), known.number(), true, known.attribute());
        }
        placed.put(lower(column.column()), new Placed(next, null));
        return new ForeignKeyColumn(column.column(), column.value(), next++, false, null);
    }

    private static String lower(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
