// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import java.util.List;

// snippet: article
@Entity
interface ArticleModel {
    @Id
    Long getId();

    String getTitle();

    @Version
    int getVersion(); // counted at every write, and asked for

    @Relationship(table = "article_topic", backPopulates = "articles")
    List<Topic> getTopics(); // linked by rows of a table of their own
}
// end
