// SPDX-License-Identifier: Apache-2.0
/**
 * One class for each rule that a model must keep, each with a code.
 * Nothing is repaired or generated here.
 */
@NullMarked
package dev.athanor.processor.check;

import org.jspecify.annotations.NullMarked;
