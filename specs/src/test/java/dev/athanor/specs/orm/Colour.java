// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

/** An enum to be stored. */
public enum Colour {
    RED,
    GREEN
}
