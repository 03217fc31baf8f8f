// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

@Entity
interface TopicModel {
    @Id
    Long getId();

    String getName();

    @Relationship(backPopulates = "topics")
    List<Article> getArticles();
}
