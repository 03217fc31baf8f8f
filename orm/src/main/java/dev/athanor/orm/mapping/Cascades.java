// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/**
 * What is passed on to related objects; saving always is.
 *
 * @param delete whether they are deleted with the object
 * @param deleteOrphan whether one that leaves the object's list is deleted; then they are deleted with the object too
 */
public record Cascades(boolean delete, boolean deleteOrphan) {
    public static final Cascades NONE = new Cascades(false, false);
}
