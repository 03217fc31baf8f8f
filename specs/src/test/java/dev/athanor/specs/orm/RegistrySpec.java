// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** The entities that belong together, and their tables. */
class RegistrySpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.country);
    }

    @DatabaseTest
    void whatAnEntityIsRelatedToBelongsToIt() {
        assertThat(Registry.of(m.user).entities().stream().map(EntityType::name))
                .containsExactly("User", "Address");
        assertThat(Registry.of(m.player, m.user).entities().stream().map(EntityType::name))
                .containsExactlyInAnyOrder("Player", "User", "Team", "Country", "Address");
        assertThat(Registry.of(m.player).metadata().sortedTables().stream().map(Table::name))
                .containsExactly("team", "country", "player");
    }

    @DatabaseTest
    void theTablesAreMadeAndDropped() {
        MetaData metadata = Registry.of(m.user, m.player, m.node).metadata();
        metadata.createAll(engine);
        assertThat(engine.tableNames(null))
                .containsExactlyInAnyOrder("user_account", "address", "team", "country", "player", "node");
        metadata.createAll(engine);
        session.add(m.user("sandy", "a@x"));
        session.add(m.node("root", m.node("leaf")));
        session.commit();
        metadata.dropAll(engine);
        assertThat(engine.tableNames(null)).isEmpty();
        metadata.dropAll(engine);
        metadata.createAll(engine);
        assertThat(all(m.user)).isEmpty();
    }
}
