// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

/** When a constraint is checked. */
public enum Deferral {
    /** With each statement, always. */
    NONE,
    /** {@code DEFERRABLE INITIALLY IMMEDIATE}. */
    DEFERRABLE,
    /** {@code DEFERRABLE INITIALLY DEFERRED}. */
    DEFERRED
}
