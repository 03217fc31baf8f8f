// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;

// snippet: van
@Entity
interface VanModel extends VehicleModel {
    int getVolume();
}
// end
