// SPDX-License-Identifier: Apache-2.0
/**
 * Tables, columns, constraints and their naming, as metadata whose columns are expressions.
 * Nothing connects to a database here; whoever does implements the interfaces declared here.
 */
@NullMarked
package dev.athanor.schema;

import org.jspecify.annotations.NullMarked;
