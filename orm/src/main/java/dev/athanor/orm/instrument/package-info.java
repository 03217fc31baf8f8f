// SPDX-License-Identifier: Apache-2.0
/**
 * How an entity reports its reads and writes: the contract of generated and hand-written entity classes.
 * Only what such classes need lives here; it is versioned like any other API.
 */
@NullMarked
package dev.athanor.orm.instrument;

import org.jspecify.annotations.NullMarked;
