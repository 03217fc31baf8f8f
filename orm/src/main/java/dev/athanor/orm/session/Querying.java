// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.result.Result;
import dev.athanor.sql.EntitySource;
import dev.athanor.sql.Row;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Statements;

/** What runs statements about entities, and where classic queries begin, which run themselves on it. */
public sealed interface Querying permits Session {
    /** Runs a query and gives what it selects: objects, values, rows. */
    <T> Result<T> execute(SelectBase<T> select);

    /** Runs a statement. */
    Result<Row> execute(Statement statement);

    /** The classic query for objects of an entity. */
    default <E> Query<E> query(Class<E> entity) {
        return Query.of(this, Statements.select(entity));
    }

    /** The classic query for objects of an entity from a source of its own: {@code query(aliased(User.class))}. */
    default <E> Query<E> query(EntitySource<E> entity) {
        return Query.of(this, Statements.select(entity));
    }

    /** The classic query for one value a row. */
    default <T> Query<T> query(Selectable<T> element) {
        return Query.of(this, Statements.select(element));
    }

    /** The classic query for several values a row. */
    default Query<Row> query(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return Query.of(this, Statements.select(first, second, more));
    }
}
