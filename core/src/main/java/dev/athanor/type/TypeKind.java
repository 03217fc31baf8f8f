// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

/** The kinds of value that every database has some form of; a dialect says which. */
public enum TypeKind {
    SMALLINT,
    INTEGER,
    BIGINT,
    NUMERIC,
    REAL,
    DOUBLE,
    STRING,
    TEXT,
    BOOLEAN,
    BINARY,
    DATE,
    TIME,
    TIMESTAMP,
    INSTANT,
    UUID,
    ENUM,
    /** Nothing is known: values are handed to and taken from the driver as they are. */
    OTHER
}
