// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.ObjectState;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.session.SessionListener;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.FlushPlan;
import dev.athanor.specs.orm.World.Kind;
import dev.athanor.specs.orm.World.Link;
import dev.athanor.specs.orm.World.Thing;
import dev.athanor.specs.orm.generated.Account;
import dev.athanor.specs.orm.generated.Address;
import dev.athanor.specs.orm.generated.Node;
import dev.athanor.specs.orm.generated.Player;
import dev.athanor.specs.orm.generated.Post;
import dev.athanor.specs.orm.generated.Tag;
import dev.athanor.specs.orm.generated.Team;
import dev.athanor.specs.orm.generated.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One random sequence of work, done both in a session and in a {@link World}, and compared after every commit. */
final class RandomWork {
    private static final Map<Kind, String> ROWS = Map.of(
            Kind.USER, "SELECT name, NULL FROM user_account",
            Kind.ADDRESS, "SELECT a.email, u.name FROM address a LEFT JOIN user_account u ON u.id = a.user_id",
            Kind.TEAM, "SELECT name, NULL FROM team",
            Kind.PLAYER, "SELECT p.name, t.name FROM player p LEFT JOIN team t ON t.id = p.team_id",
            Kind.NODE, "SELECT n.name, p.name FROM node n LEFT JOIN node p ON p.id = n.parent_id",
            Kind.POST, "SELECT title, NULL FROM post",
            Kind.TAG, "SELECT name, NULL FROM tag",
            Kind.ACCOUNT, "SELECT owner, NULL FROM account");
    private static final String LINK_ROWS =
            "SELECT p.title, t.name FROM post_tag l JOIN post p ON p.id = l.post_id" + " JOIN tag t ON t.id = l.tag_id";
    /** Most of the time, things are related and unrelated; the rest is about transactions. */
    private static final int STEPS = 14;

    private final Engine engine;
    private final SessionFactory db;
    private final Random random;
    private final Map<Integer, Managed> objects = new HashMap<>();
    private final List<World> snapshots = new ArrayList<>();
    private final List<NestedTransaction> parts = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private World committed = new World();
    private World world = new World();
    private Session session;
    private int next = 1;

    RandomWork(Engine engine, SessionFactory db, long seed) {
        this.engine = engine;
        this.db = db;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.session = open();
    }

    /** The world has to know of the flushes that queries and loads bring with them. */
    private Session open() {
        Session opened = db.open();
        opened.listen(new SessionListener() {
            @Override
            public void afterFlush(Session flushed, FlushPlan plan) {
                world.flush();
            }
        });
        return opened;
    }

    /** Does it, and fails with all that was done if anything is not as it should be. */
    void run() {
        try {
            populate();
            int steps = 3 + random.nextInt(STEPS);
            for (int i = 0; i < steps; i++) {
                step();
            }
            commit();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("after: " + String.join("; ", done), e);
        } finally {
            session.close();
        }
    }

    /** Something of every kind, so that there is something to relate; of what is stored already and what is new. */
    private void populate() {
        for (Kind kind : Kind.values()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                add(kind);
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> flush();
            case 1 -> commit();
            case 2 -> {
                commit();
                anew();
            }
            default -> {}
        }
    }

    private void step() {
        int choice = random.nextInt(100);
        if (choice < 12) {
            add(Kind.values()[random.nextInt(Kind.values().length)]);
        } else if (choice < 20) {
            rename();
        } else if (choice < 62) {
            relate();
        } else if (choice < 72) {
            delete();
        } else if (choice < 79) {
            log("flush");
            flush();
        } else if (choice < 84) {
            expire();
        } else if (choice < 88) {
            merge();
        } else if (choice < 93) {
            savepoint();
        } else if (choice < 95) {
            rollback();
        } else {
            commit();
            if (random.nextInt(3) == 0) {
                anew();
            }
        }
    }

    private void log(String what) {
        done.add(what);
    }

