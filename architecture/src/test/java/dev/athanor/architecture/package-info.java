// SPDX-License-Identifier: Apache-2.0
/**
 * The rules of ARCHITECTURE.md as specs over the classes and sources of the published floors.
 * Nothing that a formatter, javac or Error Prone can check belongs here.
 */
@NullMarked
package dev.athanor.architecture;

import org.jspecify.annotations.NullMarked;
