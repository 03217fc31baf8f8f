// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

/** What an album sounds like. */
public enum Genre {
    ROCK,
    JAZZ,
    FOLK,
    ELECTRONIC,
    CLASSICAL,
    BLUES
}
