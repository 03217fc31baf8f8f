// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

/**
 * What is to be done in a transaction.
 *
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface ConnectionWork<X extends Exception> {
    void run(Connection connection) throws X;
}
