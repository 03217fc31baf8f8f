// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

/** Work that is done with a session and gives nothing back. */
@FunctionalInterface
public interface SessionWork<X extends Exception> {
    void run(Session session) throws X;
}
