// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** A statement is compiled once for all its values, with the plan of what it loads. */
class CompiledCacheSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    private long compiledDuring(Runnable work) {
        long before = engine.cache().misses();
        work.run();
        return engine.cache().misses() - before;
    }

    @DatabaseTest
    void anotherValueIsNoOtherStatement() {
        given(m.user("sandy"), m.user("bob"));
        assertThat(compiledDuring(() -> session.execute(select(m.user).where(m.userName.eq("sandy")))
                        .all()))
                .isOne();
        assertThat(compiledDuring(() -> {
                    assertThat(session.execute(select(m.user).where(m.userName.eq("bob")))
                                    .one())
                            .satisfies(each -> assertThat(m.userName.get(each)).isEqualTo("bob"));
                }))
                .isZero();
    }

    @DatabaseTest
    void anotherLengthOfAListIsNoOtherStatement() {
        given(m.user("sandy"), m.user("bob"));
        session.execute(select(m.user).where(m.userId.in(List.of(1L)))).all();
        assertThat(compiledDuring(() -> assertThat(
                                session.execute(select(m.user).where(m.userId.in(List.of(1L, 2L))))
                                        .all())
                        .hasSize(2)))
                .isZero();
    }

    @DatabaseTest
    void whatIsLoadedAlongBelongsToTheStatement() {
        given(m.user("sandy", "a@x"));
        session.execute(select(m.user)).all();
        session.rollback();
        assertThat(compiledDuring(() -> session.execute(select(m.user).options(joined(m.addresses)))
                        .all()))
                .isOne();
        assertThat(compiledDuring(() -> session.execute(select(m.user).options(joined(m.addresses)))
                        .all()))
                .isZero();
    }

    @DatabaseTest
    void getsLazyLoadsAndRefreshesAreCompiledOnceForAllSessions() {
        given(m.user("sandy", "a@x"), m.user("bob", "b@x", "c@x"));
        Runnable work = () -> db.begin(other -> {
            Managed sandy = other.get(m.user, 1L);
            m.addresses(sandy).forEach(m.email::get);
            other.expire(sandy);
            m.userName.get(sandy);
        });
        assertThat(compiledDuring(work)).isPositive();
        assertThat(compiledDuring(work)).isZero();
    }
}
