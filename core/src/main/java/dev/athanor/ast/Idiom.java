// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * What every database says in words of its own: nothing but its meaning stands here, and the words in the vocabulary of
 * each dialect. The arguments are those of {@link Phrase}, in the order that each line names.
 */
public enum Idiom {
    /** Nothing: the default of a column. */
    DEFAULT_VALUE(null),
    /** values: several that are compared as one. */
    TUPLE(null),
    /** The word before the rows that a tuple may be among, or nothing. */
    TUPLE_ROWS(null),
    /** The word and the parenthesis before a value that becomes null where it cannot be turned into another type. */
    TRY_CAST(null),
    /** value, bound, bound: between two others, whichever is the lower. */
    BETWEEN_SYMMETRIC(Operator.MEMBERSHIP),
    NOT_BETWEEN_SYMMETRIC(Operator.MEMBERSHIP),
    /** text, pattern: the text holds something that the regular expression matches. */
    REGEXP_MATCH(Operator.MEMBERSHIP),
    NOT_REGEXP_MATCH(Operator.MEMBERSHIP),
    /** text, pattern: as REGEXP_MATCH, whatever the case of the letters. */
    REGEXP_MATCH_ANY_CASE(Operator.MEMBERSHIP),
    NOT_REGEXP_MATCH_ANY_CASE(Operator.MEMBERSHIP),
    /** text, pattern, flags: as REGEXP_MATCH, in a way that letters say. */
    REGEXP_MATCH_FLAGS(Operator.MEMBERSHIP),
    NOT_REGEXP_MATCH_FLAGS(Operator.MEMBERSHIP),
    /** text, pattern, replacement: every match is replaced. */
    REGEXP_REPLACE(null),
    /** text, pattern, replacement, flags: as REGEXP_REPLACE, in a way that letters say. */
    REGEXP_REPLACE_FLAGS(null),
    /** date or time: one part of it as a whole number; weeks and their days are those of ISO 8601. */
    EXTRACT_YEAR(null),
    EXTRACT_QUARTER(null),
    EXTRACT_MONTH(null),
    EXTRACT_WEEK(null),
    EXTRACT_DAY(null),
    EXTRACT_DAY_OF_WEEK(null),
    EXTRACT_DAY_OF_YEAR(null),
    EXTRACT_HOUR(null),
    EXTRACT_MINUTE(null),
    EXTRACT_SECOND(null),
    /** date, number: a date so much later. */
    DATE_PLUS_MONTHS(Operator.ADD),
    DATE_PLUS_DAYS(Operator.ADD),
    /** date with time, number: a point so much later. */
    TIMESTAMP_PLUS_MONTHS(Operator.ADD),
    TIMESTAMP_PLUS_DAYS(Operator.ADD),
    TIMESTAMP_PLUS_SECONDS(Operator.ADD),
    TIMESTAMP_PLUS_MICROSECONDS(Operator.ADD),
    /** number: a span of time, as the distance of a window frame. */
    SPAN_MONTHS(null),
    SPAN_DAYS(null),
    SPAN_SECONDS(null),
    /** date, later date: how many days lie between. */
    DAYS_BETWEEN(Operator.SUBTRACT),
    /** document, step or path: what lies there, as JSON. */
    JSON_AT_KEY(Operator.SPECIAL),
    JSON_AT_POSITION(Operator.SPECIAL),
    JSON_AT_PATH(Operator.SPECIAL),
    /** document, step or path: what lies there, in the form from which the next four make a value; never alone. */
    JSON_FOUND_AT_KEY(Operator.SPECIAL),
    JSON_FOUND_AT_POSITION(Operator.SPECIAL),
    JSON_FOUND_AT_PATH(Operator.SPECIAL),
    /** what was found: a value of a type. */
    JSON_AS_STRING(null),
    JSON_AS_NUMBER(null),
    JSON_AS_FLOAT(null),
    JSON_AS_BOOLEAN(null),
    /** document, path, value: the document with another value there. */
    JSON_SET(null),
    /** document, array or range, other: what is inside of what. */
    CONTAINS(Operator.SPECIAL),
    CONTAINED_BY(Operator.SPECIAL),
    OVERLAPS(Operator.SPECIAL),
    /** document, name or names. */
    JSON_HAS_KEY(Operator.SPECIAL),
    JSON_HAS_ANY_KEY(Operator.SPECIAL),
    JSON_HAS_ALL_KEYS(Operator.SPECIAL),
    /** document, path in the language of PostgreSQL. */
    JSON_PATH_EXISTS(Operator.SPECIAL),
    JSON_PATH_MATCHES(Operator.SPECIAL),
    /** document, other document, name, place or path: another document. */
    JSON_CONCAT(Operator.SPECIAL),
    JSON_WITHOUT(Operator.SPECIAL),
    JSON_WITHOUT_PATH(Operator.SPECIAL),
    /** range, other range: how they lie to each other. */
    RANGE_LEFT_OF(Operator.SPECIAL),
    RANGE_RIGHT_OF(Operator.SPECIAL),
    RANGE_NOT_RIGHT_OF(Operator.SPECIAL),
    RANGE_NOT_LEFT_OF(Operator.SPECIAL),
    RANGE_ADJACENT(Operator.SPECIAL),
    /** range, other range: another range. */
    RANGE_UNION(Operator.ADD),
    RANGE_INTERSECTION(Operator.MULTIPLY),
    RANGE_DIFFERENCE(Operator.SUBTRACT),
    /** range: what it begins and ends with. */
    RANGE_LOWER(null),
    RANGE_UPPER(null),
    RANGE_IS_EMPTY(null),
    RANGE_HAS_LOWER(null),
    RANGE_HAS_UPPER(null),
    RANGE_UNBOUNDED_BELOW(null),
    RANGE_UNBOUNDED_ABOVE(null),
    /** array, place: an element. */
    ARRAY_ELEMENT(Operator.SPECIAL),
    /** array, first place, last place: those from one to the other. */
    ARRAY_SLICE(Operator.SPECIAL),
    /** array, array: one behind the other. */
    ARRAY_CONCAT(Operator.CONCAT),
    /** array: any or every element, to compare with. */
    ARRAY_ANY(null),
    ARRAY_ALL(null),
    /** elements: an array of them. */
    ARRAY_LITERAL(null);

    private final @Nullable Operator operator;

    Idiom(@Nullable Operator operator) {
        this.operator = operator;
    }

    /** The operator as which it binds its operands where its words are those of an operator. */
    public @Nullable Operator operator() {
        return operator;
    }

    /** What holds exactly where this does not, or null if it takes a NOT. */
    public @Nullable Idiom negation() {
        return switch (this) {
            case BETWEEN_SYMMETRIC -> NOT_BETWEEN_SYMMETRIC;
            case NOT_BETWEEN_SYMMETRIC -> BETWEEN_SYMMETRIC;
            case REGEXP_MATCH -> NOT_REGEXP_MATCH;
            case NOT_REGEXP_MATCH -> REGEXP_MATCH;
            case REGEXP_MATCH_ANY_CASE -> NOT_REGEXP_MATCH_ANY_CASE;
            case NOT_REGEXP_MATCH_ANY_CASE -> REGEXP_MATCH_ANY_CASE;
            case REGEXP_MATCH_FLAGS -> NOT_REGEXP_MATCH_FLAGS;
            case NOT_REGEXP_MATCH_FLAGS -> REGEXP_MATCH_FLAGS;
            default -> null;
        };
    }
}
