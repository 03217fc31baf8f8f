// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * What becomes of a query whose sources are not all connected by conditions, so that every row of one side meets every
 * row of the other. An engine has one of these for all statements; one statement has its own by way of its options.
 */
public enum CartesianCheck implements StatementOption {
    /** Nothing: the product is meant. */
    OFF,
    /** It is logged as a warning, once for each compilation. */
    WARN,
    /** It is refused. */
    ERROR
}
