// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.EntityHandle;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Operator;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
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
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
    private final @Nullable Supplier<E> factory;
    private final List<EmbeddedMapping> embedded;
    private final Map<String, AttributeMapping> attributes = new LinkedHashMap<>();
    private final AttributeMapping[] byIndex;
    private final ColumnMapping[] columns;
    private final List<ToOneMapping> toOnes = new ArrayList<>();
    private final List<ToManyMapping> toManys = new ArrayList<>();
    private final List<ManyToManyMapping> manyToManys = new ArrayList<>();
    private final KeyColumns key;
    private final int[] keyParts;
    private final long sharedBits;
    private final boolean visibleReferences;
    private volatile @Nullable Generated generatedKey;
    private final long relationshipBits;
    private final long generatedBits;
    private final long computedBits;
    private final long remadeBits;
    private final long fixedBits;
    private final @Nullable ColumnMapping version;
    private final @Nullable Inheritance inheritance;
    private final EntityType<?> root;
    private final List<String> ownMistakes = new ArrayList<>();
    private volatile boolean checked;
    private volatile @Nullable Hierarchy hierarchy;

    /** What a class turned out to be. */
    private static final class Slot {
        private volatile @Nullable EntityType<?> type;
    }

    /** The column of the key that the database makes; none is something that is known, too. */
    private record Generated(@Nullable ColumnMapping column) {}

    /**
     * Describes an entity and makes it known under its class. Mistakes are reported when it is first used, all at once.
     *
     * @param attributes in the order of their numbers
     */
    public EntityType(Class<E> javaType, Table table, Supplier<E> factory, List<AttributeMapping> attributes) {
        this(javaType, table, factory, attributes, Set.of(), List.of(), null);
    }

    /**
     * Describes an entity that has a parent, or may have children; or whose table declares no key, or another one; or that
     * has values whose parts are attributes.
     *
     * @param factory makes an object, or null if there are only objects of its children
     * @param attributes those of the parent first
     * @param keyNames the names of the attributes that are the key; none means the primary key of the table
     * @param embedded the values in several columns
     */
    public EntityType(
            Class<E> javaType,
            Table table,
            @Nullable Supplier<E> factory,
            List<AttributeMapping> attributes,
            Set<String> keyNames,
            List<EmbeddedMapping> embedded,
            @Nullable Inheritance inheritance) {
        this.embedded = List.copyOf(embedded);
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
                if (keyNames.isEmpty() ? column.column().isPrimaryKey() : keyNames.contains(column.name())) {
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
        }
        for (ColumnMapping part : keys) {
            Class<?> of = part.column().type().javaType();
            if (of.isArray()) {
                ownMistakes.add(
                        "has a key of " + of.getSimpleName() + ", and an array equals none but itself. Convert \""
                                + part.name() + "\" to a class with equals(…)");
            }
        }
        this.byIndex = all.toArray(AttributeMapping[]::new);
        this.columns = columnList.toArray(ColumnMapping[]::new);
        this.key = new KeyColumns(keys);
        this.keyParts = columnList.stream()
                .mapToInt(column -> key.columns().indexOf(column))
                .toArray();
        this.sharedBits = shared(toOnes);
        this.visibleReferences = toOnes.stream()
                .anyMatch(one -> one.foreignKey().columns().stream().anyMatch(column -> !column.hidden()));
        this.relationshipBits = relationships;
        this.generatedBits = generated;
        this.computedBits = computed;
        this.remadeBits = remade;
        this.fixedBits = fixed;
        this.version = versioned;
        this.inheritance = inheritance;
        EntityType<?> parent = inheritance == null ? null : inheritance.parent();
        this.root = parent == null ? this : parent.root;
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

    /**
     * A new object of the class, made without anything a user wrote but its no-argument constructor.
     *
     * @throws ConfigurationError if there are only objects of its children
     */
    public E create() {
        Supplier<E> maker = factory;
        if (maker == null) {
            throw noObjects();
        }
        return maker.get();
    }

    /**
     * Refuses an abstract entity where a row of its own would be made.
     *
     * @throws ConfigurationError if there are only objects of its children
     */
    public void requireConcrete() {
        if (isAbstract()) {
            throw noObjects();
        }
    }

    private ConfigurationError noObjects() {
        return new ConfigurationError(
                ErrorCode.MAPPING,
                name() + " is abstract, and has no objects but those of the entities that inherit from it.");
    }

    /** Whether there are only objects of its children. */
    public boolean isAbstract() {
        return factory == null;
    }

    /** Whether it has a parent, or may have children. */
    public boolean inherits() {
        return inheritance != null;
    }

    /** What it says of its parent and its children; only for an entity that {@link #inherits}. */
    Inheritance inheritance() {
        return Objects.requireNonNull(inheritance);
    }

    /** What it inherits from, or null. */
    public @Nullable EntityType<?> parent() {
        return inheritance == null ? null : inheritance.parent();
    }

    /** The entity whose keys it has: the topmost that it inherits from, or itself. */
    public EntityType<?> root() {
        return root;
    }

    /** The value of the discriminator in its rows, or null if there is none. */
    public @Nullable Object identity() {
        return inheritance == null ? null : inheritance.identity();
    }

    /** How the columns are loaded that it adds, when its parent is queried. */
    public SubclassLoading loading() {
        return inheritance == null ? SubclassLoading.LAZY : inheritance.load();
    }

    /** Whether it is another entity, or inherits from it. */
    public boolean isA(EntityType<?> other) {
        for (EntityType<?> type = this; type != null; type = type.parent()) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether an attribute is one of its own, or inherited. */
    @SuppressWarnings("ReferenceEquality") // a number means another attribute in another class
    public boolean has(AttributeMapping attribute) {
        return attribute.index() < byIndex.length && byIndex[attribute.index()] == attribute;
    }

    /** Whether its rows are in the table of its parent, among others. */
    boolean sharesTable() {
        EntityType<?> parent = parent();
        return parent != null && parent.table == table;
    }

    /** The entities that share its keys; null for one that neither has a parent nor may have children. */
    public @Nullable Hierarchy hierarchy() {
        if (inheritance == null) {
            return null;
        }
        Hierarchy known = root.hierarchy;
        if (known == null) {
            known = new Hierarchy(root);
            root.hierarchy = known;
        }
        return known;
    }

    @Override
    public @Nullable ExpressionNode criterion(FromNode from) {
        Hierarchy family = hierarchy();
        ExpressionNode criterion = family == null ? null : family.criterion(this);
        return criterion == null ? null : SourceAdapter.adapt(criterion, this, from);
    }

    /**
     * A condition on which its table is joined, as one for which rows of other entities in the table do not count.
     *
     * @param from the table as the statement has it
     */
    public ExpressionNode narrowed(ExpressionNode on, FromNode from) {
        ExpressionNode criterion = criterion(from);
        return criterion == null ? on : Operator.AND.of(on, criterion);
    }

    /** The columns that are the primary key. */
    public KeyColumns key() {
        return key;
    }

    /** Which part of the key the column at a place of {@link #columns()} is, or -1. */
    public int keyPart(int column) {
        return keyParts[column];
    }

    /** The column of the key whose values the database makes for new rows, or null if it makes none. */
    public @Nullable ColumnMapping generatedKey() {
        Generated known = generatedKey;
        if (known == null) {
            Set<String> made = root.table.columns().stream()
                    .filter(ColumnInfo::identity)
                    .map(ColumnInfo::name)
                    .collect(Collectors.toSet());
            known = new Generated(key.columns().stream()
                    .filter(column -> made.contains(column.column().name()))
                    .findFirst()
                    .orElse(null));
            generatedKey = known;
        }
        return known.column();
    }

    /** The bits of columns that are foreign keys of more than one reference. */
    public long sharedBits() {
        return sharedBits;
    }

    /** Whether there are references whose foreign keys are attributes of their own, too. */
    public boolean hasVisibleReferences() {
        return visibleReferences;
    }

    /**
     * The bits of the columns that become null when a reference does: those that are the key or another reference's too
     * stay, unless there is nothing else.
     */
    public long clearedBits(ToOneMapping one) {
        long all = one.foreignKey().bits();
        long own = all & ~key.bits() & ~sharedBits;
        return own == 0 ? all : own;
    }

    private static long shared(List<ToOneMapping> toOnes) {
        long seen = 0;
        long twice = 0;
        for (ToOneMapping one : toOnes) {
            twice |= seen & one.foreignKey().bits();
            seen |= one.foreignKey().bits();
        }
        return twice;
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

    /** The values whose parts are attributes. */
    public List<EmbeddedMapping> embedded() {
        return embedded;
    }

    /** The value of a name whose parts are attributes, or null. */
    public @Nullable EmbeddedMapping findEmbedded(String name) {
        for (EmbeddedMapping each : embedded) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
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
        return all & ~key.bits();
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
            refs.add(SourceColumns.of(from, mapping.column()));
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
