// SPDX-License-Identifier: Apache-2.0
/**
 * The suite that every dialect passes, Athanor's and others': what a database must do through a dialect, topic by topic.
 * No database is known by name here; what databases do otherwise is a fact that their dialects declare.
 *
 * <p>A dialect is proved by one class, {@link dev.athanor.testkit.compliance.DialectCompliance}.
 */
@NullMarked
package dev.athanor.testkit.compliance;

import org.jspecify.annotations.NullMarked;
