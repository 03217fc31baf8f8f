// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Is on many posts. */
@Entity
interface TagModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getName();

    @Relationship(backPopulates = "tags")
    List<Post> getPosts();
}
