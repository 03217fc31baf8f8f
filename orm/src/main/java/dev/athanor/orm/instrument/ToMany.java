// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.FromNode;
import dev.athanor.ast.Operator;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyConditions;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.RelationshipJoin;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The handle of a list of other entities: a path to join along, a getter and setter for objects.
 *
 * @param <E> the class of the entity
 * @param <T> the class of the entities in the list
 */
public final class ToMany<E extends Managed, T extends Managed> implements RelationshipHandle<E, T> {
    private final Class<E> owner;
    private final ToManyMapping mapping;
    private final Route route;

    ToMany(Class<E> owner, ToManyMapping mapping) {
        this(owner, mapping, Route.of(owner, mapping));
    }

    ToMany(Class<E> owner, ToManyMapping mapping, Route route) {
        this.owner = owner;
        this.mapping = mapping;
        this.route = route;
    }

    @Override
    public Class<E> ownerClass() {
        return owner;
    }

    @Override
    public ToManyMapping mapping() {
        return mapping;
    }

    @Override
    public ToMany<E, T> of(Aliased<? extends E> source) {
        return new ToMany<>(owner, mapping, route.from(source.from()));
    }

    @Override
    public ToMany<E, T> ofType(Aliased<? extends T> target) {
        return new ToMany<>(owner, mapping, route.to(target));
    }

    @Override
    public ToMany<E, T> ofType(Class<? extends T> child) {
        return ofType(Aliased.itself(child));
    }

    @Override
    public ToMany<E, T> and(Condition criteria) {
        return new ToMany<>(owner, mapping, route.and(criteria));
    }

    /**
     * Some object in the list meets all these conditions: {@code EXISTS (SELECT 1 FROM address WHERE …)}. Without any, the
     * list has an object.
     */
    public Condition any(Condition... conditions) {
        return route.exists(conditions);
    }

    /** The list has no object: {@code NOT (EXISTS (SELECT 1 FROM address WHERE …))}. */
    public Condition isEmpty() {
        return route.exists().not();
    }

    /**
     * The list has this object: the owner is the one that the object refers to, {@code id = ?}; in a list over a table of
     * links, there is such a link, {@code EXISTS (SELECT 1 FROM post_tag WHERE …)}.
     *
     * @throws dev.athanor.error.InvalidStatement if the object has no key yet, or refers to nothing
     */
    public Condition contains(T item) {
        EntityType<?> type = EntityType.of(owner);
        if (mapping instanceof ManyToManyMapping linked) {
            FromNode link = linked.link().table().from();
            Object key = route.key(Keys.of(item), item);
            return Route.exists(
                    List.of(link),
                    Operator.AND.of(
                            RelationshipJoin.own(type, linked, route.left(), link),
                            KeyConditions.equal(linked.link().columns(linked.others(), link), key)));
        }
        Object owned = route.key(ToOne.key(item, ((OneToManyMapping) mapping).inverseMapping()), item);
        return Condition.of(KeyConditions.equal(type.key().of(route.left()), owned));
    }

    /** The list, loaded first if it is not there; what is added to it or taken out changes the other side too. */
    @SuppressWarnings("unchecked")
    public List<T> get(E entity) {
        EntityState state = entity.$state();
        if (state != null && (entity.$unloaded() & mapping.bit()) != 0) {
            state.load(mapping.index());
        }
        return (List<T>) Relating.list(entity, mapping);
    }

    /** The objects as a set, which is the list seen in another way: none is in it twice. */
    public Set<T> getSet(E entity) {
        return ((TrackedList<T>) get(entity)).asSet();
    }

    /**
     * The objects as a map by one of their attributes, which is the list seen in another way. What is put gets the key if
     * its attribute is null.
     *
     * @param key the attribute; when it is changed later, the object keeps its place until the list is loaded, or changed
     *     by other means than the map
     */
    public <K> Map<K, T> getMap(E entity, Attribute<T, K> key) {
        return ((TrackedList<T>) get(entity)).asMap(key);
    }

    /** Makes the list hold exactly these objects, in this order. */
    public void set(E entity, Collection<? extends T> items) {
        ((TrackedList<T>) get(entity)).replace(new ArrayList<>(items));
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public String toString() {
        return mapping.name();
    }
}
