// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of SQLite. */
final class SqliteVocabulary {
    private static final String NO_REGEXP =
            "!SQLite has no regular expressions of its own: use like(…) or glob, or read the rows and match them in"
                    + " Java.";

    static final Vocabulary WORDS = Vocabulary.STANDARD
            .withoutContainers()
            .withoutArrays()
            .idiom(Idiom.DEFAULT_VALUE, "!Leave the column out of the INSERT, and it gets its default.")
            .function("now", "(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000')")
            .function("position", "instr({2}, {1})")
            .function("aggregate_strings", "group_concat({1}, {2})")
            .function("random", "((random() & 9007199254740991) / 9007199254740992.0)")
            .function("greatest", "max")
            .function("least", "min")
            .idiom(Idiom.TRY_CAST, "!Its cast(…) never fails: it makes 0 of what is no number.")
            .idiom(Idiom.TUPLE_ROWS, "VALUES ")
            .function("char_length", "length")
            .operator(Operator.RATIO, "[1] / ({(2)} + 0.0)")
            .operator(Operator.BIT_XOR, "(({(1)} | {(2)}) - ({(1)} & {(2)}))")
            .idiom(Idiom.BETWEEN_SYMMETRIC, "([1] BETWEEN [2] AND [3] OR [1] BETWEEN [3] AND [2])")
            .idiom(Idiom.NOT_BETWEEN_SYMMETRIC, "NOT ([1] BETWEEN [2] AND [3] OR [1] BETWEEN [3] AND [2])")
            .idiom(Idiom.REGEXP_MATCH, NO_REGEXP)
            .idiom(Idiom.NOT_REGEXP_MATCH, NO_REGEXP)
            .idiom(Idiom.REGEXP_MATCH_ANY_CASE, NO_REGEXP)
            .idiom(Idiom.NOT_REGEXP_MATCH_ANY_CASE, NO_REGEXP)
            .idiom(Idiom.REGEXP_MATCH_FLAGS, NO_REGEXP)
            .idiom(Idiom.NOT_REGEXP_MATCH_FLAGS, NO_REGEXP)
            .idiom(Idiom.REGEXP_REPLACE, NO_REGEXP)
            .idiom(Idiom.REGEXP_REPLACE_FLAGS, NO_REGEXP)
            .idiom(Idiom.EXTRACT_YEAR, "CAST(strftime('%Y', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_MONTH, "CAST(strftime('%m', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_WEEK, "CAST(strftime('%V', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_DAY, "CAST(strftime('%d', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_DAY_OF_WEEK, "CAST(strftime('%u', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_DAY_OF_YEAR, "CAST(strftime('%j', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_HOUR, "CAST(strftime('%H', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_MINUTE, "CAST(strftime('%M', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_SECOND, "CAST(strftime('%S', {1}) AS INTEGER)")
            .idiom(Idiom.EXTRACT_QUARTER, "((CAST(strftime('%m', {1}) AS INTEGER) + 2) / 3)")
            .idiom(Idiom.DATE_PLUS_MONTHS, "date({1}, {(2)} || ' months', 'floor')")
            .idiom(Idiom.DATE_PLUS_DAYS, "date({1}, {(2)} || ' days')")
            .idiom(
                    Idiom.TIMESTAMP_PLUS_MONTHS,
                    "(strftime('%Y-%m-%d %H:%M:%S', {1}, {(2)} || ' months', 'floor') || substr({1}, 20))")
            .idiom(
                    Idiom.TIMESTAMP_PLUS_DAYS,
                    "(strftime('%Y-%m-%d %H:%M:%S', {1}, {(2)} || ' days') || substr({1}, 20))")
            .idiom(
                    Idiom.TIMESTAMP_PLUS_SECONDS,
                    "(strftime('%Y-%m-%d %H:%M:%S', {1}, {(2)} || ' seconds') || substr({1}, 20))")
            .idiom(
                    Idiom.TIMESTAMP_PLUS_MICROSECONDS,
                    "!The dates of SQLite count milliseconds: add whole seconds, or add in Java.")
            .spans("!Its frames of RANGE are of numbers, and its dates are texts: sort by a number, or use rows(…).")
            .idiom(Idiom.DAYS_BETWEEN, "CAST(julianday({2}) - julianday({1}) AS INTEGER)")
            .jsonAt("[1] -> {2}", "JSON_EXTRACT({1}, {2})")
            .jsonAs("CAST({1} AS VARCHAR)", "CAST({1} AS {type})", "CAST({1} AS FLOAT)", "CAST({1} AS BOOLEAN)")
            .idiom(Idiom.JSON_SET, "JSON_SET({1}, {2}, JSON({3}))");

    private SqliteVocabulary() {}
}
