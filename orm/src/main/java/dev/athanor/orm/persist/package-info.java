// SPDX-License-Identifier: Apache-2.0
/**
 * The rows of one entity as INSERT, UPDATE and DELETE.
 * No order between entities is decided here.
 */
@NullMarked
package dev.athanor.orm.persist;

import org.jspecify.annotations.NullMarked;
