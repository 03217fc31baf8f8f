// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.SourceAdapter;
import dev.athanor.orm.mapping.SourceColumns;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import dev.athanor.sql.EntitySource;
import dev.athanor.sql.Expression;

/**
 * An entity whose rows come from a source of its own, so that a statement can have it twice: to select, to join, and to
 * ask for its attributes. The objects are those of the entity, one for each key.
 *
 * @param <E> the class of the entity
 */
public final class Aliased<E extends Managed> implements EntitySource<E> {
    private final EntityType<E> type;
    private final FromNode from;
    private final EntityElement element;

    private Aliased(EntityType<E> type, FromNode from) {
        this.type = type;
        this.from = from;
        this.element = new EntityElement(type, from);
    }

    /** {@code user_account AS user_account_1}: the name is made up. */
    public static <E extends Managed> Aliased<E> of(Class<E> entity) {
        EntityType<E> type = EntityType.of(entity);
        return named(type, AliasName.anonymous(type.table().name()));
    }

    /** {@code user_account AS name}. */
    public static <E extends Managed> Aliased<E> of(Class<E> entity, String name) {
        return named(EntityType.of(entity), AliasName.of(name));
    }

    private static <E extends Managed> Aliased<E> named(EntityType<E> type, AliasName name) {
        return new Aliased<>(type, new Alias(type.table().from(), name));
    }

    /** The entity from its own table. */
    public static <E extends Managed> Aliased<E> itself(Class<E> entity) {
        EntityType<E> type = EntityType.of(entity);
        return new Aliased<>(type, type.table().from());
    }

    @Override
    public FromNode from() {
        return from;
    }

    @Override
    public EntityElement node() {
        return element;
    }

    /** The entity. */
    public EntityType<E> type() {
        return type;
    }

    /** An attribute of these rows: {@code user_account_1.name}. */
    public <T> Expression<T> get(Attribute<? super E, T> attribute) {
        ExpressionNode column = SourceColumns.of(from, attribute.column());
        return () -> column;
    }

    /** What a method computes of these rows. */
    public <T> Expression<T> get(Hybrid<? super E, T> hybrid) {
        ExpressionNode adapted = SourceAdapter.adapt(hybrid.node(), type, from);
        return () -> adapted;
    }

    /** What a method says of these rows. */
    public Condition get(HybridCondition<? super E> condition) {
        return Condition.of(SourceAdapter.adapt(condition.node(), type, from));
    }

    /** A reference of these rows, to join along and to compare. */
    public <T extends Managed> ToOne<? super E, T> get(ToOne<? super E, T> reference) {
        return reference.of(this);
    }

    /** A list of these rows, to join along and to look into. */
    public <T extends Managed> ToMany<? super E, T> get(ToMany<? super E, T> list) {
        return list.of(this);
    }

    @Override
    public String toString() {
        return type.name() + " from " + from;
    }
}
