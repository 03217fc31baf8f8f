// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.persist.LinkWriter.Link;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.FlushPlan.LinkStep;
import dev.athanor.orm.unitofwork.FlushPlan.Step;
import dev.athanor.orm.unitofwork.FlushPlan.UnlinkStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which links between objects, many to many, come and go. A link that both sides tell of is one; the links of a deleted
 * object go with it.
 */
final class Links {
    private final Map<LinkTable, Set<Link>> added = new LinkedHashMap<>();
    private final Map<LinkTable, Set<Link>> removed = new LinkedHashMap<>();
    private final List<Step> unlinked = new ArrayList<>();

    private Links() {}

    static Links of(ChangeSet changes) {
        Links links = new Links();
        changes.added().forEach(links::collect);
        changes.changed().forEach(links::collect);
        links.unlink(changes.deleted());
        return links;
    }

    /** What is deleted before anything else. */
    List<Step> gone() {
        List<Step> steps = new ArrayList<>(unlinked);
        removed.forEach((table, links) -> steps.add(step(table, links, false)));
        return steps;
    }

    /** What is inserted once all objects have rows. */
    List<Step> added() {
        List<Step> steps = new ArrayList<>();
        added.forEach((table, links) -> steps.add(step(table, links, true)));
        return steps;
    }

    private static Step step(LinkTable table, Collection<Link> links, boolean added) {
        return new LinkStep(table.first().type(), table, added, new ArrayList<>(links));
    }

    private void collect(EntityState state) {
        List<ManyToManyMapping> lists = state.type().manyToManys();
        if (lists.isEmpty() || state.status() == Status.DELETED) {
            return;
        }
        Managed owner = state.entity();
        for (ManyToManyMapping list : lists) {
            boolean told = (owner.$unloaded() & list.bit()) == 0 && (owner.$changed() & list.bit()) != 0;
            if (told && owner.$get(list.index()) instanceof List<?> now) {
                boolean isNew = state.status() == Status.PENDING;
                Object kept = isNew ? null : state.original(list.index());
                List<?> before = kept instanceof List<?> original ? original : List.of();
                collect(state, list, now, before);
            }
        }
    }

    private void collect(EntityState owner, ManyToManyMapping list, List<?> now, List<?> before) {
        Set<Object> here = identities(now);
        Set<Object> there = identities(before);
        for (Object item : now) {
            if (!there.contains(item)) {
                EntityState other = ((Managed) item).$state();
                if (other == null || !other.isInSession() && other.status() != Status.DELETED) {
                    throw new UnknownLink(owner, list);
                }
                put(added, owner, list, other);
            }
        }
        for (Object item : before) {
            EntityState other = ((Managed) item).$state();
            if (!here.contains(item) && other != null && other.key() != null) {
                put(removed, owner, list, other);
            }
        }
    }

    private static void put(
            Map<LinkTable, Set<Link>> links, EntityState owner, ManyToManyMapping list, EntityState item) {
        if (item.status() != Status.DELETED) {
            Link link = list.isDeclaring() ? new Link(owner, item) : new Link(item, owner);
            links.computeIfAbsent(list.link(), any -> new LinkedHashSet<>()).add(link);
        }
    }

    private void unlink(List<EntityState> deleted) {
        Map<EntityType<?>, List<EntityState>> byType = new LinkedHashMap<>();
        for (EntityState state : deleted) {
            if (!state.type().manyToManys().isEmpty()) {
                byType.computeIfAbsent(state.type(), any -> new ArrayList<>()).add(state);
            }
        }
        byType.forEach((type, states) -> type.manyToManys()
                .forEach(list -> unlinked.add(new UnlinkStep(type, list.link(), list.isDeclaring(), states))));
    }

    private static Set<Object> identities(List<?> items) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.addAll(items);
        return found;
    }

    /** An object is to be linked to one that is not in the session. */
    static final class UnknownLink extends AthanorException {
        private static final long serialVersionUID = 1L;

        UnknownLink(EntityState owner, ManyToManyMapping list) {
            super(
                    ErrorCode.WRONG_STATE,
                    owner.describe() + '.' + list.name()
                            + " holds an object that is not in the session, so that there is"
                            + " no row to link to. Add it, or take it out.");
        }
    }
}
