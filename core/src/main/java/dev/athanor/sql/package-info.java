// SPDX-License-Identifier: Apache-2.0
/**
 * What users write: statements, expressions, functions, common table expressions. They build nodes.
 * No SQL text is made here, and no database is asked.
 */
@CheckReturnValue
@NullMarked
package dev.athanor.sql;

import org.jspecify.annotations.NullMarked;
