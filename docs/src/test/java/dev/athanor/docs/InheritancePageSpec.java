// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.orm.query.LoaderOptions.withPolymorphic;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.store.Van;
import dev.athanor.docs.store.Vehicle;
import dev.athanor.engine.Engine;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/mapping.md shows of inheritance, run on SQLite. */
class InheritancePageSpec {
    private final Engine engine = Engine.create("sqlite:///:memory:");
    private Session session;

    // snippet: by-hand
    static class Tool extends ManagedObject {
        private static final EntityMap<Tool> MAP = EntityMap.of(Tool.class, Tool::new);
        static final Attribute<Tool, Long> ID =
                MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
        static final Attribute<Tool, String> KIND = MAP.attribute("kind", Column.of("kind", Types.string(20)));
        static final EntityType<Tool> ENTITY =
                MAP.discriminator(KIND).identity("tool").subclasses(Drill.class).table("tool");
    }

    static class Drill extends Tool {
        private static final EntityMap<Drill> MAP = EntityMap.below(Tool.ENTITY, Drill.class, Drill::new);
        static final Attribute<Drill, Integer> SPEED = MAP.attribute("speed", Column.of("speed", Types.INTEGER));
        static final EntityType<Drill> ENTITY = MAP.identity("drill").parentTable();
    }
    // end

    @BeforeEach
    void open() {
        Registry.of(Vehicle.class, Tool.class).metadata().createAll(engine);
        session = SessionFactory.of(engine).open();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    @Test
    void children() {
        // snippet: children
        session.addAll(
                List.of(new Vehicle().plate("A 1"), new Van().plate("B 2").volume(9)));
        session.commit();
        List<Vehicle> all = session.execute(select(Vehicle.class).options(withPolymorphic(Vehicle.class, Van.class)))
                .all(); // a Vehicle and a Van, whole
        Van van = session.execute(select(Van.class).where(Van.PLATE.like("B%"))).one();
        long vans = session.execute(select(count()).from(Van.class)).one();
        session.execute(update(Van.class).set(Van.VOLUME, 10)); // WHERE vehicle.kind IN ('van')
        // end
        assertThat(all).hasSize(2).contains(van);
        assertThat(vans).isEqualTo(1);
        assertThat(van.getKind()).isEqualTo("van");
        assertThat(van.getVolume()).isEqualTo(10);
    }

    @Test
    void byHand() {
        Drill drill = new Drill();
        Drill.SPEED.set(drill, 900);
        session.add(drill);
        session.commit();
        assertThat(session.execute(select(Tool.class)).one()).isSameAs(drill);
        assertThat(Drill.KIND.get(drill)).isEqualTo("drill");
    }
}
