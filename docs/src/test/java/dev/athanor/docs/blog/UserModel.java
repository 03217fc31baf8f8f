// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;
import static dev.athanor.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

// snippet: user
@Entity(table = "user_account")
interface UserModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getName();

    @Nullable
    String getFullname();

    @Relationship(
            backPopulates = "user",
            cascade = {ALL, DELETE_ORPHAN})
    List<Address> getAddresses();

    @Hybrid
    default String getLabel() { // works on an object, and in SQL as User.LABEL
        return getName() + " <" + getId() + ">";
    }
}
// end
