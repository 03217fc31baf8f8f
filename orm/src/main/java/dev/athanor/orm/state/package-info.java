// SPDX-License-Identifier: Apache-2.0
/**
 * The state of one entity: identity key and map, what is loaded, what has changed, from what.
 * Nothing is loaded or written here.
 */
@NullMarked
package dev.athanor.orm.state;

import org.jspecify.annotations.NullMarked;
