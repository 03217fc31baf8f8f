// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.compiler.BindValues;
import dev.athanor.compiler.Compiled;
import dev.athanor.orm.loading.LazyLoader;
import dev.athanor.orm.loading.LoadContext;
import dev.athanor.orm.loading.LoadPlan;
import dev.athanor.orm.loading.ResultLoader;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.state.SessionLink;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What objects and loaders can reach of a session. */
final class SessionReach implements SessionLink, LoadContext {
    private final Session session;
    private final Telling telling;
    private final SingleUse use;
    private @Nullable Membership members;
    private @Nullable SessionTransaction transaction;

    SessionReach(Session session, Telling telling, SingleUse use) {
        this.session = session;
        this.telling = telling;
        this.use = use;
    }

    /** Completes it, once, with what itself needs it to be made. */
    void begin(Membership objects, SessionTransaction place) {
        members = objects;
        transaction = place;
    }

    Session session() {
        return session;
    }

    private Membership members() {
        return Objects.requireNonNull(members);
    }

    private SessionTransaction transaction() {
        return Objects.requireNonNull(transaction);
    }

    @Override
    public boolean isOpen() {
        return transaction().isOpen();
    }

    @Override
    public void load(EntityState state, int attribute) {
        telling.requireLoadable();
        use.run(() -> {
            transaction().requireUnfailed();
            LazyLoader.load(this, state, attribute);
        });
    }

    @Override
    public boolean hasRowValues() {
        return transaction().connection().dialect().vocabulary().has(Idiom.TUPLE);
    }

    @Override
    public boolean isHeard(EntityType<?> type) {
        return telling.events().isHeard(type);
    }

    @Override
    public void loaded(Managed entity) {
        telling.loaded(entity);
    }

    @Override
    public void modified(EntityState state) {
        members().modified(state);
    }

    @Override
    public void listChanged(EntityState state) {
        transaction().listChanged(state);
    }

    @Override
    public void cascade(Managed related) {
        members().add(related);
        telling.tellMoves();
    }

    @Override
    public void orphaned(Managed item) {
        members().orphaned(item);
        telling.tellMoves();
    }

    @Override
    public @Nullable Managed find(EntityType<?> type, Object key) {
        return members().identityMap().object(type, key);
    }

    @Override
    public IdentityMap identityMap() {
        return members().identityMap();
    }

    @Override
    public SessionLink link() {
        return this;
    }

    @Override
    public boolean isWriting() {
        return transaction().isWriting();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Managed> load(SelectNode statement) {
        transaction().autoflush();
        return (List<Managed>) (List<?>) query(statement, BindValues.of(statement));
    }

    @Override
    public List<@Nullable Object[]> loadRows(SelectNode statement) {
        transaction().autoflush();
        Compiled compiled = compile(statement);
        @Nullable Object[] values = BindValues.of(statement);
        return loader(compiled, values).readAll(transaction().connection().open(compiled, values, Map.of()));
    }

    @Override
    public List<@Nullable Object[]> values(SelectNode statement) {
        transaction().autoflush();
        return transaction().values(statement);
    }

    /** The one element of each row that a statement about entities selects. */
    List<@Nullable Object> query(SelectNode statement, @Nullable Object[] values) {
        Compiled compiled = compile(statement);
        return loader(compiled, values).readSingle(transaction().connection().open(compiled, values, Map.of()));
    }

    Compiled compile(StatementNode statement) {
        return session.factory().engine().cache().get(statement);
    }

    ResultLoader loader(Compiled compiled, @Nullable Object[] values) {
        return new ResultLoader(this, compiled, (LoadPlan) Objects.requireNonNull(compiled.plan()), values);
    }
}
