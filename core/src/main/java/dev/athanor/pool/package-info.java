// SPDX-License-Identifier: Apache-2.0
/**
 * Borrowing and returning JDBC connections.
 * No statement and no transaction is known here.
 */
@NullMarked
package dev.athanor.pool;

import org.jspecify.annotations.NullMarked;
