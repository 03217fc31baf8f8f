// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** May be in a list, and refers to something that knows nothing of it. */
public final class Player extends ManagedObject {
    private static final EntityMap<Player> MAP = EntityMap.of(Player.class, Player::new);
    public static final Attribute<Player, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Player, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(30)).notNull());
    public static final ToOne<Player, Team> TEAM =
            MAP.toOne("team", Team.class, Column.of("team_id", Types.BIGINT), "players");
    public static final ToOne<Player, Country> COUNTRY =
            MAP.toOne("country", Country.class, Column.of("country_id", Types.string(2)), null);
    public static final EntityType<Player> ENTITY = MAP.table("player");
}
