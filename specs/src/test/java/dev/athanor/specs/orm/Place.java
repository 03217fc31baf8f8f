// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

/** A value with another one in it. */
public record Place(String street, Town town) {}
