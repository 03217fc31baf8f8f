// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;

/** Is given its key, a text. */
public final class Country extends ManagedObject {
    private static final EntityMap<Country> MAP = EntityMap.of(Country.class, Country::new);
    public static final Attribute<Country, String> CODE = MAP.attribute(
            "code", Column.of("code", Types.string(2)).primaryKey().identity(false));
    public static final Attribute<Country, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(60)).notNull());
    public static final EntityType<Country> ENTITY = MAP.table("country");
}
