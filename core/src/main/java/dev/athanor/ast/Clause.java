// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The clauses that a statement may have; in which order they are written is the dialect's business. */
public enum Clause {
    DISTINCT,
    COLUMNS,
    FROM,
    JOINS,
    TARGET,
    VALUES,
    SET,
    WHERE,
    GROUP_BY,
    HAVING,
    ORDER_BY,
    LIMIT,
    OFFSET,
    CORRELATE,
    CORRELATE_EXCEPT,
    RETURNING,
    OPTIONS
}
