// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.engine.Connection;
import dev.athanor.orm.state.EntityState;
import java.util.List;

/** A way of inserting rows whose keys the database makes, and of knowing which key is whose. */
interface KeyedInsert {
    void insert(Connection connection, List<EntityState> rows);
}
