// SPDX-License-Identifier: Apache-2.0
/**
 * From nodes and a dialect to a compiled statement (text, binds, result columns), and the cache of those.
 * Nothing is executed here, and no database is known by name.
 */
@NullMarked
package dev.athanor.compiler;

import org.jspecify.annotations.NullMarked;
