// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.EntityHandle;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The description of one entity: its class, its table, its attributes. Made once, when the class is initialised.
 *
 * @param <E> the class of the entity
 */
public final class EntityType<E> implements EntityHandle {
    private static final int MOST_ATTRIBUTES = 64;
    private static final ClassValue<Slot> SLOTS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private final Class<E> javaType;
    private final Table table;
    private final Supplier<E> factory;
    private final Map<String, AttributeMapping> attributes = new LinkedHashMap<>();
    private final AttributeMapping[] byIndex;
    private final ColumnMapping[] columns;
    private final List<ToOneMapping> toOnes = new ArrayList<>();
    private final List<ToManyMapping> toManys = new ArrayList<>();
    private final ColumnMapping key;
    private final long relationshipBits;
    private volatile boolean checked;

    /** What a class turned out to be. */
    private static final class Slot {
        private volatile @Nullable EntityType<?> type;
    }

    /**
     * Describes an entity and makes it known under its class.
     *
     * @param attributes in the order of their numbers
     * @throws ConfigurationError if the mapping cannot work
     */
    public EntityType(Class<E> javaType, Table table, Supplier<E> factory, List<AttributeMapping> attributes) {
        this.javaType = javaType;
        this.table = table;
        this.factory = factory;
        List<ColumnMapping> columnList = new ArrayList<>();
        List<ColumnMapping> keys = new ArrayList<>();
        long relationships = 0;
        for (AttributeMapping attribute : attributes) {
            if (this.attributes.putIfAbsent(attribute.name(), attribute) != null) {
                throw wrong("has two attributes \"" + attribute.name() + "\"");
            }
            if (attribute instanceof ColumnMapping column) {
                columnList.add(column);
                if (column.column().isPrimaryKey()) {
                    keys.add(column);
                }
            } else {
                relationships |= attribute.bit();
                if (attribute instanceof ToOneMapping one) {
                    toOnes.add(one);
                } else if (attribute instanceof ToManyMapping many) {
                    toManys.add(many);
                }
            }
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw wrong("has " + attributes.size() + " attributes; at most " + MOST_ATTRIBUTES
                    + " are supported, references counting twice. Split it into two entities");
        }
        if (keys.size() != 1) {
            throw wrong(
                    keys.isEmpty()
                            ? "has no key. Mark one attribute with @Id"
                            : "has a key of " + keys.size()
                                    + " columns, which is not supported yet. Give it one of its own");
        }
        this.byIndex = attributes.toArray(AttributeMapping[]::new);
        this.columns = columnList.toArray(ColumnMapping[]::new);
        this.key = keys.get(0);
        this.relationshipBits = relationships;
        SLOTS.get(javaType).type = this;
    }

    private ConfigurationError wrong(String what) {
        return new ConfigurationError(ErrorCode.MAPPING, "The entity " + javaType.getName() + ' ' + what + '.');
    }

    /** The entity that a class is, or null if it is none. */
    @SuppressWarnings("unchecked")
    public static <E> @Nullable EntityType<E> find(Class<E> type) {
        Slot slot = SLOTS.get(type);
        EntityType<?> known = slot.type;
        if (known == null && !type.isPrimitive() && !type.isInterface()) {
            initialise(type);
            known = slot.type;
        }
        return (EntityType<E>) known;
    }

    /**
     * The entity that a class is.
     *
     * @throws ConfigurationError if it is none
     */
    public static <E> EntityType<E> of(Class<E> type) {
        EntityType<E> found = find(type);
        if (found == null) {
            throw new ConfigurationError(
                    ErrorCode.NOT_MAPPED,
                    "The class " + type.getName()
                            + " is no entity. Describe it with an @Entity interface and use the generated class.");
        }
        if (!found.checked) {
            found.check();
        }
        return found;
    }

