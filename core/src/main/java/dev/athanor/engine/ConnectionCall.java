// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is to be found out in a transaction.
 *
 * @param <R> what is found
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface ConnectionCall<R extends @Nullable Object, X extends Exception> {
    R run(Connection connection) throws X;
}
