// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import org.jspecify.annotations.Nullable;

/** Work that is done with a session and gives something back. */
@FunctionalInterface
public interface SessionCall<R extends @Nullable Object, X extends Exception> {
    R call(Session session) throws X;
}
