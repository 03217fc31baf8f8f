// SPDX-License-Identifier: Apache-2.0
package dev.athanor.event;

/** How somebody listens, where it is not at the end of the list and for ever. */
public enum Listening {
    /** Before those who listen already. */
    FIRST,
    /** Until told for the first time. */
    ONCE
}
