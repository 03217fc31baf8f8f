// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.EntityHandle;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final List<ManyToManyMapping> manyToManys = new ArrayList<>();
    private final ColumnMapping key;
    private final long relationshipBits;
    private final long generatedBits;
    private final long computedBits;
    private final long remadeBits;
    private final long fixedBits;
    private final @Nullable ColumnMapping version;
    private final List<String> ownMistakes = new ArrayList<>();
    private volatile boolean checked;

    /** What a class turned out to be. */
    private static final class Slot {
        private volatile @Nullable EntityType<?> type;
    }

    /**
     * Describes an entity and makes it known under its class. Mistakes are reported when it is first used, all at once.
     *
     * @param attributes in the order of their numbers
     */
    public EntityType(Class<E> javaType, Table table, Supplier<E> factory, List<AttributeMapping> attributes) {
        this.javaType = javaType;
        this.table = table;
        this.factory = factory;
        List<ColumnMapping> columnList = new ArrayList<>();
        List<ColumnMapping> keys = new ArrayList<>();
        long relationships = 0;
        long generated = 0;
        long computed = 0;
        long remade = 0;
        long fixed = 0;
        ColumnMapping versioned = null;
        List<AttributeMapping> all =
                attributes.stream().map(EntityType::asTheColumnSays).toList();
        for (AttributeMapping attribute : all) {
            if (this.attributes.putIfAbsent(attribute.name(), attribute) != null) {
                ownMistakes.add("has two attributes \"" + attribute.name() + '"');
            }
            if (attribute instanceof ColumnMapping column) {
                columnList.add(column);
                if (column.column().isPrimaryKey()) {
                    keys.add(column);
                }
                if (column.versioning() != null) {
                    versioned = column;
                }
                if (column.generation() != Generation.NEVER) {
                    generated |= column.bit();
                }
                if (column.generation() == Generation.ALWAYS) {
                    computed |= column.bit();
                }
                if (column.generation() == Generation.ALWAYS || column.column().isServerUpdated()) {
                    remade |= column.bit();
                }
                if (column.fixed()) {
                    fixed |= column.bit();
                }
            } else {
                relationships |= attribute.bit();
                if (attribute instanceof ToOneMapping one) {
                    toOnes.add(one);
                } else if (attribute instanceof ToManyMapping many) {
                    toManys.add(many);
                    if (many instanceof ManyToManyMapping linked) {
                        manyToManys.add(linked);
                    }
                }
            }
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            ownMistakes.add("has " + attributes.size() + " attributes; at most " + MOST_ATTRIBUTES
                    + " are supported, references counting twice. Split it into two entities");
        }
        if (keys.isEmpty()) {
            ownMistakes.add("has no key. Mark one attribute with @Id");
            keys.add(new ColumnMapping("id", 0, Column.of("id", Types.BIGINT), true));
        } else if (keys.size() > 1) {
            ownMistakes.add(
                    "has a key of " + keys.size() + " columns, which is not supported yet. Give it one of its own");
        }
        this.byIndex = all.toArray(AttributeMapping[]::new);
        this.columns = columnList.toArray(ColumnMapping[]::new);
        this.key = keys.get(0);
        this.relationshipBits = relationships;
        this.generatedBits = generated;
        this.computedBits = computed;
        this.remadeBits = remade;
        this.fixedBits = fixed;
        this.version = versioned;
        SLOTS.get(javaType).type = this;
    }

    private static AttributeMapping asTheColumnSays(AttributeMapping attribute) {
        return attribute instanceof ColumnMapping column ? column.asTheColumnSays() : attribute;
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
     * @throws ConfigurationError if it is none, or if there are mistakes in its mapping or in that of what it is related
     *     to
     */
    public static <E> EntityType<E> of(Class<E> type) {
        EntityType<E> found = find(type);
        if (found == null) {
            throw new ConfigurationError(
                    ErrorCode.NOT_MAPPED,
                    "The class " + type.getName()
                            + " is no entity. An entity is the class generated from an @Entity interface,"
                            + " as User from UserModel: use that class.");
        }
        found.check();
        return found;
    }

    private static void initialise(Class<?> type) {
        try {
            Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            // a class that was made at run time cannot be found by its name; it is no entity
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() instanceof AthanorException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Makes sure, once, that the mapping is right.
     *
     * @throws ConfigurationError if there are mistakes in it, or in that of what it is related to
     */
    public void check() {
        if (!checked) {
            MappingCheck.of(this).forEach(type -> type.checked = true);
        }
    }

    /** What is wrong with this entity alone. */
    List<String> ownMistakes() {
        return ownMistakes;
    }

    /** The attribute of a name, or null. */
    @Nullable
    AttributeMapping find(String name) {
        return attributes.get(name);
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

    /** The handle of an attribute as it stands in a program: {@code User.ADDRESSES}. */
    public String constant(AttributeMapping attribute) {
        String words = attribute.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return name() + '.' + words.toUpperCase(Locale.ROOT);
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

    /** Those of the lists whose objects are linked by rows of a table of their own. */
    public List<ManyToManyMapping> manyToManys() {
        return manyToManys;
    }

    /** The attribute that is the version of the row, or null if the entity has none. */
    public @Nullable ColumnMapping version() {
        return version;
    }

    /** The bits of the attributes whose values the database makes, beside the key. */
    public long generatedBits() {
        return generatedBits;
    }

    /** The bits of the attributes that only the database writes. */
    public long computedBits() {
        return computedBits;
    }

    /** The bits of the attributes that the database may write whenever the row is changed. */
    public long remadeBits() {
        return remadeBits;
    }

    /** The bits of the attributes whose values a row keeps for good. */
    public long fixedBits() {
        return fixedBits;
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
