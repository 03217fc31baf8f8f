// SPDX-License-Identifier: Apache-2.0
/**
 * From nodes and a dialect to a compiled statement (text, binds, result columns), and the cache of those.
 * Nothing is executed here, and no database is known by name.
 *
 * <p>What the text looks like, and why: docs/decisions/001-sql-text.md.
 */
@NullMarked
package dev.athanor.compiler;

import org.jspecify.annotations.NullMarked;
