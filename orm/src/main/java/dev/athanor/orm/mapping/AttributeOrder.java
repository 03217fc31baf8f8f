// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/**
 * An attribute by which the objects of a list are sorted when it is loaded.
 *
 * @param attribute its name among those of the entities in the list
 * @param descending whether the greatest comes first
 */
public record AttributeOrder(String attribute, boolean descending) {
    /** The least first. */
    public static AttributeOrder ascending(String attribute) {
        return new AttributeOrder(attribute, false);
    }

    /** The greatest first. */
    public static AttributeOrder descending(String attribute) {
        return new AttributeOrder(attribute, true);
    }
}
