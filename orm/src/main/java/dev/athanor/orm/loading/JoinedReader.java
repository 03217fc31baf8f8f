// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.orm.instrument.TrackedList;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.state.Managed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills one relationship from the rows that its owners come from. */
final class JoinedReader {
    private final RelationshipMapping relationship;
    private final EntityReader target;
    private final boolean ofChild;
    private final IdentityHashMap<Managed, Gathered> lists = new IdentityHashMap<>();

    /** The objects of one list so far, each once. */
    private record Gathered(List<Managed> items, Set<Managed> seen) {
        Gathered() {
            this(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        void add(@Nullable Managed item) {
            if (item != null && seen.add(item)) {
                items.add(item);
            }
        }
    }

    /**
     * A reader.
     *
     * @param ofChild whether only some of the owners have the relationship, because it is one that a child adds
     */
    JoinedReader(RelationshipMapping relationship, EntityReader target, boolean ofChild) {
        this.ofChild = ofChild;
        this.relationship = relationship;
        this.target = target;
    }

    EntityReader target() {
        return target;
    }

    void read(ResultSet row, Managed owner) throws SQLException {
        Managed related = target.read(row);
        if (ofChild && !owner.$type().has(relationship)) {
            return;
        }
        if (relationship instanceof ToManyMapping) {
            Gathered gathered = lists.get(owner);
            if (gathered == null && (owner.$unloaded() & relationship.bit()) != 0) {
                gathered = new Gathered();
                lists.put(owner, gathered);
            }
            if (gathered != null) {
                gathered.add(related);
            }
        } else if ((owner.$unloaded() & relationship.bit()) != 0) {
            owner.$set(relationship.index(), related);
            owner.$unloaded(owner.$unloaded() & ~relationship.bit());
        }
    }

    void finish() {
        if (relationship instanceof ToManyMapping many) {
            lists.forEach((owner, gathered) -> TrackedList.fill(owner, many, gathered.items()));
        }
        target.finish();
    }
}