    private static void initialise(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("a class that is loaded can be found", e);
        }
    }

    /** Looks at what only the other side knows, and reports all mistakes at once. */
    private void check() {
        checked = true;
        List<String> mistakes = new ArrayList<>();
        for (ToOneMapping one : toOnes) {
            if (one.inverse() != null) {
                checkInverse(one, one.inverse(), ToManyMapping.class, mistakes);
            }
        }
        for (ToManyMapping many : toManys) {
            checkInverse(many, many.inverse(), ToOneMapping.class, mistakes);
        }
        if (!mistakes.isEmpty()) {
            checked = false;
            throw wrong("is mapped wrongly: " + String.join("; ", mistakes));
        }
    }

    private void checkInverse(
            RelationshipMapping relationship, String inverse, Class<?> wanted, List<String> mistakes) {
        EntityType<?> target = find(relationship.targetClass());
        if (target == null) {
            mistakes.add("\"" + relationship.name() + "\" refers to "
                    + relationship.targetClass().getName() + ", which is no entity");
        } else if (!(wanted.isInstance(target.attributes.get(inverse)))) {
            mistakes.add("\"" + relationship.name() + "\" names \"" + inverse + "\" as its other side, but "
                    + target.name() + " has no such " + (wanted == ToOneMapping.class ? "reference" : "list"));
        } else if (((RelationshipMapping) target.attribute(inverse)).targetClass() != javaType) {
            mistakes.add("\"" + relationship.name() + "\" names \"" + inverse
                    + "\" as its other side, which refers to another entity");
        }
    }

    @Override
    public String name() {
        return javaType.getSimpleName();
    }

    public Class<E> javaType() {
        return javaType;
    }

    public Table table() {
        return table;
    }

    /** A new object of the class, made without anything a user wrote but its no-argument constructor. */
    public E create() {
        return factory.get();
    }

    /** The attribute that is the primary key. */
    public ColumnMapping key() {
        return key;
    }

    /** Whether the database makes the keys of new rows. */
    public boolean hasGeneratedKey() {
        return table.columns().stream()
                .anyMatch(column ->
                        column.identity() && column.name().equals(key.column().name()));
    }

    /** The attributes that are columns, in order; the array is shared and not to be changed. */
    public ColumnMapping[] columns() {
        return columns;
    }

    public List<ToOneMapping> toOnes() {
        return toOnes;
    }

    public List<ToManyMapping> toManys() {
        return toManys;
    }

    /** The bits of all relationships in the masks of an entity. */
    public long relationshipBits() {
        return relationshipBits;
    }

    /** The bits of all attributes but the key. */
    public long bitsBesideKey() {
        long all = byIndex.length == MOST_ATTRIBUTES ? -1L : (1L << byIndex.length) - 1;
        return all & ~key.bit();
    }

    /** The number of attributes, the hidden ones included. */
    public int size() {
        return byIndex.length;
    }

    public AttributeMapping attribute(int index) {
        return byIndex[index];
    }

    /**
     * The attribute of a name.
     *
     * @throws UnknownName if there is none
     */
    public AttributeMapping attribute(String name) {
        AttributeMapping found = attributes.get(name);
        if (found == null) {
            throw UnknownName.attribute(
                    name(),
                    name,
                    attributes.values().stream()
                            .filter(attribute -> !(attribute instanceof ColumnMapping column && column.hidden()))
                            .map(AttributeMapping::name)
                            .toList());
        }
        return found;
    }

    @Override
    public List<ColumnRef> columns(FromNode from) {
        List<ColumnRef> refs = new ArrayList<>(columns.length);
        for (ColumnMapping mapping : columns) {
            refs.add(new ColumnRef(
                    from, mapping.column().name(), mapping.column().type()));
        }
        return refs;
    }

    @Override
    public Prepared prepare(SelectNode statement) {
        return Planner.INSTANCE.prepare(statement);
    }

    @Override
    public String toString() {
        return name();
    }

    /** Turns a statement about entities into one about columns; the room that knows how to load provides it. */
    public interface Planner {
        Planner INSTANCE = ServiceLoader.load(Planner.class, Planner.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new AssertionError("this module provides a planner"));

        Prepared prepare(SelectNode statement);
    }
}
