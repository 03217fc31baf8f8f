// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/** What is passed on to related objects; saving always is. */
public record Cascades(boolean delete, boolean deleteOrphan) {
    public static final Cascades NONE = new Cascades(false, false);
}
