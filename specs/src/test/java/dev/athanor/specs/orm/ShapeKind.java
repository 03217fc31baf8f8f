// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

/** What tells shapes apart. */
public enum ShapeKind {
    CIRCLE,
    SQUARE
}
