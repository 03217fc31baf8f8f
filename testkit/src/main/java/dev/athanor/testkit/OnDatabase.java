// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

/** Says in the trace of a failure which database it happened on, since build tools print only the invocation's number. */
final class OnDatabase extends Exception {
    private static final long serialVersionUID = 1L;

    OnDatabase(TestDatabase database) {
        super("this happened on " + database, null, false, false);
    }
}
