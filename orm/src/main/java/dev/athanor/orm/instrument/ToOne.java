// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Operator;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.KeyConditions;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import java.util.List;
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
        return new ToOne<>(owner, mapping, route.to(target));
    }

    @Override
    public ToOne<E, T> ofType(Class<? extends T> child) {
        return ofType(Aliased.itself(child));
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
                return Keys.of(target);
            }
            if ((entity.$changed() & mapping.bit()) != 0) {
                return null;
            }
        }
        KeyColumns foreignKey = mapping.foreignKey();
        EntityState state = entity.$state();
        long lacking = entity.$unloaded() & foreignKey.bits();
        if (state != null && lacking != 0) {
            state.load(Long.numberOfTrailingZeros(lacking));
        }
        return Keys.of(entity, foreignKey);
    }

    /**
     * The foreign key as an expression, to group or correlate by: {@code user_id}.
     *
     * @throws InvalidStatement if it is of several columns; each of them is {@code key(index)}
     */
    public Expression<Object> key() {
        KeyColumns foreignKey = mapping.foreignKey();
        if (!foreignKey.isSingle()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    owner.getSimpleName() + '.' + this + " has a foreign key of " + foreignKey.size()
                            + " columns, which are no one expression. Name one of them, counted from 0: key(0).");
        }
        return key(0);
    }

    /** One column of the foreign key as an expression, counted from 0 in the order of the other entity's key. */
    public Expression<Object> key(int index) {
        ColumnRef column = foreignKey().get(index);
        return () -> column;
    }

    private List<ColumnRef> foreignKey() {
        return mapping.foreignKey().of(route.left());
    }

    /**
     * The reference is to this object: {@code user_id = ?}.
     *
     * @throws dev.athanor.error.InvalidStatement if the object has no key yet
     */
    public Condition eq(T target) {
        return equal(target);
    }

    /**
     * The reference is to another object or to none: {@code user_id != ? OR user_id IS NULL}.
     *
     * @throws dev.athanor.error.InvalidStatement if the object has no key yet
     */
    public Condition ne(T target) {
        if (!mapping.foreignKey().isSingle()) {
            return equal(target).not().or(isNull());
        }
        ColumnRef column = foreignKey().get(0);
        Object key = route.key(Keys.of(target), target);
        return Condition.of(Operator.NE.of(column, Bind.of(key, column.type(), column.name())))
                .or(isNull());
    }

    private Condition equal(T target) {
        return Condition.of(KeyConditions.equal(foreignKey(), route.key(Keys.of(target), target)));
    }

    /** The reference is to nothing: {@code user_id IS NULL}. */
    public Condition isNull() {
        return Condition.of(KeyConditions.equal(foreignKey(), null));
    }

    /** The reference is to something: {@code user_id IS NOT NULL}. */
    public Condition isNotNull() {
        return mapping.foreignKey().isSingle() ? key().isNotNull() : isNull().not();
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
