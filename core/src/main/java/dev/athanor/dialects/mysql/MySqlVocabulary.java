// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of MySQL, and those that MariaDB has instead. */
final class MySqlVocabulary {
    static final Vocabulary MYSQL = Vocabulary.STANDARD
            .withoutContainers()
            .withoutArrays()
            .function("now", "now(6)")
            .function("current_time", "CURRENT_TIME(6)")
            .function("concat", "concat_ws('', {*})")
            .function("aggregate_strings", "group_concat({1}{order} SEPARATOR {2})")
            .function("random", "rand")
            .idiom(
                    Idiom.TRY_CAST,
                    "!Its cast(…) does not fail in a query: it makes 0 or null of what does not fit, and warns.")
            .operator(Operator.RATIO, "/")
            .operator(Operator.DIVIDE_WHOLE, "DIV")
            .idiom(Idiom.BETWEEN_SYMMETRIC, "([1] BETWEEN [2] AND [3] OR [1] BETWEEN [3] AND [2])")
            .idiom(Idiom.NOT_BETWEEN_SYMMETRIC, "NOT ([1] BETWEEN [2] AND [3] OR [1] BETWEEN [3] AND [2])")
            .idiom(Idiom.REGEXP_MATCH, "[1] REGEXP [2]")
            .idiom(Idiom.NOT_REGEXP_MATCH, "[1] NOT REGEXP [2]")
            .idiom(Idiom.EXTRACT_WEEK, "WEEK({1}, 3)")
            .idiom(Idiom.EXTRACT_DAY_OF_WEEK, "(WEEKDAY({1}) + 1)")
            .idiom(Idiom.EXTRACT_DAY_OF_YEAR, "DAYOFYEAR({1})")
            .shifts("DATE_ADD({1}, INTERVAL {(2)} %s)", "DATE_ADD({1}, INTERVAL {(2)} %s)")
            .spans("INTERVAL {1} %s")
            .idiom(Idiom.DAYS_BETWEEN, "DATEDIFF({2}, {1})")
            .jsonAt("JSON_EXTRACT({1}, {2})", "JSON_EXTRACT({1}, {2})")
            .jsonAs(
                    unlessNull("JSON_UNQUOTE({1})"),
                    unlessNull("CAST({1} AS {type})"),
                    unlessNull("{1}+0.0000000000000000000000"),
                    "CASE {1} WHEN 'null' THEN NULL WHEN true THEN true WHEN false THEN false END")
            .idiom(Idiom.JSON_SET, "JSON_SET({1}, {2}, CAST({3} AS JSON))");

    private static final String NO_SPANS =
            "!Its frames of RANGE are of numbers: sort by a number, such as daysUntil(…), or use rows(…).";

    static final Vocabulary MARIADB = MYSQL.spans(NO_SPANS)
            .idiom(Idiom.REGEXP_MATCH_ANY_CASE, "[1] REGEXP concat('(?i)', {2})")
            .idiom(Idiom.NOT_REGEXP_MATCH_ANY_CASE, "[1] NOT REGEXP concat('(?i)', {2})")
            .idiom(Idiom.REGEXP_MATCH_FLAGS, "[1] REGEXP concat('(?', {3}, ')', {2})")
            .idiom(Idiom.NOT_REGEXP_MATCH_FLAGS, "[1] NOT REGEXP concat('(?', {3}, ')', {2})")
            .idiom(Idiom.REGEXP_REPLACE_FLAGS, "REGEXP_REPLACE({1}, concat('(?', {4}, ')', {2}), {3})")
            .idiom(Idiom.JSON_SET, "JSON_SET({1}, {2}, JSON_EXTRACT({3}, '$'))");

    private MySqlVocabulary() {}

    /** JSON's null is no value; the text "null" is one, and equals it there. */
    private static String unlessNull(String value) {
        return "CASE JSON_TYPE({1}) WHEN 'NULL' THEN NULL ELSE " + value + " END";
    }
}
