// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.History;
import dev.athanor.orm.instrument.OneToOne;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two references, of which one has the foreign key and the other has not. */
class OneToOneSpec extends OrmSpec {
    private Class<Managed> citizen;
    private Attribute<Managed, String> name;
    private OneToOne<Managed, Managed> passport;
    private Class<Managed> document;
    private Attribute<Managed, String> number;
    private ToOne<Managed, Managed> holder;

    @Override
    List<Class<?>> entities() {
        return List.of(type("Citizen"));
    }

    private Class<Managed> type(String simpleName) {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", simpleName);
    }

    @BeforeEach
    void handles() {
        citizen = type("Citizen");
        name = Model.handle(citizen, "NAME");
        passport = Model.handle(citizen, "PASSPORT");
        document = type("Passport");
        number = Model.handle(document, "NUMBER");
        holder = Model.handle(document, "CITIZEN");
    }

    private Managed citizen(String called) {
        Managed made = EntityType.of(citizen).create();
        name.set(made, called);
        return made;
    }

    private Managed passport(String numbered) {
        Managed made = EntityType.of(document).create();
        number.set(made, numbered);
        return made;
    }

    private Managed holding(String called, String numbered) {
        Managed made = citizen(called);
        passport.set(made, passport(numbered));
        return made;
    }

    private List<String> stored() {
        return rows("SELECT number, name FROM passport LEFT JOIN citizen ON citizen_id = citizen.id ORDER BY number");
    }

    @DatabaseTest
    void bothSidesAreInStep() {
        Managed ann = citizen("ann");
        Managed one = passport("1");
        assertThat(passport.get(ann)).isNull();
        passport.set(ann, one);
        assertThat(holder.get(one)).isSameAs(ann);
        Managed bob = citizen("bob");
        holder.set(one, bob);
        assertThat(passport.get(ann)).isNull();
        assertThat(passport.get(bob)).isSameAs(one);
        Managed two = passport("2");
        holder.set(two, bob);
        assertThat(passport.get(bob)).isSameAs(two);
        assertThat(holder.get(one)).isNull();
    }

    @DatabaseTest
    void theOtherSideHasTheForeignKey() {
        session.add(holding("ann", "1"));
        session.flush();
        assertSent("""
            INSERT INTO citizen (name) …
            INSERT INTO passport (number, citizen_id) …
            """);
        session.commit();
        assertThat(stored()).containsExactly("1|ann");
    }

    @DatabaseTest
    void itIsLoadedWhenItIsReadForAllAtOnce() {
        given(holding("ann", "1"), citizen("bob"), holding("cid", "3"));
        List<Managed> all = session.execute(select(citizen).orderBy(name.asc())).all();
        statements.take();
        assertThat(number.get(passport.get(all.get(0)))).isEqualTo("1");
        assertThat(statements.take()).hasSize(1);
        assertThat(passport.get(all.get(1))).isNull();
        assertThat(holder.get(passport.get(all.get(2)))).isSameAs(all.get(2));
        assertNothingSent();
    }

    @DatabaseTest
    void itIsLoadedAlongInEveryWay() {
        given(holding("ann", "1"), citizen("bob"));
        List<Managed> all = session.execute(
                        select(citizen).orderBy(name.asc()).limit(2).options(joined(passport)))
                .all();
        assertThat(String.join(" ", statements.take())).doesNotContain("anon_1").contains("LEFT OUTER JOIN passport");
        assertThat(all).extracting(each -> passport.get(each) == null).containsExactly(false, true);
        assertNothingSent();
        anew();
        all = session.execute(select(citizen).orderBy(name.asc()).options(selectIn(passport)))
                .all();
        assertThat(statements.take()).hasSize(2);
        assertThat(all).extracting(each -> passport.get(each) == null).containsExactly(false, true);
        assertNothingSent();
        assertThat(session.execute(select(name).join(passport).where(number.eq("1")))
                        .all())
                .containsExactly("ann");
    }

    @DatabaseTest
    void anotherOneTakesItsPlace() {
        given(holding("ann", "1"));
        Managed ann = all(citizen).get(0);
        Managed first = passport.get(ann);
        passport.set(ann, passport("2"));
        assertThat(History.of(ann, passport).deleted()).containsExactly(first);
        session.commit();
        assertThat(stored()).containsExactly("2|ann");
        passport.set(ann, null);
        session.commit();
        assertThat(stored()).isEmpty();
    }

    @DatabaseTest
    void soItDoesFromTheOtherSide() {
        given(holding("ann", "1"));
        Managed ann = all(citizen).get(0);
        Managed two = passport("2");
        holder.set(two, ann);
        session.add(two);
        session.commit();
        assertThat(stored()).containsExactly("2|ann");
        assertThat(passport.get(ann)).isSameAs(two);
    }

    @DatabaseTest
    void itIsDeletedWithItsOwner() {
        given(holding("ann", "1"), holding("bob", "2"));
        session.delete(session.execute(select(citizen).where(name.eq("ann"))).one());
        session.commit();
        assertThat(stored()).containsExactly("2|bob");
    }
}
