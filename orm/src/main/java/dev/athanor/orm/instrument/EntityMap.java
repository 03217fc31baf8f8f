// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.AttributeOrder;
import dev.athanor.orm.mapping.Cascades;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Generation;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.SubclassLoading;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.mapping.Versioning;
import dev.athanor.orm.state.Managed;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Reference;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes an entity while its class is initialised: each attribute gives a handle, {@link #table} ends it.
 *
 * <p>Other entities are named by their classes only, which initialises none of them, so models may refer to each other
 * in circles.
 *
 * @param <E> the class of the entity
 */
public final class EntityMap<E extends Managed> {
    private final Class<E> javaType;
    private final @Nullable Supplier<E> factory;
    private final List<AttributeMapping> attributes = new ArrayList<>();
    private final Descent<E> descent;
    private final List<Referring> foreignKeys = new ArrayList<>();
    private final Set<String> key = new LinkedHashSet<>();
    private final List<EmbeddedMapping> embedded = new ArrayList<>();

    /**
     * A foreign key.
     *
     * @param made how many of the columns are there for it alone
     */
    private record Referring(List<Column<?>> columns, List<Reference> references, int made) {
        /** What a new table has of it. */
        List<TableItem> items() {
            if (made == 1 && columns.size() == 1) {
                Column<?> only = columns.get(0).references(references.get(0));
                if (only.isPrimaryKey()) {
                    only.identity(false);
                }
                return List.of();
            }
            return List.of(
                    ForeignKey.of(columns.stream().<String>map(Column::name).toList())
                            .references(references));
        }
    }

    private EntityMap(Class<E> javaType, @Nullable Supplier<E> factory, @Nullable EntityType<?> parent) {
        this.javaType = javaType;
        this.factory = factory;
        this.descent = new Descent<>(parent);
        attributes.addAll(descent.inherited());
    }

    /** Begins the description of a class that {@code factory} makes objects of. */
    public static <E extends Managed> EntityMap<E> of(Class<E> javaType, Supplier<E> factory) {
        return new EntityMap<>(javaType, factory, null);
    }

    /** Begins the description of a class that has no objects but those of its children. */
    public static <E extends Managed> EntityMap<E> ofAbstract(Class<E> javaType) {
        return new EntityMap<>(javaType, null, null);
    }

    /** Begins the description of a class that inherits the attributes and the key of its parent. */
    public static <E extends Managed> EntityMap<E> below(
            EntityType<? super E> parent, Class<E> javaType, Supplier<E> factory) {
        return new EntityMap<>(javaType, factory, parent);
    }

    /** The same for one that has no objects but those of its children. */
    public static <E extends Managed> EntityMap<E> belowAbstract(EntityType<? super E> parent, Class<E> javaType) {
        return new EntityMap<>(javaType, null, parent);
    }

    /** The attribute of a root by whose value its rows are told from those of its children. */
    public EntityMap<E> discriminator(Attribute<E, ?> attribute) {
        ColumnMapping fixed = ((ColumnMapping) attributes.get(attribute.index())).asFixed();
        attributes.set(attribute.index(), fixed);
        descent.on(fixed);
        return this;
    }

    /** The expression of a root by whose value its rows are told from those of its children. */
    public EntityMap<E> discriminator(Supplier<? extends Expression<?>> expression) {
        descent.on(expression);
        return this;
    }

    /** The value of the discriminator in the rows of this class; an abstract one has none. */
    public EntityMap<E> identity(Object value) {
        descent.identity(value);
        return this;
    }

    /** The classes right below this one. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied
    public final EntityMap<E> subclasses(Class<? extends E>... children) {
        descent.subclasses(List.of(children));
        return this;
    }

    /** How the columns are loaded that this class adds, when a parent is queried. */
    public EntityMap<E> loading(SubclassLoading how) {
        descent.loading(how);
        return this;
    }

    /**
     * Ends the description of a child: what it adds is stored in the table of its parent.
     *
     * @param more what the table has beside its columns: constraints, indexes
     */
    public EntityType<E> parentTable(TableItem... more) {
        List<TableItem> items = foreignKeyItems();
        Table table = descent.share(javaType, attributes);
        items.forEach(table::append);
        Arrays.asList(more).forEach(table::append);
        return table(table);
    }

    /** An attribute that is stored in a column. */
    public <T> Attribute<E, T> attribute(String name, Column<T> column) {
        int index = attributes.size();
        attributes.add(new ColumnMapping(name, index, column, false));
        return new Attribute<>(name, index, column);
    }

    /** An attribute whose value a row keeps for good: it is written with the row, and a later change of it is refused. */
    public <T> Attribute<E, T> fixed(String name, Column<T> column) {
        int index = attributes.size();
        attributes.add(new ColumnMapping(name, index, column, false, Generation.NEVER, null, true));
        return new Attribute<>(name, index, column);
    }

    /**
     * An attribute whose values the database makes by something that the column does not tell, as a trigger; a default or
     * a computation that the column tells is known anyway.
     */
    public <T> Attribute<E, T> generated(String name, Column<T> column, Generation generation) {
        int index = attributes.size();
        attributes.add(new ColumnMapping(name, index, column, false, generation, null, false));
        return new Attribute<>(name, index, column);
    }

    /**
     * The attribute that is the version of the row: an integer counts, an instant or a date with time is the time.
     *
     * @throws ConfigurationError if it is of another type
     */
    public <T> Attribute<E, T> version(String name, Column<T> column) {
        Versioning versioning = Versioning.of(column.type().javaType());
        if (versioning == null) {
            throw new ConfigurationError(
                    ErrorCode.MAPPING,
                    javaType.getName() + '.' + name + " cannot be a version: it is neither an integer nor a time."
                            + " If the database makes it, say so: generatedVersion(…).");
        }
        return version(name, column, Generation.NEVER, versioning);
    }

    /** The attribute that is the version of the row, which the database makes. */
    public <T> Attribute<E, T> generatedVersion(String name, Column<T> column) {
        return version(name, column, Generation.ALWAYS, Versioning.DATABASE);
    }

    private <T> Attribute<E, T> version(String name, Column<T> column, Generation generation, Versioning versioning) {
        int index = attributes.size();
        attributes.add(new ColumnMapping(name, index, column, false, generation, versioning, false));
        return new Attribute<>(name, index, column);
    }

    /**
     * A reference to another entity. It takes two numbers: that of the foreign key, which is hidden, and its own.
     *
     * @param foreignKey the column that holds the key of the other entity
     * @param inverse the list at the other side, or null if there is none
     */
    public <T extends Managed> ToOne<E, T> toOne(
            String name, Class<T> target, Column<?> foreignKey, @Nullable String inverse, Cascade... cascades) {
        return toOne(name, target, List.of(foreignKey), inverse, cascades);
    }

    /**
     * A reference to another entity whose key may have several columns. A column of the same name as one that is there
     * already is that one, be it an attribute or part of another foreign key; each of the others takes a number, and the
     * reference one after them.
     *
     * @param foreignKey the columns that hold the key of the other entity, in the order in which that has them
     * @param inverse the list at the other side, or null if there is none
     */
    public <T extends Managed> ToOne<E, T> toOne(
            String name, Class<T> target, List<Column<?>> foreignKey, @Nullable String inverse, Cascade... cascades) {
        List<ColumnMapping> columns = new ArrayList<>();
        int known = attributes.size();
        for (Column<?> column : foreignKey) {
            columns.add(foreignKey(foreignKey.size() == 1 ? name + ".key" : name + '.' + column.name(), column));
        }
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int part = i;
            references.add(
                    Reference.to(() -> EntityType.of(target).key().get(part).column()));
        }
        foreignKeys.add(new Referring(foreignKey, references, attributes.size() - known));
        ToOneMapping mapping =
                new ToOneMapping(name, attributes.size(), target, new KeyColumns(columns), inverse, cascades(cascades));
        attributes.add(mapping);
        return new ToOne<>(javaType, mapping);
    }

    private ColumnMapping foreignKey(String name, Column<?> column) {
        for (AttributeMapping attribute : attributes) {
            if (attribute instanceof ColumnMapping known
                    && known.column().name().equals(column.name())) {
                return known;
            }
        }
        ColumnMapping made = new ColumnMapping(name, attributes.size(), column, true);
        attributes.add(made);
        return made;
    }

    /**
     * A value whose parts are attributes, such as a record:
     * {@code MAP.embedded("fullName", Name.class, user -> new Name(FIRST.get(user), LAST.get(user)), part(FIRST, Name::first),
     * part(LAST, Name::last))}.
     *
     * @param whole makes the value of the parts that an object has; null if it has none
     */
    @SafeVarargs
    @SuppressWarnings({"unchecked", "varargs"}) // what is no value of the class is refused before; the array is copied
    public final <V> Embedded<E, V> embedded(
            String name, Class<? super V> type, Function<E, @Nullable V> whole, Embedded.Part<E, V, ?>... parts) {
        List<Embedded.Part<E, V, ?>> all = List.of(parts);
        embedded.add(new EmbeddedMapping(
                name,
                type,
                all.stream().map(part -> part.attribute().name()).toList(),
                value -> all.stream().map(part -> part.of().apply((V) value)).toArray()));
        return new Embedded<>(name, whole, all);
    }

    /**
     * These attributes are the key, whatever the table says: for a table that declares none, or a view.
     *
     * @param attributes in any order; the parts of the key are in the order of the entity's attributes
     */
    @SafeVarargs
    public final void key(Attribute<E, ?>... attributes) {
        for (Attribute<E, ?> attribute : attributes) {
            key.add(attribute.name());
        }
    }

    /**
     * A list of other entities that refer to this one.
     *
     * @param inverse the reference at the other side
     */
    public <T extends Managed> ToMany<E, T> toMany(String name, Class<T> target, String inverse, Cascade... cascades) {
        return new ToMany<>(javaType, referrers(name, target, inverse, false, cascades));
    }

    /**
     * The one other entity that refers to this one, by a foreign key of its own: the other side of a reference, where
     * each object is referred to once at most.
     *
     * @param inverse the reference at the other side
     */
    public <T extends Managed> OneToOne<E, T> oneToOne(
            String name, Class<T> target, String inverse, Cascade... cascades) {
        return new OneToOne<>(new ToMany<>(javaType, referrers(name, target, inverse, true, cascades)));
    }

    private OneToManyMapping referrers(
            String name, Class<?> target, String inverse, boolean single, Cascade[] cascades) {
        OneToManyMapping mapping =
                new OneToManyMapping(name, attributes.size(), target, inverse, cascades(cascades), single, List.of());
        attributes.add(mapping);
        return mapping;
    }

    /** The same list, sorted by attributes of its objects whenever it is loaded; what is added later stands at the end. */
    public <T extends Managed> ToMany<E, T> ordered(ToMany<E, T> list, AttributeOrder... by) {
        ToManyMapping mapping = list.mapping().ordered(List.of(by));
        attributes.set(mapping.index(), mapping);
        return new ToMany<>(javaType, mapping);
    }

    /**
     * A list of other entities that are linked to this one by rows of a table of their own, which this side declares.
     *
     * @param table its name; other columns that it may have are left to their defaults
     * @param own the column that holds this entity's key
     * @param others the column that holds the key of the entities in the list
     * @param inverse the list at the other side, or null if there is none
     */
    public <T extends Managed> ToMany<E, T> manyToMany(
            String name,
            Class<T> target,
            String table,
            String own,
            String others,
            @Nullable String inverse,
            Cascade... cascades) {
        return manyToMany(name, target, table, List.of(own), List.of(others), inverse, cascades);
    }

    /** The same between entities whose keys have several columns, each in the order in which the entity has them. */
    public <T extends Managed> ToMany<E, T> manyToMany(
            String name,
            Class<T> target,
            String table,
            List<String> own,
            List<String> others,
            @Nullable String inverse,
            Cascade... cascades) {
        LinkTable link = new LinkTable(table, new LinkTable.Side(own, javaType), new LinkTable.Side(others, target));
        return manyToMany(name, target, link, inverse, cascades);
    }

    /** The other side of a list whose side declares the table of the links. */
    public <T extends Managed> ToMany<E, T> manyToMany(
            String name, Class<T> target, String inverse, Cascade... cascades) {
        return manyToMany(name, target, null, inverse, cascades);
    }

    private <T extends Managed> ToMany<E, T> manyToMany(
            String name, Class<T> target, @Nullable LinkTable link, @Nullable String inverse, Cascade[] cascades) {
        ManyToManyMapping mapping =
                new ManyToManyMapping(name, attributes.size(), target, link, inverse, cascades(cascades), List.of());
        attributes.add(mapping);
        return new ToMany<>(javaType, mapping);
    }

    /** The SQL side of a method. */
    public <T> Hybrid<E, T> hybrid(String name, Supplier<Expression<T>> expression) {
        return new Hybrid<>(name, expression);
    }

    /** The SQL side of a method that returns a boolean. */
    public HybridCondition<E> condition(String name, Supplier<Condition> condition) {
        return new HybridCondition<>(name, condition);
    }

    /**
     * Ends the description: the attributes are stored in a new table of this name.
     *
     * @param more what the table has beside its columns: constraints, indexes, a comment
     */
    public EntityType<E> table(String name, TableItem... more) {
        return table(null, name, more);
    }

    /** The same in a schema; null means that of the connection. */
    public EntityType<E> table(@Nullable String schema, String name, TableItem... more) {
        List<TableItem> columns = new ArrayList<>();
        int inherited = descent.inherited().size();
        for (AttributeMapping attribute : attributes.subList(inherited, attributes.size())) {
            if (attribute instanceof ColumnMapping mapping) {
                columns.add(mapping.column());
            }
        }
        columns.addAll(foreignKeyItems());
        columns.addAll(Arrays.asList(more));
        return table(Table.of(schema, name, columns));
    }

    /** What a new table has of the foreign keys; what a column says of itself is said to it. */
    private List<TableItem> foreignKeyItems() {
        return foreignKeys.stream().flatMap(each -> each.items().stream()).toList();
    }

    /** Ends the description: the attributes are stored in a table that is there already. */
    public EntityType<E> table(Table table) {
        List<EmbeddedMapping> values = new ArrayList<>(descent.embedded());
        values.addAll(embedded);
        Set<String> keyNames = key.isEmpty() ? descent.key() : key;
        return new EntityType<>(javaType, table, factory, attributes, keyNames, values, descent.inheritance());
    }

    private static Cascades cascades(Cascade[] chosen) {
        List<Cascade> all = Arrays.asList(chosen);
        boolean deleteOrphan = all.contains(Cascade.DELETE_ORPHAN);
        return new Cascades(deleteOrphan || all.contains(Cascade.ALL) || all.contains(Cascade.DELETE), deleteOrphan);
    }
}
