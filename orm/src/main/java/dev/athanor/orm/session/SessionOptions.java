// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

/**
 * How sessions behave, to be changed with {@link SessionFactory#with}.
 *
 * @param autoflush whether queries and loads write what has changed first
 * @param expireOnCommit whether objects are read anew after a commit; otherwise they keep what they have, whatever others
 *     write meanwhile
 */
public record SessionOptions(boolean autoflush, boolean expireOnCommit) {
    /** Flushing before queries, and reading anew after a commit. */
    public static final SessionOptions DEFAULT = new SessionOptions(true, true);

    public SessionOptions autoflush(boolean on) {
        return new SessionOptions(on, expireOnCommit);
    }

    public SessionOptions expireOnCommit(boolean on) {
        return new SessionOptions(autoflush, on);
    }
}
