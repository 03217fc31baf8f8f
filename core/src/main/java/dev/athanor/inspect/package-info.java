// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the catalogue of a database: what a database says of its tables, as immutable records, and the inspector that asks.
 * No catalogue query of a particular database lives here; those lie on the page of their dialect. Nothing here connects to a
 * database; whoever does implements {@link dev.athanor.inspect.CatalogTarget}.
 */
@NullMarked
package dev.athanor.inspect;

import org.jspecify.annotations.NullMarked;
