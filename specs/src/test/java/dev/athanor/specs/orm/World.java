// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a naive reader of the rules expects of the database: things with names, each with at most one owner, and links
 * between posts and tags. It knows nothing of sessions but when they flush.
 */
final class World {
    /** The kinds of things. */
    enum Kind {
        USER,
        ADDRESS,
        TEAM,
        PLAYER,
        NODE,
        POST,
        TAG,
        ACCOUNT
    }

    /** A thing: an address is of a user, a player of a team, a node of a node. */
    record Thing(int id, Kind kind, String name, @Nullable Integer owner) {
        Thing named(String now) {
            return new Thing(id, kind, now, owner);
        }

        Thing of(@Nullable Integer now) {
            return new Thing(id, kind, name, now);
        }
    }

    /** A tag on a post. */
    record Link(int post, int tag) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            return post != other.post ? Integer.compare(post, other.post) : Integer.compare(tag, other.tag);
        }
    }

    private final Map<Integer, Thing> things;
    private final Set<Link> links;

    World() {
        things = new TreeMap<>();
        links = new TreeSet<>();
    }

    private World(World like) {
        things = new TreeMap<>(like.things);
        links = new TreeSet<>(like.links);
    }

    World copy() {
        return new World(this);
    }

    void put(Thing thing) {
        things.put(thing.id(), thing);
    }

    Thing get(int id) {
        return Objects.requireNonNull(things.get(id), () -> "no thing " + id);
    }

    boolean has(int id) {
        return things.containsKey(id);
    }

    Set<Link> links() {
        return links;
    }

    List<Thing> all(Kind kind) {
        return where(thing -> thing.kind() == kind);
    }

    List<Thing> all() {
        return where(thing -> true);
    }

    List<Thing> ownedBy(int id) {
        return where(thing -> Objects.equals(thing.owner(), id));
    }

    private List<Thing> where(Predicate<Thing> wanted) {
        List<Thing> found = new ArrayList<>();
        for (Thing thing : things.values()) {
            if (wanted.test(thing)) {
                found.add(thing);
            }
        }
        return found;
    }

    /** An address without a user is not to be, once it is flushed. */
    void flush() {
        things.values().removeIf(thing -> thing.kind() == Kind.ADDRESS && thing.owner() == null);
    }

    /** Users take their addresses with them and nodes what is below; players stay without a team. */
    void delete(int id) {
        Thing gone = get(id);
        for (Thing owned : ownedBy(id)) {
            if (gone.kind() == Kind.TEAM) {
                put(owned.of(null));
            } else {
                delete(owned.id());
            }
        }
        links.removeIf(link -> link.post() == id || link.tag() == id);
        things.remove(id);
    }

    /** Whether a node is another one, or below it. */
    boolean isBelow(int node, int top) {
        Integer at = node;
        while (at != null) {
            if (at == top) {
                return true;
            }
            at = get(at).owner();
        }
        return false;
    }

    private @Nullable String name(@Nullable Integer id) {
        return id == null ? null : get(id).name();
    }

    /** The rows of a kind as a query shows them: a name, and the owner's. */
    Set<String> rows(Kind kind) {
        Set<String> rows = new TreeSet<>();
        all(kind).forEach(thing -> rows.add(thing.name() + '|' + name(thing.owner())));
        return rows;
    }

    Set<String> linkRows() {
        Set<String> rows = new TreeSet<>();
        links.forEach(
                link -> rows.add(get(link.post()).name() + '|' + get(link.tag()).name()));
        return rows;
    }
}
