// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import dev.athanor.orm.annotation.Column;

/** A key. */
public record ShelfId(@Column(length = 20) String aisle, int level) {}
