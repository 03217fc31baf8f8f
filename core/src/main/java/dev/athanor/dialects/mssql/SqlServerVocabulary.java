// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mssql;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of SQL Server. */
final class SqlServerVocabulary {
    private static final String NO_REGEXP =
            "!SQL Server 2022 has no regular expressions: use like(…), or read the rows and match them in Java.";

    static final Vocabulary WORDS = Vocabulary.STANDARD
            .withoutContainers()
            .withoutArrays()
            .function("now", "SYSDATETIMEOFFSET")
            .function("current_date", "CAST(GETDATE() AS DATE)")
            .function("current_time", "CAST(GETDATE() AS TIME)")
            .function("position", "charindex({1}, {2})")
            .function("substring/2", "substring({1}, {2}, len({1}))")
            .function("round/1", "round({1}, 0)")
            .function("ceil", "ceiling")
            .function("ln", "log")
            .function("power", "power(CAST({1} AS FLOAT), {2})")
            .function("random", "rand")
            .operator(Operator.IS_DISTINCT_FROM, "NOT EXISTS (SELECT {1} INTERSECT SELECT {2})")
            .operator(Operator.IS_NOT_DISTINCT_FROM, "EXISTS (SELECT {1} INTERSECT SELECT {2})")
            .operator(Operator.COLLATE, "[1] COLLATE {2}")
            .idiom(Idiom.TUPLE, "!Compare the values one by one: first.eq(…).and(second.eq(…)).")
            .function("char_length", "len")
            .operator(Operator.RATIO, "[1] / CAST({2} AS NUMERIC(19, 0))")
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
            .idiom(Idiom.EXTRACT_YEAR, "DATEPART(year, {1})")
            .idiom(Idiom.EXTRACT_QUARTER, "DATEPART(quarter, {1})")
            .idiom(Idiom.EXTRACT_MONTH, "DATEPART(month, {1})")
            .idiom(Idiom.EXTRACT_WEEK, "DATEPART(iso_week, {1})")
            .idiom(Idiom.EXTRACT_DAY, "DATEPART(day, {1})")
            .idiom(Idiom.EXTRACT_DAY_OF_YEAR, "DATEPART(dayofyear, {1})")
            .idiom(Idiom.EXTRACT_HOUR, "DATEPART(hour, {1})")
            .idiom(Idiom.EXTRACT_MINUTE, "DATEPART(minute, {1})")
            .idiom(Idiom.EXTRACT_SECOND, "DATEPART(second, {1})")
            .idiom(Idiom.EXTRACT_DAY_OF_WEEK, "((DATEPART(weekday, {1}) + @@DATEFIRST + 5) % 7 + 1)")
            .shifts("DATEADD(%s, {2}, {1})", "DATEADD(%s, {2}, {1})")
            .idiom(Idiom.DAYS_BETWEEN, "DATEDIFF(day, {1}, {2})")
            .jsonAt("JSON_QUERY({1}, {2})", "JSON_VALUE({1}, {2})")
            .jsonAs(
                    "CASE {1} WHEN NULL THEN NULL ELSE {1} END",
                    "CASE {1} WHEN NULL THEN NULL ELSE CAST({1} AS {type}) END",
                    "CASE {1} WHEN NULL THEN NULL ELSE CAST({1} AS FLOAT) END",
                    "CASE {1} WHEN NULL THEN NULL WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST({1} AS BIT) END")
            .idiom(
                    Idiom.JSON_SET,
                    "!Say it with function(\"json_modify\", …), which takes a text, a number or a document, each in"
                            + " another way.");

    private SqlServerVocabulary() {}
}
