// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Is linked to without knowing it. */
public final class Topic extends ManagedObject {
    private static final EntityMap<Topic> MAP = EntityMap.of(Topic.class, Topic::new);
    public static final Attribute<Topic, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Topic, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(255)).notNull());
    public static final EntityType<Topic> ENTITY = MAP.table("topic");
}
