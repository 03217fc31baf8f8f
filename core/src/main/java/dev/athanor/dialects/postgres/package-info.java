// SPDX-License-Identifier: Apache-2.0
/**
 * PostgreSQL on one page: its features, orders, syntaxes, quirks and catalogue queries.
 * Nothing that a second dialect needs lives here; that moves to {@code dialect}.
 */
@NullMarked
package dev.athanor.dialects.postgres;

import org.jspecify.annotations.NullMarked;