    private @Nullable Thing any(Kind kind) {
        List<Thing> all = world.all(kind);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private Managed object(Thing thing) {
        return Objects.requireNonNull(objects.get(thing.id()));
    }

    private void add(Kind kind) {
        if (kind == Kind.ADDRESS) {
            address();
            return;
        }
        int id = next++;
        Thing thing = new Thing(id, kind, kind.name().charAt(0) + "" + id, null);
        Managed made = make(thing);
        log("add " + thing.name());
        objects.put(id, made);
        world.put(thing);
        session.add(made);
    }

    private static Managed make(Thing thing) {
        Managed made = switch (thing.kind()) {
            case USER -> new User();
            case ADDRESS -> new Address();
            case TEAM -> new Team();
            case PLAYER -> new Player();
            case NODE -> new Node();
            case POST -> new Post();
            case TAG -> new Tag();
            case ACCOUNT -> new Account();
        };
        name(made, thing.name());
        return made;
    }

    private static void name(Managed object, String name) {
        if (object instanceof User user) {
            user.setName(name);
        } else if (object instanceof Address address) {
            address.setEmail(name);
        } else if (object instanceof Team team) {
            team.setName(name);
        } else if (object instanceof Player player) {
            player.setName(name);
        } else if (object instanceof Node node) {
            node.setName(name);
        } else if (object instanceof Post post) {
            post.setTitle(name);
        } else if (object instanceof Tag tag) {
            tag.setName(name);
        } else if (object instanceof Account account) {
            account.setOwner(name);
        }
    }

    /** A new address, put into the list of a user or made to refer to it. */
    private void address() {
        Thing user = any(Kind.USER);
        if (user == null) {
            return;
        }
        int id = next++;
        Thing thing = new Thing(id, Kind.ADDRESS, "A" + id, user.id());
        Address made = (Address) make(thing);
        log("add " + thing.name() + " to " + user.name());
        objects.put(id, made);
        world.put(thing);
        if (random.nextBoolean()) {
            ((User) object(user)).getAddresses().add(made);
        } else {
            made.setUser((User) object(user));
            session.add(made);
        }
    }

    private void rename() {
        List<Thing> all = world.all();
        if (all.isEmpty()) {
            return;
        }
        Thing thing = all.get(random.nextInt(all.size()));
        if (thing.kind() == Kind.ADDRESS && thing.owner() == null) {
            return;
        }
        String name = thing.name().split("-", 2)[0] + '-' + random.nextInt(1000);
        log("rename " + thing.name() + " to " + name);
        name(object(thing), name);
        world.put(thing.named(name));
    }

    private void relate() {
        switch (random.nextInt(4)) {
            case 0 -> moveAddress();
            case 1 -> movePlayer();
            case 2 -> moveNode();
            default -> link();
        }
    }

    private void moveAddress() {
        Thing address = any(Kind.ADDRESS);
        Thing user = any(Kind.USER);
        if (address == null || user == null) {
            return;
        }
        Address object = (Address) object(address);
        List<Address> list = ((User) object(user)).getAddresses();
        if (!world.has(address.id())) {
            return; // loading the list has flushed, and it had no user
        }
        if (random.nextInt(3) == 0) {
            if (address.owner() != null) {
                Thing owner = world.get(address.owner());
                log("take " + address.name() + " from " + owner.name());
                ((User) object(owner)).getAddresses().remove(object);
                world.put(address.of(null));
            }
            return;
        }
        log("move " + address.name() + " to " + user.name());
        if (random.nextBoolean()) {
            if (list.contains(object)) {
                object.setUser((User) object(user)); // the list may be older than the reference
            } else {
                list.add(object);
            }
        } else {
            object.setUser((User) object(user));
        }
        world.put(address.of(user.id()));
    }

    private void movePlayer() {
        Thing player = any(Kind.PLAYER);
        Thing team = random.nextInt(3) == 0 ? null : any(Kind.TEAM);
        if (player == null) {
            return;
        }
        Player object = (Player) object(player);
        log("move " + player.name() + " to " + (team == null ? "no team" : team.name()));
        if (team != null && random.nextBoolean()) {
            List<Player> list = ((Team) object(team)).getPlayers();
            if (list.contains(object)) {
                object.setTeam((Team) object(team));
            } else {
                list.add(object);
            }
        } else if (team == null && player.owner() != null && random.nextBoolean()) {
            ((Team) object(world.get(player.owner()))).getPlayers().remove(object);
        } else {
            object.setTeam(team == null ? null : (Team) object(team));
        }
        world.put(player.of(team == null ? null : team.id()));
    }

    private void moveNode() {
        Thing node = any(Kind.NODE);
        Thing parent = random.nextInt(4) == 0 ? null : any(Kind.NODE);
        if (node == null || parent != null && world.isBelow(parent.id(), node.id())) {
            return;
        }
        Node object = (Node) object(node);
        log("move " + node.name() + " below " + (parent == null ? "nothing" : parent.name()));
        if (parent != null && random.nextBoolean()) {
            List<Node> list = ((Node) object(parent)).getChildren();
            if (list.contains(object)) {
                object.setParent((Node) object(parent));
            } else {
                list.add(object);
            }
        } else {
            object.setParent(parent == null ? null : (Node) object(parent));
        }
        world.put(node.of(parent == null ? null : parent.id()));
    }

    private void link() {
        Thing post = any(Kind.POST);
        Thing tag = any(Kind.TAG);
        if (post == null || tag == null) {
            return;
        }
        Link link = new Link(post.id(), tag.id());
        List<Tag> tags = ((Post) object(post)).getTags();
        List<Post> posts = ((Tag) object(tag)).getPosts();
        boolean fromPost = random.nextBoolean();
        if (world.links().contains(link)) {
            log("unlink " + post.name() + " and " + tag.name());
            boolean removed = fromPost ? tags.remove((Tag) object(tag)) : posts.remove((Post) object(post));
            assertThat(removed).isTrue();
            world.links().remove(link);
        } else {
            log("link " + post.name() + " and " + tag.name());
            if (fromPost) {
                tags.add((Tag) object(tag));
            } else {
                posts.add((Post) object(post));
            }
            world.links().add(link);
        }
    }

    private void delete() {
        List<Thing> all = world.all();
        if (all.isEmpty()) {
            return;
        }
        Thing thing = all.get(random.nextInt(all.size()));
        Managed object = object(thing);
        if (ObjectState.of(object) != ObjectState.PERSISTENT) {
            flush();
            if (!world.has(thing.id())) {
                return;
            }
        }
        log("delete " + thing.name());
        session.delete(object);
        world.delete(thing.id());
    }

    private void flush() {
        session.flush();
    }

    private void expire() {
        log("expire");
        flush();
        List<Thing> all = world.all();
        if (all.isEmpty() || random.nextBoolean()) {
            session.expireAll();
        } else {
            session.expire(object(all.get(random.nextInt(all.size()))));
        }
    }

    /** An object from elsewhere, which knows a key and a name and nothing else. */
    private void merge() {
        flush();
        Thing thing = any(Kind.values()[random.nextInt(Kind.values().length)]);
        if (thing == null || thing.kind() == Kind.ACCOUNT) {
            return;
        }
        Managed object = object(thing);
        Thing renamed = thing.named(thing.name().split("-", 2)[0] + "-m" + random.nextInt(1000));
        log("merge " + renamed.name());
        Managed outside = make(renamed);
        int key = outside.$type().key().first().index();
        outside.$set(key, object.$get(key));
        outside.$changed(outside.$changed() | 1L << key);
        assertThat(session.merge(outside)).isSameAs(object);
        world.put(renamed);
    }

    private void savepoint() {
        int choice = parts.isEmpty() ? 0 : random.nextInt(3);
        if (choice == 0 && parts.size() < 3) {
            log("savepoint");
            parts.add(session.beginNested());
            world.flush();
            snapshots.add(world.copy());
        } else if (choice == 1) {
            int level = random.nextInt(parts.size());
            log("back to savepoint " + level);
            parts.get(level).rollback();
            world = snapshots.get(level).copy();
            end(level);
        } else if (!parts.isEmpty()) {
            int level = random.nextInt(parts.size());
            log("release savepoint " + level);
            parts.get(level).commit();
            world.flush();
            end(level);
        }
    }

    private void end(int level) {
        parts.subList(level, parts.size()).clear();
        snapshots.subList(level, snapshots.size()).clear();
    }

    private void rollback() {
        log("rollback");
        session.rollback();
        world = committed.copy();
        end(0);
        compareObjects();
    }

    private void commit() {
        log("commit");
        session.commit();
        world.flush();
        committed = world.copy();
        end(0);
        compareRows();
        compareObjects();
    }

    private void anew() {
        log("new session");
        session.close();
        session = open();
        Map<Integer, Managed> before = Map.copyOf(objects);
        objects.clear();
        for (Thing thing : world.all()) {
            Managed old = Objects.requireNonNull(before.get(thing.id()));
            Object key =
                    Objects.requireNonNull(Objects.requireNonNull(old.$state()).key());
            objects.put(thing.id(), session.getOne(old.getClass(), key));
        }
    }

    private void compareRows() {
        engine.begin(connection -> {
            ROWS.forEach((kind, sql) -> assertThat(rows(connection, sql)).isEqualTo(world.rows(kind)));
            assertThat(rows(connection, LINK_ROWS)).isEqualTo(world.linkRows());
        });
    }

    private static Set<String> rows(dev.athanor.engine.Connection connection, String sql) {
        return connection.execute(text(sql)).all().stream()
                .map(row -> row.get(0) + "|" + row.get(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareObjects() {
        for (Thing thing : world.all()) {
            Managed object = object(thing);
            assertThat(ObjectState.of(object)).as(thing.name()).isEqualTo(ObjectState.PERSISTENT);
            switch (thing.kind()) {
                case USER -> compare(((User) object).getName(), thing, ((User) object).getAddresses());
                case TEAM -> compare(((Team) object).getName(), thing, ((Team) object).getPlayers());
                case NODE -> {
                    compare(((Node) object).getName(), thing, ((Node) object).getChildren());
                    compareOwner(thing, ((Node) object).getParent());
                }
                case ADDRESS -> compareOwner(thing, ((Address) object).getUser());
                case PLAYER -> compareOwner(thing, ((Player) object).getTeam());
                case POST -> assertThat(Set.copyOf(((Post) object).getTags())).isEqualTo(linked(thing, true));
                case TAG -> assertThat(Set.copyOf(((Tag) object).getPosts())).isEqualTo(linked(thing, false));
                case ACCOUNT -> assertThat(((Account) object).getOwner()).isEqualTo(thing.name());
            }
        }
    }

    private void compare(String name, Thing thing, List<? extends Managed> list) {
        assertThat(name).isEqualTo(thing.name());
        List<Managed> owned =
                world.ownedBy(thing.id()).stream().map(this::object).toList();
        assertThat(list).hasSameSizeAs(owned);
        assertThat(Set.copyOf(list)).as(thing.name()).isEqualTo(Set.copyOf(owned));
    }

    private void compareOwner(Thing thing, @Nullable Managed owner) {
        assertThat(owner).as(thing.name()).isSameAs(thing.owner() == null ? null : objects.get(thing.owner()));
    }

    private Set<Managed> linked(Thing thing, boolean post) {
        return world.links().stream()
                .filter(link -> (post ? link.post() : link.tag()) == thing.id())
                .map(link -> object(world.get(post ? link.tag() : link.post())))
                .collect(Collectors.toSet());
    }
}
