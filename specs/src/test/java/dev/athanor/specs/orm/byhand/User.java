// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.annotation.Relationship.Cascade;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.HybridCondition;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import java.util.List;

/** Owns a list whose objects live and die with it. */
public final class User extends ManagedObject {
    private static final EntityMap<User> MAP = EntityMap.of(User.class, User::new);
    public static final Attribute<User, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<User, String> NAME =
            MAP.attribute("name", Column.of("name", Types.string(30)).notNull());
    public static final Attribute<User, String> FULLNAME =
            MAP.attribute("fullname", Column.of("fullname", Types.string(60)));
    public static final Attribute<User, Integer> AGE = MAP.attribute("age", Column.of("age", Types.INTEGER));
    public static final ToMany<User, Address> ADDRESSES =
            MAP.toMany("addresses", Address.class, "user", Cascade.ALL, Cascade.DELETE_ORPHAN);
    public static final Hybrid<User, String> LABEL =
            MAP.hybrid("label", () -> NAME.concat(" / ").concat(FULLNAME));
    public static final HybridCondition<User> ADULT = MAP.condition("adult", () -> AGE.ge(18));
    public static final EntityType<User> ENTITY = MAP.table("user_account");

    public String getName() {
        return NAME.get(this);
    }

    public void setName(String name) {
        NAME.set(this, name);
    }

    public List<Address> getAddresses() {
        return ADDRESSES.get(this);
    }

    public String getLabel() {
        return NAME.get(this) + " / " + FULLNAME.get(this);
    }

    public boolean isAdult() {
        return AGE.get(this) >= 18;
    }
}
