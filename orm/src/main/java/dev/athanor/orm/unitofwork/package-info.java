// SPDX-License-Identifier: Apache-2.0
/**
 * The change set, the dependency graph, the plan of a flush and its execution.
 * When a flush happens is not decided here.
 */
@NullMarked
package dev.athanor.orm.unitofwork;

import org.jspecify.annotations.NullMarked;
