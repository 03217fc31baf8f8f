// SPDX-License-Identifier: Apache-2.0
/**
 * From the elements of a model interface to a model of its mapping.
 * Nothing is judged or written here.
 */
@NullMarked
package dev.athanor.processor.model;

import org.jspecify.annotations.NullMarked;
