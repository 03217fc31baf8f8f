// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.EntityElement;

/**
 * An entity and where its rows come from: a source to join and to select from, and an element of a select list that gives
 * the objects themselves.
 *
 * @param <E> the class of the entity
 */
public interface EntitySource<E> extends FromItem, Selectable<E> {
    @Override
    EntityElement node();
}
