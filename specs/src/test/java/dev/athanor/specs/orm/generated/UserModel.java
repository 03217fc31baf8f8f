// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;
import static dev.athanor.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns a list whose objects live and die with it. */
@Entity(table = "user_account")
interface UserModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getName();

    @Nullable
    @Column(length = 60)
    String getFullname();

    @Nullable
    Integer getAge();

    @Relationship(
            backPopulates = "user",
            cascade = {ALL, DELETE_ORPHAN})
    List<Address> getAddresses();

    @Hybrid
    default String getLabel() {
        return getName() + " / " + getFullname();
    }

    @Hybrid
    default boolean isAdult() {
        return getAge() >= 18;
    }
}
