// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.SelectNode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.state.SessionLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What loading needs of a session; the session implements it. */
public interface LoadContext {
    IdentityMap identityMap();

    /** What loaded objects are linked to. */
    SessionLink link();

    /** Whether the database compares several values as one: {@code (a, b) IN ((?, ?), (?, ?))}. */
    boolean hasRowValues();

    /** Whether the session is finding out what it has to write; then it loads what it needs, whatever was ruled. */
    boolean isWriting();

    /** Whether somebody wants to know of each object of an entity that is made of a row. */
    boolean isHeard(EntityType<?> type);

    /** An object was made of a row, and somebody wants to know. */
    void loaded(Managed entity);

    /** Runs a statement that selects one entity and loads its objects. */
    List<Managed> load(SelectNode statement);

    /** Runs a statement that selects a value and an entity, and loads its objects. */
    List<@Nullable Object[]> loadRows(SelectNode statement);

    /** Runs a statement that selects columns, and gives their values. */
    List<@Nullable Object[]> values(SelectNode statement);
}
