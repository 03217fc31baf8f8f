// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

/** The kinds of value that a dialect has to think about: it has a form for each, or refuses it and says what to do. */
public enum TypeKind {
    SMALLINT,
    INTEGER,
    BIGINT,
    NUMERIC,
    REAL,
    /** A floating point number of so many binary digits. */
    FLOAT,
    DOUBLE,
    /** A string that the database fills up with blanks to its length. */
    FIXED,
    STRING,
    TEXT,
    BOOLEAN,
    BINARY,
    DATE,
    TIME,
    /** A time of day with its offset from UTC. */
    OFFSET_TIME,
    TIMESTAMP,
    /** A point in time. */
    INSTANT,
    /** A date and time with its offset from UTC. */
    OFFSET_TIMESTAMP,
    /** A span of time in seconds and their fractions. */
    DURATION,
    /** A span of time in years, months and days. */
    PERIOD,
    UUID,
    ENUM,
    JSON,
    /** The one step to what a JSON document itself holds: a name or a place; no column has this type. */
    JSON_STEP,
    /** The way of several steps into a JSON document; no column has this type. */
    JSON_PATH,
    /** Several values of one type in an order. */
    ARRAY,
    /** All values of one type from one to another. */
    RANGE,
    /** A type of one database, known by its name there. */
    NAMED,
    /** Nothing is known: values are handed to and taken from the driver as they are. */
    OTHER
}
