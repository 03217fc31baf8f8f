// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** What something is called that is not among the nodes, by whoever made it up. */
public interface Words {
    /** What it is called in messages. */
    String name();

    /**
     * How a database says it: a pattern as in the vocabulary of a dialect, where <code>{1}</code> is the first argument,
     * <code>{(1)}</code> the same in parentheses if it has an operator, <code>{*}</code> all of them; or, if it cannot, an
     * exclamation mark and what to do instead.
     *
     * @param dialect the short name of the database, such as {@code postgresql}, or {@code standard} for people
     */
    String on(String dialect);
}
