// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;

/** Is loaded whole with its parent. */
@Entity
@Polymorphic(load = Polymorphic.Load.INLINE)
interface CircleModel extends ShapeModel {
    int getRadius();
}
