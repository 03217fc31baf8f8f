// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Operator;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.SourceColumns;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a reference to one other entity: a path to join along, a getter and setter for objects.
 *
 * @param <E> the class of the entity
 * @param <T> the class of the entity at the other side
 */
public final class ToOne<E extends Managed, T extends Managed> implements RelationshipHandle<E, T> {
    private final Class<E> owner;
    private final ToOneMapping mapping;
    private final Route route;

    ToOne(Class<E> owner, ToOneMapping mapping) {
        this(owner, mapping, Route.of(owner, mapping));
    }

    ToOne(Class<E> owner, ToOneMapping mapping, Route route) {
        this.owner = owner;
        this.mapping = mapping;
        this.route = route;
    }

    @Override
    public Class<E> ownerClass() {
        return owner;
    }

    @Override
    public ToOneMapping mapping() {
        return mapping;
    }

    @Override
    public ToOne<E, T> of(Aliased<? extends E> source) {
        return new ToOne<>(owner, mapping, route.from(source.from()));
    }

    @Override
    public ToOne<E, T> ofType(Aliased<? extends T> target) {
        return new ToOne<>(owner, mapping, route.to(target.from()));
    }

    @Override
    public ToOne<E, T> and(Condition criteria) {
        return new ToOne<>(owner, mapping, route.and(criteria));
    }

    /** The object at the other side, loaded first if it is not there; null if there is none. */
    @SuppressWarnings("unchecked")
    public @Nullable T get(E entity) {
        EntityState state = entity.$state();
        if (state != null && (entity.$unloaded() & mapping.bit()) != 0) {
            state.load(mapping.index());
        }
        return (T) entity.$get(mapping.index());
    }

    /** Refers to another object, or to none for null; both sides are kept in step. */
    public void set(E entity, @Nullable T value) {
        Relating.set(entity, mapping, value);
    }

    /** The key of the object at the other side, without loading it; null if there is none, or it has no key yet. */
    public @Nullable Object key(E entity) {
        return key(entity, mapping);
    }

    static @Nullable Object key(Managed entity, ToOneMapping mapping) {
        if ((entity.$unloaded() & mapping.bit()) == 0) {
            Managed target = (Managed) entity.$get(mapping.index());
            if (target != null) {
                return target.$get(target.$type().key().index());
            }
            if ((entity.$changed() & mapping.bit()) != 0) {
                return null;
            }
        }
        ColumnMapping foreignKey = mapping.foreignKey();
        EntityState state = entity.$state();
        if (state != null && (entity.$unloaded() & foreignKey.bit()) != 0) {
            state.load(foreignKey.index());
        }
        return entity.$get(foreignKey.index());
    }

    /** The foreign key as an expression, to group or correlate by: {@code user_id}. */
    public Expression<Object> key() {
        ColumnRef column = foreignKey();
        return () -> column;
    }

    private ColumnRef foreignKey() {
        return SourceColumns.of(route.left(), mapping.foreignKey().column());
    }

    /**
     * The reference is to this object: {@code user_id = ?}.
     *
     * @throws dev.athanor.error.InvalidStatement if the object has no key yet
     */
    public Condition eq(T target) {
        return compare(Operator.EQ, target);
    }

    /**
     * The reference is to another object or to none: {@code user_id != ? OR user_id IS NULL}.
     *
     * @throws dev.athanor.error.InvalidStatement if the object has no key yet
     */
    public Condition ne(T target) {
        return compare(Operator.NE, target).or(isNull());
    }

    private Condition compare(Operator operator, T target) {
        ColumnRef column = foreignKey();
        Object key = route.key(target.$get(target.$type().key().index()), target);
        return Condition.of(operator.of(column, Bind.of(key, column.type(), column.name())));
    }

    /** The reference is to nothing: {@code user_id IS NULL}. */
    public Condition isNull() {
        return key().isNull();
    }

    /** The reference is to something: {@code user_id IS NOT NULL}. */
    public Condition isNotNull() {
        return key().isNotNull();
    }

    /** The object at the other side meets all these conditions: {@code EXISTS (SELECT 1 FROM user_account WHERE …)}. */
    public Condition has(Condition... conditions) {
        return route.exists(conditions);
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
