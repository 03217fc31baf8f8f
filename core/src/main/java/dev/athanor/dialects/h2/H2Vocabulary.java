// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of H2, whose functions on bits must be told the type of a parameter. */
final class H2Vocabulary {
    static final Vocabulary WORDS = Vocabulary.STANDARD
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
            .idiom(Idiom.DAYS_BETWEEN, "DATEDIFF(DAY, {1}, {2})");

    private H2Vocabulary() {}
}
