// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Has tags that other posts have too, and follows other posts. */
@Entity
interface PostModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getTitle();

    @Relationship(table = "post_tag", backPopulates = "posts")
    List<Tag> getTags();

    @Relationship(table = "post_related", column = "post_id", otherColumn = "related_id")
    List<Post> getRelated();
}
