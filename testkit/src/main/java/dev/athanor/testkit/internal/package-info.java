// SPDX-License-Identifier: Apache-2.0
/**
 * The servers behind the test databases: how each is found or started, and how it hands out empty namespaces.
 * Knows JDBC and processes; nothing of JUnit, of engines or of statements.
 */
@NullMarked
package dev.athanor.testkit.internal;

import org.jspecify.annotations.NullMarked;
