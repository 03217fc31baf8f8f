// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConfigurationError;
import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/** Mistakes in mappings written by hand; in generated ones they are errors of the compiler. */
class MappingSpec {
    static final class Keyless extends ManagedObject {
        private static final EntityMap<Keyless> MAP = EntityMap.of(Keyless.class, Keyless::new);

        static {
            MAP.attribute("name", Column.of("name", Types.STRING));
        }

        static final EntityType<Keyless> ENTITY = MAP.table("keyless");
    }

    static final class Hashed extends ManagedObject {
        private static final EntityMap<Hashed> MAP = EntityMap.of(Hashed.class, Hashed::new);

        static {
            MAP.attribute("hash", Column.of("hash", Types.binary(32)).primaryKey());
        }

        static final EntityType<Hashed> ENTITY = MAP.table("hashed");
    }

    static final class Owner extends ManagedObject {
        private static final EntityMap<Owner> MAP = EntityMap.of(Owner.class, Owner::new);

        static {
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
            MAP.toMany("things", Thing.class, "holder");
            MAP.toMany("others", Thing.class, "owner");
            MAP.toOne("keyless", Keyless.class, Column.of("keyless_id", Types.BIGINT), null);
        }

        static final EntityType<Owner> ENTITY = MAP.table("owner");
    }

    static final class Thing extends ManagedObject {
        private static final EntityMap<Thing> MAP = EntityMap.of(Thing.class, Thing::new);

        static {
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
            MAP.attribute("id", Column.of("number", Types.BIGINT).primaryKey());
            MAP.toOne("owner", Owner.class, Column.of("owner_id", Types.INTEGER), "things", Cascade.DELETE_ORPHAN);
        }

        static final EntityType<Thing> ENTITY = MAP.table("thing");
    }

    static final class Stray extends ManagedObject {
        private static final EntityMap<Stray> MAP = EntityMap.of(Stray.class, Stray::new);

        static {
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
            MAP.toOne("column", NoEntity.class, Column.of("column_id", Types.BIGINT), null);
        }

        static final EntityType<Stray> ENTITY = MAP.table("stray");
    }

    static final class NoEntity extends ManagedObject {}

    static final class Twice extends ManagedObject {
        private static final EntityMap<Twice> MAP = EntityMap.of(Twice.class, Twice::new);

        static {
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
            MAP.attribute("name", Column.of("id", Types.BIGINT));
        }

        static final EntityType<Twice> ENTITY = MAP.table("twice");
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        assertThatThrownBy(() -> Registry.of(Owner.class))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("""
                    ATH-602: The mapping is wrong in 7 places:
                      dev.athanor.specs.orm.MappingSpec$Owner.things names "holder" as its other side, but Thing has \
                    no such reference. It has owner.
                      dev.athanor.specs.orm.MappingSpec$Owner.others names Thing.owner as its other side, but that \
                    names Owner.things. Let the two name each other.
                      dev.athanor.specs.orm.MappingSpec$Keyless has no key. Mark one attribute with @Id.
                      dev.athanor.specs.orm.MappingSpec$Thing has two attributes "id".
                      dev.athanor.specs.orm.MappingSpec$Thing.owner has a foreign key of Integer, but the key of \
                    Owner is of Long. Give both the same type.
                      dev.athanor.specs.orm.MappingSpec$Thing.owner deletes orphans, which only a list can. Say it \
                    there.
                      dev.athanor.specs.orm.MappingSpec$Thing.owner names Owner.things as its other side, but that \
                    names Thing.holder. Let the two name each other.\
                    """);
    }

    @Test
    void theyAreReportedWhereverTheEntityIsFirstUsedAndEveryTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> EntityType.of(Thing.class)).hasMessageStartingWith("ATH-602: ");
            assertThatThrownBy(() -> select(Thing.class)).hasMessageStartingWith("ATH-602: ");
            assertThatThrownBy(Thing::new).hasMessageStartingWith("ATH-602: ");
            assertThatThrownBy(() -> Registry.of(Keyless.class)).hasMessageStartingWith("ATH-602: ");
        }
    }

    @Test
    void whatIsNoEntityCannotBeReferredTo() {
        assertThatThrownBy(() -> EntityType.of(Stray.class))
                .hasMessage("ATH-602: The mapping is wrong: dev.athanor.specs.orm.MappingSpec$Stray.column refers to"
                        + " dev.athanor.specs.orm.MappingSpec$NoEntity, which is no entity.");
        assertThatThrownBy(NoEntity::new).hasMessageStartingWith("ATH-601: ");
    }

    @Test
    void arraysAreNoKeysSinceNoneEqualsAnother() {
        assertThatThrownBy(() -> EntityType.of(Hashed.class))
                .hasMessage(
                        "ATH-602: The mapping is wrong: dev.athanor.specs.orm.MappingSpec$Hashed has a key of byte[],"
                                + " and an array equals none but itself. Convert \"hash\" to a class with equals(…).");
    }

    @Test
    void twoAttributesCannotShareAColumn() {
        assertThatThrownBy(() -> EntityType.of(Twice.class))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageStartingWith("ATH-215: ")
                .hasMessageContaining("\"id\"");
    }
}
