// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Operator;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
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

    ToOne(Class<E> owner, ToOneMapping mapping) {
        this.owner = owner;
        this.mapping = mapping;
    }

    @Override
    public Class<E> ownerClass() {
        return owner;
    }

    @Override
    public ToOneMapping mapping() {
        return mapping;
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
    @SuppressWarnings("unchecked")
    public Expression<Object> key() {
        return (Expression<Object>) mapping.foreignKey().column();
    }

    /** The reference is to this object: {@code user_id = ?}. */
    public Condition eq(T target) {
        Object key = target.$get(target.$type().key().index());
        return Condition.of(Operator.EQ.of(
                mapping.foreignKey().column().node(),
                mapping.foreignKey().column().bind(key)));
    }

    /** The reference is to nothing: {@code user_id IS NULL}. */
    public Condition isNull() {
        return mapping.foreignKey().column().isNull();
    }

    @Override
    public FromNode left() {
        return mapping.foreignKey().column().node().from();
    }

    @Override
    public FromNode right() {
        return mapping.target().table().from();
    }

    @Override
    public ExpressionNode on() {
        EntityType<?> target = mapping.target();
        return target.narrowed(
                Operator.EQ.of(
                        target.key().column().node(),
                        mapping.foreignKey().column().node()),
                right());
    }

    @Override
    public String toString() {
        return mapping.name();
    }
}
