// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.specs.orm.ShapeKind;

/** An abstract root, whose children are told by an enum. */
@Entity
@Polymorphic(
        on = "kind",
        isAbstract = true,
        subclasses = {CircleModel.class, PolygonModel.class})
interface ShapeModel {
    @Id
    Long getId();

    ShapeKind getKind();

    String getColour();
}
