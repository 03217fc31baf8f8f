// SPDX-License-Identifier: Apache-2.0
/**
 * From the body of a method to an expression in SQL; the only room that reads source, through {@code com.sun.source}.
 * Where the compiler does not show its source, only {@link dev.athanor.processor.hybrid.Sources} is loaded, and says so.
 */
@NullMarked
package dev.athanor.processor.hybrid;

import org.jspecify.annotations.NullMarked;
