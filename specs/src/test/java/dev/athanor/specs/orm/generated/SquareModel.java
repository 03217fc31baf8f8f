// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** Is loaded right after its parent. */
@Entity
@Polymorphic(load = Polymorphic.Load.SELECT_IN)
interface SquareModel extends PolygonModel {
    int getSide();
}
