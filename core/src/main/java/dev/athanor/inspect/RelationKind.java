// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

/** What kind of thing has rows. */
public enum RelationKind {
    TABLE,
    VIEW,
    /** A view whose rows are kept. */
    MATERIALIZED_VIEW
}
