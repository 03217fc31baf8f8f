// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

/** A value of primitive parts. */
public record Spot(int x, int y) {}
