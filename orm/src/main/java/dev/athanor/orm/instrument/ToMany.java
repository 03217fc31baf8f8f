// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Operator;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.schema.Column;
import dev.athanor.sql.JoinPath;
import java.util.ArrayList;
import java.util.List;

/**
 * The handle of a list of other entities: a path to join along, a getter and setter for objects.
 *
 * @param <E> the class of the entity
 * @param <T> the class of the entities in the list
 */
public final class ToMany<E extends Managed, T extends Managed> implements RelationshipHandle<E, T> {
    private final Class<E> owner;
    private final ToManyMapping mapping;

    ToMany(Class<E> owner, ToManyMapping mapping) {
        this.owner = owner;
        this.mapping = mapping;
    }

    @Override
    public Class<E> ownerClass() {
        return owner;
    }

    @Override
    public ToManyMapping mapping() {
        return mapping;
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

    /** Makes the list hold exactly these objects, in this order. */
    public void set(E entity, List<? extends T> items) {
        ((TrackedList<T>) get(entity)).replace(new ArrayList<>(items));
    }

    @Override
    public FromNode left() {
        return EntityType.of(owner).table().from();
    }

    @Override
    public FromNode right() {
        return mapping.target().table().from();
    }

    @Override
    public ExpressionNode on() {
        if (mapping instanceof OneToManyMapping many) {
            return many.target()
                    .narrowed(
                            Operator.EQ.of(
                                    EntityType.of(owner).key().column().node(),
                                    many.inverseMapping().foreignKey().column().node()),
                            right());
        }
        throw new IllegalStateException(this + " is joined in two steps");
    }

    @Override
    public List<JoinPath> steps() {
        if (!(mapping instanceof ManyToManyMapping linked)) {
            return List.of(this);
        }
        FromNode link = new Alias(
                linked.link().table().from(), AliasName.anonymous(linked.link().name()));
        return List.of(
                new Step(left(), link, equal(EntityType.of(owner), link, linked, linked.own())),
                new Step(
                        link,
                        right(),
                        mapping.target().narrowed(equal(mapping.target(), link, linked, linked.others()), right())));
    }

    /** One of the two joins along a table of links. */
    private record Step(FromNode left, FromNode right, ExpressionNode on) implements JoinPath {}

    private static ExpressionNode equal(
            EntityType<?> type, FromNode link, ManyToManyMapping mapping, LinkTable.Side side) {
        Column<?> column = mapping.link().column(side);
        return Operator.EQ.of(type.key().column().node(), new ColumnRef(link, column.name(), column.type()));
    }

    @Override
    public String toString() {
        return mapping.name();
    }
}
