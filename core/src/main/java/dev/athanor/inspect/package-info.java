// SPDX-License-Identifier: Apache-2.0
/**
 * Reads the catalogue of a database into {@code schema}.
 * No catalogue query of a particular database lives here; those lie on the page of their dialect.
 */
@NullMarked
package dev.athanor.inspect;

import org.jspecify.annotations.NullMarked;
