// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Has a list whose objects can do without it. */
public final class Team extends ManagedObject {
    private static final EntityMap<Team> MAP = EntityMap.of(Team.class, Team::new);
    public static final Attribute<Team, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Team, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(30)).notNull());
    public static final ToMany<Team, Player> PLAYERS = MAP.toMany("players", Player.class, "team");
    public static final EntityType<Team> ENTITY = MAP.table("team");
}
