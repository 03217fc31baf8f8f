// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Refers to others of its own kind. */
public final class Node extends ManagedObject {
    private static final EntityMap<Node> MAP = EntityMap.of(Node.class, Node::new);
    public static final Attribute<Node, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Node, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(30)).notNull());
    public static final ToOne<Node, Node> PARENT =
            MAP.toOne("parent", Node.class, Column.of("parent_id", Types.BIGINT), "children");
    public static final ToMany<Node, Node> CHILDREN = MAP.toMany("children", Node.class, "parent", Cascade.ALL);
    public static final EntityType<Node> ENTITY = MAP.table("node");
}
