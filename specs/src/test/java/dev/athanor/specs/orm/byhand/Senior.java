// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** A child of a child. */
public final class Senior extends Engineer {
    private static final EntityMap<Senior> MAP = EntityMap.below(Engineer.ENTITY, Senior.class, Senior::new);
    public static final Attribute<Senior, Integer> YEARS = MAP.attribute("years", Column.of("years", Types.INTEGER));
    public static final EntityType<Senior> ENTITY =
            MAP.identity("senior engineer").parentTable();
}
