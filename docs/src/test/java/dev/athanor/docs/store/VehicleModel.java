// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;

// snippet: vehicle
@Entity
@Polymorphic(on = "kind", subclasses = VanModel.class)
interface VehicleModel {
    @Id
    Long getId();

    String getKind(); // "vehicle", "van": the names of the entities, unless identity = … says otherwise

    String getPlate();
}
// end
