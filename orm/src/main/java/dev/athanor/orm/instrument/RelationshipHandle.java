// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import dev.athanor.sql.JoinPath;
import java.util.List;

/**
 * The handle of a relationship, to join along and to say how it is loaded. It leads from the table of the entity to that
 * of the other one, unless told otherwise.
 *
 * @param <E> the class of the entity
 * @param <T> the class of the entities at the other side
 */
public sealed interface RelationshipHandle<E extends Managed, T extends Managed> extends JoinPath, AttributeHandle<E>
        permits ToOne, ToMany, OneToOne {
    /** The class of the entity that has the relationship. */
    Class<E> ownerClass();

    RelationshipMapping mapping();

    /** The same relationship of the rows of an alias; {@link Aliased#get} says it the other way round. */
    RelationshipHandle<E, T> of(Aliased<? extends E> source);

    /** The same relationship, to the rows of an alias: {@code JOIN node AS node_1 ON …}. */
    RelationshipHandle<E, T> ofType(Aliased<? extends T> target);

    /**
     * The same relationship, to objects of an entity that inherits from that at the other side only:
     * {@code JOIN employee ON … AND employee.type IN (?)}.
     *
     * @throws dev.athanor.error.ConfigurationError if the class is no entity, or is mapped wrongly
     */
    RelationshipHandle<E, T> ofType(Class<? extends T> child);

    /**
     * The same relationship, to those rows only that meet a condition as well, which is said of the other entity:
     * {@code JOIN address ON … AND address.email LIKE ?}.
     */
    RelationshipHandle<E, T> and(Condition criteria);

    /** Where it leads from and to. */
    Route route();

    @Override
    default String name() {
        return mapping().name();
    }

    @Override
    default int index() {
        return mapping().index();
    }

    @Override
    default FromNode left() {
        return route().left();
    }

    @Override
    default FromNode right() {
        return route().right();
    }

    @Override
    default List<JoinPath> steps() {
        return route().steps();
    }

    /** The condition of the last join. */
    @Override
    default ExpressionNode on() {
        List<JoinPath> steps = steps();
        return steps.get(steps.size() - 1).on();
    }
}
