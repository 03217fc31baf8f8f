// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The clauses that a statement may have; in which order they are written is the dialect's business. */
public enum Clause {
    WITH,
    HINTS,
    DISTINCT,
    COLUMNS,
    FROM,
    JOINS,
    QUERIES,
    TEXT,
    TARGET,
    VALUES,
    SET,
    WHERE,
    GROUP_BY,
    HAVING,
    ORDER_BY,
    LIMIT,
    OFFSET,
    FETCH,
    FOR_UPDATE,
    CORRELATE,
    CORRELATE_EXCEPT,
    PREFIX,
    UPSERT,
    RETURNING,
    OPTIONS
}
