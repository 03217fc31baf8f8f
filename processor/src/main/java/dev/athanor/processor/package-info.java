// SPDX-License-Identifier: Apache-2.0
/**
 * The annotation processor that javac calls.
 * It only hands the work from room to room.
 */
@NullMarked
package dev.athanor.processor;

import org.jspecify.annotations.NullMarked;
