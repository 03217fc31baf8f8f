// SPDX-License-Identifier: Apache-2.0
/**
 * The immutable description of entities: which attribute is which column, what relates to what.
 * No entity and no session is known here.
 */
@NullMarked
package dev.athanor.orm.mapping;

import org.jspecify.annotations.NullMarked;
