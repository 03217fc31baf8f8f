// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.dialect.Dialect;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.LinkTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The writers of all entities for one kind of database, each made when it is first needed. */
public final class RowWriters {
    private final Map<EntityType<?>, RowWriter> writers = new ConcurrentHashMap<>();

    private final Map<LinkTable, LinkWriter> linkWriters = new ConcurrentHashMap<>();

    public RowWriters() {}

    public LinkWriter of(LinkTable links, Dialect dialect) {
        LinkWriter known = linkWriters.get(links);
        return known != null ? known : linkWriters.computeIfAbsent(links, each -> new LinkWriter(each, dialect));
    }

    public RowWriter of(EntityType<?> type, Dialect dialect) {
        RowWriter known = writers.get(type);
        return known != null ? known : writers.computeIfAbsent(type, each -> new RowWriter(each, dialect));
    }
}
