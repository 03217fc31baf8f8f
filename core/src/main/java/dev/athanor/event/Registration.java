// SPDX-License-Identifier: Apache-2.0
package dev.athanor.event;

/** A listener's place in a list; closing it ends the listening, once and for all. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    @Override
    void close();
}
