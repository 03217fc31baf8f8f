// SPDX-License-Identifier: Apache-2.0
/**
 * From a checked model to the source of its entity class.
 * No rule is checked here.
 */
@NullMarked
package dev.athanor.processor.generate;

import org.jspecify.annotations.NullMarked;
