// SPDX-License-Identifier: Apache-2.0
/**
 * Rows, typed access to them, streaming and row mapping.
 * No statement is built or executed here.
 */
@NullMarked
package dev.athanor.result;

import org.jspecify.annotations.NullMarked;
