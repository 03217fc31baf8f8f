// SPDX-License-Identifier: Apache-2.0
/**
 * The engine, its connections and transactions: where statements meet JDBC.
 * No SQL is rendered here, and no database is known by name.
 */
@NullMarked
package dev.athanor.engine;

import org.jspecify.annotations.NullMarked;
