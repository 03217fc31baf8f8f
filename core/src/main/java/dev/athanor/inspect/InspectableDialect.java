// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.dialect.Dialect;

/** A dialect that can read the catalogue of its database. */
public interface InspectableDialect extends Dialect {
    /** How the catalogue is read. */
    CatalogReader catalogReader();
}
