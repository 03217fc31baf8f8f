// SPDX-License-Identifier: Apache-2.0
/**
 * Entities inside a {@code Select}: entity targets, paths, loader options.
 * Nothing is executed here.
 */
@NullMarked
package dev.athanor.orm.query;

import org.jspecify.annotations.NullMarked;
