// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.SelectNode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyConditions;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statements;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code SELECT … WHERE key = ?} of each entity, built once; its values are given when it runs. */
final class KeyQuery {
    private static final Map<EntityType<?>, SelectNode> BUILT = new ConcurrentHashMap<>();

    private KeyQuery() {}

    static SelectNode of(EntityType<?> type) {
        SelectNode known = BUILT.get(type);
        return known != null ? known : BUILT.computeIfAbsent(type, KeyQuery::build);
    }

    /** The same as a statement that can be added to, with its value. */
    static <E> Select<E> select(EntityType<E> type, Object key) {
        return Statements.select(type.javaType())
                .where(Condition.of(
                        KeyConditions.equal(type.key().of(type.table().from()), key)));
    }

    private static SelectNode build(EntityType<?> type) {
        return new SelectNode(Clauses.EMPTY
                .append(
                        Clause.COLUMNS,
                        List.of(new EntityElement(type, type.table().from())))
                .and(
                        Clause.WHERE,
                        KeyConditions.equalToGiven(type.key().of(type.table().from()))));
    }
}
