// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Models;

/** Finds the key at the other side of a reference. */
final class KeyOf {
    private KeyOf() {}

    static ColumnAttribute target(ReferenceAttribute reference, Models models) {
        return models.read(reference.target().entity().model())
                .key()
                .orElseThrow(() -> new IllegalStateException(reference.target().written() + " has no key"));
    }
}
