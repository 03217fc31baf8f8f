// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Classes that are no entities, and names that entities do not have, are refused by name. */
class NotMappedSpec extends OrmSpec {
    record Stranger(String name) {}

    interface StrangerModel {}

    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void aClassThatIsNoEntityIsNamed() {
        Stranger stranger = new Stranger("x");
        List<ThrowingCallable> attempts = List.of(
                () -> session.add(stranger),
                () -> session.delete(stranger),
                () -> session.contains(stranger),
                () -> session.isModified(stranger),
                () -> session.expunge(stranger),
                () -> session.refresh(stranger),
                () -> session.get(Stranger.class, 1L),
                () -> session.execute(select(Stranger.class)),
                () -> Registry.of(Stranger.class));
        for (ThrowingCallable attempt : attempts) {
            assertRefused(ErrorCode.NOT_MAPPED, attempt)
                    .hasMessageContaining(Stranger.class.getName())
                    .hasMessageContaining("@Entity");
        }
        session.add(m.user("sandy"));
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void soAreInterfacesAndClassesWithoutANameOfTheirOwn() {
        assertRefused(ErrorCode.NOT_MAPPED, () -> session.get(StrangerModel.class, 1L));
        assertRefused(ErrorCode.NOT_MAPPED, () -> session.get(int.class, 1L));
        assertRefused(ErrorCode.NOT_MAPPED, () -> session.add(new int[0]));
        Runnable lambda = () -> {};
        assertRefused(ErrorCode.NOT_MAPPED, () -> session.add(lambda));
    }

    @DatabaseTest
    void anAttributeThatAnEntityDoesNotHaveIsNamedWithTheOneThatWasMeant() {
        assertRefused(ErrorCode.UNKNOWN_ATTRIBUTE, () -> EntityType.of(m.user).attribute("nmae"))
                .hasMessageContaining("User")
                .hasMessageContaining("nmae")
                .hasMessageContaining("Did you mean \"name\"?");
    }
}
