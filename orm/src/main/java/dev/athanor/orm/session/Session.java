// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.QueryNode;
import dev.athanor.compiler.BindValues;
import dev.athanor.compiler.Compiled;
import dev.athanor.engine.Connection;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.orm.instrument.AttributeHandle;
import dev.athanor.orm.loading.LazyLoader.LoadError;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Key;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.ChangeSet;
import dev.athanor.orm.unitofwork.FlushPlan;
import dev.athanor.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the database in objects: it loads each row as one object, keeps track of what changes, and writes
 * that when it is flushed, which it is before every query and every commit.
 *
 * <p>A transaction begins with the first statement and ends with {@link #commit} or {@link #rollback}; the next statement
 * begins another. {@link #close} rolls back. A session belongs to one thread at a time.
 */
public final class Session implements Querying, AutoCloseable {
    private final SessionFactory factory;
    private final SessionReach reach;
    private final Telling telling;
    private final Membership members;
    private final SessionTransaction transaction;
    private final SingleUse use = new SingleUse();

    Session(SessionFactory factory, SessionConnection place) {
        this.factory = factory;
        this.telling = new Telling(this, new SessionEvents(factory.events()));
        this.reach = new SessionReach(this, telling, use);
        this.members = new Membership(reach, telling);
        this.transaction = new SessionTransaction(factory, this, telling, members, place);
        reach.begin(members, transaction);
    }

    /** Takes a new object in, with all it is related to; it is inserted by the next flush. */
    public void add(Object entity) {
        inUse(() -> {
            members.add(managed(entity));
        });
    }

    /** Takes new objects in, each with all it is related to. */
    public void addAll(Collection<?> entities) {
        entities.forEach(this::add);
    }

    /** Marks an object to be deleted by the next flush, with all that its mapping passes deleting on to. */
    public void delete(Object entity) {
        inUse(() -> {
            transaction.quietly(() -> {
                members.delete(managed(entity));
                return true;
            });
        });
    }

    /** Lets an object go: what it has loaded stays readable, nothing of it is written. */
    public void expunge(Object entity) {
        inUse(() -> {
            members.expunge(managed(entity));
        });
    }

    /** Lets every object go, like {@link #expunge}. */
    public void expungeAll() {
        inUse(members::expungeAll);
    }

    /** Forgets what is known of an object's row, unwritten changes included; it is read again when it is asked for. */
    public void expire(Object entity) {
        inUse(() -> {
            members.expireOne(persistent(entity));
        });
    }

    /** Forgets some attributes of an object, unwritten changes of them included. */
    @SafeVarargs
    public final <E extends Managed> void expire(
            E entity, AttributeHandle<E> attribute, AttributeHandle<E>... attributes) {
        inUse(() -> {
            EntityState state = persistent(entity);
            long bits = Refreshing.bits(state, attribute);
            for (AttributeHandle<E> each : attributes) {
                bits |= Refreshing.bits(state, each);
            }
            Refreshing.expire(state, bits);
        });
    }

    /** Forgets what is known of all rows, unwritten changes included; what was added or is to be deleted still is. */
    public void expireAll() {
        inUse(members::expirePersistent);
    }

    /** Reads an object's row again now; unwritten changes of it are lost, all others are written before. */
    public void refresh(Object entity) {
        inUse(() -> {
            EntityState state = persistent(entity);
            members.expireOne(state);
            Refreshing.load(state);
        });
    }

    /** Reads some attributes of an object again now; unwritten changes of them are lost. */
    @SafeVarargs
    public final <E extends Managed> void refresh(
            E entity, AttributeHandle<E> attribute, AttributeHandle<E>... attributes) {
        inUse(() -> {
            EntityState state = persistent(entity);
            long bits = Refreshing.bits(state, attribute);
            for (AttributeHandle<E> each : attributes) {
                bits |= Refreshing.bits(state, each);
            }
            Refreshing.expire(state, bits);
            Refreshing.load(state, bits);
        });
    }

    /**
     * Reads an object's row again now, as a statement says that selects it: {@code refresh(user, s -> s.forUpdate())}.
     * Unwritten changes of the object are lost.
     *
     * @throws dev.athanor.error.AthanorException if the row is not there any more
     */
    public <E> void refresh(E entity, UnaryOperator<Select<E>> how) {
        inUse(() -> {
            EntityState state = persistent(entity);
            members.expireOne(state);
            @SuppressWarnings("unchecked")
            EntityType<E> type = (EntityType<E>) state.type();
            if (select(type, Objects.requireNonNull(state.key()), how) == null) {
                throw LoadError.gone(state);
            }
        });
    }

    /**
     * Brings what an object from elsewhere says into the session: the session's object of the same key, loaded or made
     * new, takes over what the given one has loaded or was told, and so do those that it is related to. An attribute that
     * a new object was never told is left alone, null is taken over, lists are made to hold the same. The given objects
     * stay as they are.
     *
     * @return the session's object
     */
    public <E> E merge(E entity) {
        return merge(entity, true);
    }

    /**
     * Like {@link #merge(Object)}.
     *
     * @param load whether the database is asked for what the session lacks; otherwise the objects are taken to be as their
     *     rows are, which costs no statement and writes nothing
     */
    @SuppressWarnings("unchecked")
    public <E> E merge(E entity, boolean load) {
        return (E) mergeAll(List.of(entity), load).get(0);
    }

    /** Like {@link #merge(Object)} for many, whose rows are looked up together. */
    @SuppressWarnings("unchecked")
    public <E> List<E> mergeAll(Collection<? extends E> entities) {
        return (List<E>) mergeAll(List.copyOf(entities), true);
    }

    private List<?> mergeAll(List<?> entities, boolean load) {
        List<Managed> sources = entities.stream().map(Session::managed).toList();
        return asking(() -> {
            if (load) {
                transaction.autoflush();
            }
            return transaction.withoutAutoflush(() -> new Merging(reach, members, load).merge(sources));
        });
    }

    /** Runs work during which queries and loads write nothing first. */
    public <X extends Exception> void withoutAutoflush(SessionWork<X> work) throws X {
        transaction.withoutAutoflush(this, work);
    }

    /**
     * Has the next flush write a new version of an object's row even if nothing else of it has changed, so that whoever
     * read the row before cannot write it any more.
     *
     * @throws SessionError if the entity has no version
     */
    public void incrementVersion(Object entity) {
        inUse(() -> {
            Refreshing.incrementVersion(persistent(entity));
        });
    }

    /** The open session that an object belongs to, or null. */
    public static @Nullable Session of(Object entity) {
        EntityState state = managed(entity).$state();
        return state != null && state.link() instanceof SessionReach reach && reach.isOpen() ? reach.session() : null;
    }

    /** Whether an object is in this session, new or with a row. */
    public boolean contains(Object entity) {
        return members.contains(managed(entity));
    }

    /** Whether an object's columns differ from its row; true for a new one. */
    public boolean isModified(Object entity) {
        EntityState state = managed(entity).$state();
        return state == null || state.status() == Status.PENDING || ChangeSet.changedColumns(state) != 0;
    }

    /**
     * Whether an object's columns differ from its row; true for a new one.
     *
     * @param lists whether it counts, too, that a list holds other objects than when it was read or written last
     */
    public boolean isModified(Object entity, boolean lists) {
        EntityState state = managed(entity).$state();
        return isModified(entity) || lists && state != null && ChangeSet.changedLists(state);
    }

    /** The objects that will be inserted. */
    public Collection<?> added() {
        return members.pending();
    }

    /** The objects that will be updated. */
    public Collection<?> dirty() {
        return members.dirty();
    }

    /** The objects that will be deleted. */
    public Collection<?> deleted() {
        return members.deleted();
    }

    /**
     * The object with a key, or null if there is no such row; without a statement when the session has it.
     *
     * @param key its value; of a key of several columns a {@link Key}, or a map by the names of the attributes
     * @throws dev.athanor.error.ConfigurationError if the class is no entity
     */
    public <E> @Nullable E get(Class<E> type, Object key) {
        return asking(() -> {
            EntityType<E> entity = EntityType.of(type);
            Object converted = entity.key().convert(entity, key);
            Managed there = reach.find(entity, converted);
            if (there == null || !isLoaded(there)) {
                transaction.autoflush();
                there = reach.find(entity, converted);
            }
            if (there != null && isLoaded(there)) {
                return type.cast(there);
            }
            List<?> rows = rows(entity, converted);
            if (!rows.isEmpty()) {
                return type.cast(rows.get(0));
            }
            if (there != null) {
                members.expunge(there);
            }
            return null;
        });
    }

    private List<?> rows(EntityType<?> type, Object key) {
        if (!(key instanceof Key several) || type.key().isSingle()) {
            return reach.query(KeyQuery.of(type), new @Nullable Object[] {key});
        }
        List<@Nullable Object> parts = several.parts();
        return parts.contains(null)
                ? execute(KeyQuery.select(type, key)).all()
                : reach.query(KeyQuery.of(type), parts.toArray());
    }

    private static boolean isLoaded(Managed entity) {
        EntityType<?> root = entity.$type().root();
        return (entity.$unloaded() & root.bitsBesideKey() & ~root.relationshipBits()) == 0;
    }

    /**
     * The object with a key, as a statement says that selects it: {@code get(User.class, 7, s -> s.forUpdate())}. The
     * statement is sent in any case.
     */
    public <E> @Nullable E get(Class<E> type, Object key, UnaryOperator<Select<E>> how) {
        return asking(() -> {
            EntityType<E> entity = EntityType.of(type);
            transaction.autoflush();
            return select(entity, entity.key().convert(entity, key), how);
        });
    }

    private <E> @Nullable E select(EntityType<E> type, Object key, UnaryOperator<Select<E>> how) {
        return execute(how.apply(KeyQuery.select(type, key))).oneOrNull();
    }

    /**
     * The object with a key.
     *
     * @throws NoRowFound if there is no such row
     */
    public <E> E getOne(Class<E> type, Object key) {
        E found = get(type, key);
        if (found == null) {
            throw NoRowFound.withKey(EntityType.of(type).name(), key);
        }
        return found;
    }

    /** Like {@link #get}, for those who prefer an Optional. */
    public <E> Optional<E> find(Class<E> type, Object key) {
        return Optional.ofNullable(get(type, key));
    }

    /** Flushes, runs a query and gives what it selects: objects, values, rows. */
    @Override
    public <T> Result<T> execute(SelectBase<T> select) {
        return asking(() -> {
            transaction.autoflush();
            QueryNode node = select.node();
            Compiled compiled = reach.compile(node);
            if (compiled.plan() == null) {
                return transaction.connection().execute(select);
            }
            @Nullable Object[] values = BindValues.of(node);
            return EntityResults.read(
                    select,
                    reach.loader(compiled, values),
                    transaction.connection().open(compiled, values, Map.of()));
        });
    }

    /**
     * Flushes and runs a statement. The objects that the session has learn what it changes or deletes in the table of their
     * entity, as {@link Synchronization#AUTO} says; lists that hold them stay as they are, and nothing is passed on.
     */
    @Override
    public Result<Row> execute(Statement statement) {
        return execute(statement, Synchronization.AUTO);
    }

    /** Like {@link #execute(Statement)}, and says how the objects learn of it. */
    public Result<Row> execute(Statement statement, Synchronization how) {
        return asking(() -> {
            transaction.autoflush();
            return transaction.run(statement, how);
        });
    }

    /**
     * Flushes and inserts a row for each map, in one batch, without making objects. What is not in a map gets the default of
     * its column.
     *
     * @param rows values by the names of the attributes
     * @return the number of rows
     * @throws dev.athanor.error.UnknownName if the entity has no attribute of a name
     */
    public long insertAll(Class<?> type, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return asking(() -> {
            EntityType<?> entity = EntityType.of(type);
            transaction.autoflush();
            return BulkInsert.into(entity, rows, transaction.connection());
        });
    }

    /** Writes all that is new, changed and to be deleted, in an order that the database accepts. */
    public void flush() {
        inUse(transaction::flush);
    }

    /** What a flush would do now, in order; nothing is sent, except to find what deleting reaches. */
    public FlushPlan plan() {
        return asking(transaction::plan);
    }

    /** Flushes and commits. What is read afterwards is read anew. */
    public void commit() {
        inUse(() -> {
            transaction.commit();
            if (factory.options().expireOnCommit()) {
                members.expireAll();
            }
        });
    }

    /** Commits as the last thing the session does: its objects keep what they have loaded. */
    void commitAndEnd() {
        inUse(transaction::commit);
    }

    /** Rolls back: new objects are new again, deleted ones are back, and everything else is read anew. */
    public void rollback() {
        use.run(() -> {
            transaction.rollback();
            telling.tellMoves();
        });
    }

    /**
     * Flushes, and sets a savepoint: what is done from now on can be taken back alone. {@link #commit} and
     * {@link #rollback} end it too.
     */
    public NestedTransaction beginNested() {
        return asking(() -> transaction.beginNested(use));
    }

    /** Runs work within a savepoint, and keeps what it does; anything thrown takes it back, and nothing else. */
    public <X extends Exception> void nested(SessionWork<X> work) throws X {
        try (NestedTransaction part = beginNested()) {
            work.run(this);
            part.commit();
        }
    }

    /** The connection of the current transaction, to run anything else in it. */
    public Connection connection() {
        transaction.requireUsable();
        return transaction.connection();
    }

    /** Ends the session; what was not committed is rolled back. Its objects keep what they have loaded. */
    @Override
    public void close() {
        transaction.close();
        telling.tellMoves();
    }

    /** Has a listener told of what this session does, after those of the factory; closing what is returned ends it. */
    public Registration listen(SessionListener listener, Listening... how) {
        return telling.events().add(listener, how);
    }

    /** Has a listener told of what becomes of this session's objects of a class; closing what is returned ends it. */
    public <E> Registration listen(Class<E> type, EntityListener<E> listener, Listening... how) {
        return telling.events().add(type, listener, how);
    }

    public boolean isOpen() {
        return transaction.isOpen();
    }

    SessionFactory factory() {
        return factory;
    }

    /** Runs work with the session, unless it is closed, failed, or used by another thread. */
    private void inUse(Runnable work) {
        use.run(() -> {
            transaction.requireUsable();
            work.run();
            telling.tellMoves();
        });
    }

    /** Like {@link #inUse}, for work that gives something back. */
    private <R extends @Nullable Object> R asking(Supplier<R> work) {
        return use.call(() -> {
            transaction.requireUsable();
            R result = work.get();
            telling.tellMoves();
            return result;
        });
    }

    static Managed managed(Object entity) {
        if (entity instanceof Managed managed) {
            managed.$type().check();
            return managed;
        }
        EntityType.of(entity.getClass());
        throw new AssertionError("an entity class implements Managed");
    }

    private EntityState persistent(Object entity) {
        EntityState state = managed(entity).$state();
        if (state == null || state.link() != reach || state.status() != Status.PERSISTENT) {
            throw new SessionError(ErrorCode.WRONG_STATE, "The object has no row in this session: " + entity + '.');
        }
        return state;
    }
}
