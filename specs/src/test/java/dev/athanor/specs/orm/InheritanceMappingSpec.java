// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/** Mistakes in hierarchies written by hand; in generated ones they are errors of the compiler. */
class InheritanceMappingSpec {
    static class Vehicle extends ManagedObject {
        private static final EntityMap<Vehicle> MAP = EntityMap.ofAbstract(Vehicle.class);
        static final Attribute<Vehicle, Long> ID =
                MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
        static final Attribute<Vehicle, String> KIND = MAP.attribute("kind", Column.of("kind", Types.STRING));
        static final EntityType<Vehicle> ENTITY = MAP.discriminator(KIND)
                .identity("vehicle")
                .subclasses(Car.class, Bus.class, Tram.class)
                .table("vehicle");
    }

    static final class Car extends Vehicle {
        private static final EntityMap<Car> MAP = EntityMap.below(Vehicle.ENTITY, Car.class, Car::new);
        static final Attribute<Car, Integer> DOORS =
                MAP.attribute("doors", Column.of("doors", Types.INTEGER).notNull());
        static final EntityType<Car> ENTITY = MAP.identity("bus").parentTable();
    }

    static final class Bus extends Vehicle {
        private static final EntityMap<Bus> MAP = EntityMap.below(Vehicle.ENTITY, Bus.class, Bus::new);
        static final EntityType<Bus> ENTITY = MAP.identity("bus").parentTable();
    }

    static final class Tram extends Vehicle {
        private static final EntityMap<Tram> MAP = EntityMap.below(Vehicle.ENTITY, Tram.class, Tram::new);
        static final EntityType<Tram> ENTITY = MAP.parentTable();
    }

    static final class Taxi extends Vehicle {
        private static final EntityMap<Taxi> MAP = EntityMap.below(Vehicle.ENTITY, Taxi.class, Taxi::new);
        static final EntityType<Taxi> ENTITY = MAP.identity(7).parentTable();
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        String in = "InheritanceMappingSpec$";
        assertThatThrownBy(() -> Registry.of(Taxi.class))
                .hasMessageStartingWith("ATH-602: The mapping is wrong in 6 places:")
                .hasMessageContaining(in + "Taxi inherits from Vehicle, which does not name it among its children:"
                        + " subclasses(Taxi.class).")
                .hasMessageContaining(in + "Taxi has an identity of Integer, but the discriminator is of String.")
                .hasMessageContaining(in + "Vehicle has two classes of the identity bus below it: Car and Bus.")
                .hasMessageContaining(
                        in + "Vehicle is abstract and so has no rows of its own, but names the identity of some.")
                .hasMessageContaining(
                        in + "Car adds the column \"doors\" that must not be null to the table of Vehicle,"
                                + " whose other rows have nothing there. Leave notNull() out.")
                .hasMessageContaining(
                        in + "Tram does not say which value of the discriminator tells its rows: identity(…).");
    }

    static class Plain extends ManagedObject {
        private static final EntityMap<Plain> MAP = EntityMap.of(Plain.class, Plain::new);

        static {
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
        }

        static final EntityType<Plain> ENTITY = MAP.table("plain");
    }

    static final class Below extends Plain {
        private static final EntityMap<Below> MAP = EntityMap.below(Plain.ENTITY, Below.class, Below::new);
        static final EntityType<Below> ENTITY = MAP.identity("below").parentTable();
    }

    @Test
    void aParentSaysThatItHasChildren() {
        assertThatThrownBy(() -> EntityType.of(Below.class))
                .hasMessageContaining("Below inherits from Plain, which does not name it among its children");
        EntityType.of(Plain.class);
    }

    static final class Rootless extends ManagedObject {
        private static final EntityMap<Rootless> MAP = EntityMap.of(Rootless.class, Rootless::new);

        static {
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
        }

        static final EntityType<Rootless> ENTITY =
                MAP.identity("rootless").subclasses(Rootless.class).table("rootless");
    }

    @Test
    void aRootSaysByWhatRowsAreTold() {
        assertThatThrownBy(() -> EntityType.of(Rootless.class))
                .hasMessageContaining("Rootless does not say by what its rows are told from those of its children:"
                        + " discriminator(…).")
                .hasMessageContaining("Rootless among its children, which does not inherit from it.");
    }

    static class Boat extends ManagedObject {
        private static final EntityMap<Boat> MAP = EntityMap.of(Boat.class, Boat::new);
        static final Attribute<Boat, Long> ID =
                MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
        static final Attribute<Boat, String> KIND = MAP.attribute("kind", Column.of("kind", Types.STRING));
        static final EntityType<Boat> ENTITY =
                MAP.discriminator(KIND).identity("boat").subclasses(Ferry.class).table("boat");
    }

    static final class Ferry extends Boat {
        private static final EntityMap<Ferry> MAP = EntityMap.below(Boat.ENTITY, Ferry.class, Ferry::new);
        static final EntityType<Ferry> ENTITY = MAP.identity("ferry").table("ferry");
    }

    @Test
    void aTableOfItsOwnIsRefused() {
        assertThatThrownBy(() -> EntityType.of(Boat.class))
                .hasMessageContaining("Ferry has a table of its own, which is not supported yet for one that inherits."
                        + " Let it share that of Boat: parentTable().");
    }
}
