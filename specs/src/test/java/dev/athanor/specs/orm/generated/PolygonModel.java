// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** An abstract child. */
@Entity
@Polymorphic(isAbstract = true, subclasses = SquareModel.class)
interface PolygonModel extends ShapeModel {
    int getCorners();
}
