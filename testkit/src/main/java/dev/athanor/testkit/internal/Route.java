// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

/** One way to get at a server. */
@FunctionalInterface
public interface Route {
    Server open() throws Unavailable;
}
