// SPDX-License-Identifier: Apache-2.0
/**
 * {@code SqlType}: how a Java value is bound, read and named.
 * No database is named here; what differs between databases is data of a dialect.
 */
@NullMarked
package dev.athanor.type;

import org.jspecify.annotations.NullMarked;
