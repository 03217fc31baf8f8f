// SPDX-License-Identifier: Apache-2.0
/**
 * From row to entity, one file for each loading strategy.
 * No session is known here; what a strategy needs of one, it asks of an interface declared here.
 */
@NullMarked
package dev.athanor.orm.loading;

import org.jspecify.annotations.NullMarked;
