// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refers to others of its own kind. */
@Entity
interface NodeModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getName();

    @Nullable
    @Relationship(backPopulates = "children")
    Node getParent();

    @Relationship(backPopulates = "parent", cascade = ALL)
    List<Node> getChildren();
}
