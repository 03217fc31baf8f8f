// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of H2, whose functions on bits must be told the type of a parameter. */
final class H2Vocabulary {
    static final Vocabulary WORDS = Vocabulary.STANDARD
            .withoutContainers()
            .function("now", "CURRENT_TIMESTAMP{}")
            .function("position", "position({1}, {2})")
            .function("aggregate_strings", "listagg({1}, {2})")
            .function("random", "rand")
            .function("current_time", "LOCALTIME{}")
            .operator(Operator.COLLATE, "!H2 has one collation for a whole database: SET DATABASE COLLATION.")
            .idiom(Idiom.REGEXP_REPLACE_FLAGS, "REGEXP_REPLACE({1}, {2}, {3}, {4})")
            .idiom(Idiom.TRY_CAST, "!Check the value first, with caseWhen(value.regexpMatch(…), value.cast(…)).")
            .operator(Operator.RATIO, "[1] / CAST({2} AS DECFLOAT)")
            .operator(Operator.BIT_AND, "BITAND(CAST({1} AS BIGINT), CAST({2} AS BIGINT))")
            .operator(Operator.BIT_OR, "BITOR(CAST({1} AS BIGINT), CAST({2} AS BIGINT))")
            .operator(Operator.BIT_XOR, "BITXOR(CAST({1} AS BIGINT), CAST({2} AS BIGINT))")
            .operator(Operator.BIT_NOT, "BITNOT(CAST({1} AS BIGINT))")
            .operator(Operator.SHIFT_LEFT, "LSHIFT(CAST({1} AS BIGINT), {2})")
            .operator(Operator.SHIFT_RIGHT, "RSHIFT(CAST({1} AS BIGINT), {2})")
            .idiom(Idiom.EXTRACT_WEEK, "EXTRACT(ISO_WEEK FROM {1})")
            .idiom(Idiom.EXTRACT_DAY_OF_WEEK, "EXTRACT(ISO_DAY_OF_WEEK FROM {1})")
            .idiom(Idiom.EXTRACT_DAY_OF_YEAR, "EXTRACT(DAY_OF_YEAR FROM {1})")
            .shifts("DATEADD(%s, {2}, {1})", "DATEADD(%s, {2}, {1})")
            .idiom(Idiom.DAYS_BETWEEN, "DATEDIFF(DAY, {1}, {2})")
            .jsonAt("({1}){.2}", "NULLIF(CAST(({1}){.2} AS VARCHAR), 'null')")
            .jsonAs(
                    "CASE WHEN {1} LIKE '\"%' THEN STRINGDECODE(SUBSTRING({1}, 2, CHAR_LENGTH({1}) - 2)) ELSE {1} END",
                    "CAST({1} AS {type})", "CAST({1} AS DOUBLE PRECISION)", "CAST({1} AS BOOLEAN)")
            .idiom(Idiom.ARRAY_ELEMENT, "CASE WHEN {2} BETWEEN 1 AND CARDINALITY({1}) THEN ({1})[{2}] END")
            .idiom(
                    Idiom.ARRAY_SLICE,
                    "CASE WHEN GREATEST({2}, 1) <= LEAST({3}, CARDINALITY({1}))"
                            + " THEN ARRAY_SLICE({1}, GREATEST({2}, 1), LEAST({3}, CARDINALITY({1})))"
                            + " WHEN {1} IS NOT NULL THEN CAST(ARRAY[] AS {type}) END")
            .idiom(Idiom.JSON_SET, "!Read the document, change it in Java, and write it whole.");

    private H2Vocabulary() {}
}
