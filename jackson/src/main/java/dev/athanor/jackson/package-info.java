// SPDX-License-Identifier: Apache-2.0
/**
 * Java classes, generic types and Jackson's trees as the types of JSON columns and attributes.
 * What is not about Jackson lies below: core has a JSON value of its own and depends on no library.
 */
@NullMarked
package dev.athanor.jackson;

import org.jspecify.annotations.NullMarked;
