// SPDX-License-Identifier: Apache-2.0
/**
 * What statements answer: results, rows, and the readers that make rows of what a driver gives.
 * Nothing is sent from here, and no connection is known.
 */
@NullMarked
package dev.athanor.result;

import org.jspecify.annotations.NullMarked;
