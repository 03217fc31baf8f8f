// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of PostgreSQL. */
final class PostgresVocabulary {
    static final Vocabulary WORDS = Vocabulary.STANDARD
            .function("current_time", "LOCALTIME{}")
            .function("round/2", "round(CAST({1} AS NUMERIC), {2})")
            .function("exp", "exp(CAST({1} AS DOUBLE PRECISION))")
            .function("ln", "ln(CAST({1} AS DOUBLE PRECISION))")
            .function("sqrt", "sqrt(CAST({1} AS DOUBLE PRECISION))")
            .function("power", "power(CAST({1} AS DOUBLE PRECISION), CAST({2} AS DOUBLE PRECISION))")
            .idiom(Idiom.TRY_CAST, "!Check the value first, with caseWhen(value.regexpMatch(…), value.cast(…)).")
            .operator(Operator.BIT_XOR, "#")
            .idiom(Idiom.REGEXP_MATCH, "[1] ~ [2]")
            .idiom(Idiom.NOT_REGEXP_MATCH, "[1] !~ [2]")
            .idiom(Idiom.REGEXP_MATCH_ANY_CASE, "[1] ~* [2]")
            .idiom(Idiom.NOT_REGEXP_MATCH_ANY_CASE, "[1] !~* [2]")
            .idiom(Idiom.REGEXP_MATCH_FLAGS, "[1] ~ CONCAT('(?', {3}, ')', {2})")
            .idiom(Idiom.NOT_REGEXP_MATCH_FLAGS, "[1] !~ CONCAT('(?', {3}, ')', {2})")
            .idiom(Idiom.REGEXP_REPLACE, "REGEXP_REPLACE({1}, {2}, {3}, 'g')")
            .idiom(Idiom.REGEXP_REPLACE_FLAGS, "REGEXP_REPLACE({1}, {2}, {3}, CONCAT('g', {4}))")
            .idiom(Idiom.EXTRACT_SECOND, "FLOOR(EXTRACT(second FROM {1}))")
            .shifts("CAST([1] + {(2)} * INTERVAL '1 %s' AS DATE)", "[1] + {(2)} * INTERVAL '1 %s'")
            .spans("INTERVAL '{1} %s'")
            .idiom(Idiom.TIMESTAMP_PLUS_MICROSECONDS, "[1] + {(2)} * INTERVAL '1 microsecond'")
            .jsonAt("[1] -> {2}", "[1] ->> {2}")
            .idiom(Idiom.JSON_AT_PATH, "[1] #> {2}")
            .idiom(Idiom.JSON_FOUND_AT_PATH, "[1] #>> {2}")
            .jsonAs("CAST({1} AS VARCHAR)", "CAST({1} AS {type})", "CAST({1} AS FLOAT)", "CAST({1} AS BOOLEAN)")
            .idiom(Idiom.JSON_SET, "jsonb_set(CAST({1} AS JSONB), {2}, {3})");

    private PostgresVocabulary() {}
}
