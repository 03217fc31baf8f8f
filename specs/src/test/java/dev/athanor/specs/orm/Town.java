// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import org.jspecify.annotations.Nullable;

/** A value within another one. */
public record Town(String name, @Nullable String zip) {}
