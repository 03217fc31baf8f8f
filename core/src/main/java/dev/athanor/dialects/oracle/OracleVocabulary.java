// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.dialect.Vocabulary;

/** The words of Oracle. */
final class OracleVocabulary {
    static final Vocabulary WORDS = Vocabulary.STANDARD
            .withoutContainers()
            .withoutArrays()
            .function("now", "CURRENT_TIMESTAMP{}")
            .function("current_date", "TRUNC(CURRENT_DATE)")
            .function("current_time", "!Oracle has no time of day: use now(), and take it apart with extract(…).")
            .function("position", "instr({2}, {1})")
            .function("substring", "substr")
            .function("concat", "({* || })")
            .function("concat_ws", "!Join the texts with concat(…), and a caseWhen(…) for each that may be null.")
            .function("aggregate_strings", "LISTAGG({1}, {2})")
            .function("random", "DBMS_RANDOM.VALUE{}")
            .idiom(Idiom.TRY_CAST, "!Check the value first, with caseWhen(value.regexpMatch(…), value.cast(…)).")
            .function("char_length", "length")
            .operator(Operator.RATIO, "/")
            .operator(Operator.DIVIDE_WHOLE, "TRUNC([1] / [2])")
            .operator(Operator.MODULO, "mod({1}, {2})")
            .operator(Operator.IS_DISTINCT_FROM, "DECODE({1}, {2}, 0, 1) = 1")
            .operator(Operator.IS_NOT_DISTINCT_FROM, "DECODE({1}, {2}, 0, 1) = 0")
            .operator(Operator.BIT_AND, "BITAND({1}, {2})")
            .operator(Operator.BIT_OR, "({(1)} + {(2)} - BITAND({1}, {2}))")
            .operator(Operator.BIT_XOR, "({(1)} + {(2)} - 2 * BITAND({1}, {2}))")
            .operator(Operator.BIT_NOT, "(-1 - {(1)})")
            .operator(Operator.SHIFT_LEFT, "({(1)} * POWER(2, {2}))")
            .operator(Operator.SHIFT_RIGHT, "FLOOR({(1)} / POWER(2, {2}))")
            .idiom(Idiom.BETWEEN_SYMMETRIC, "([1] BETWEEN [2] AND [3] OR [1] BETWEEN [3] AND [2])")
            .idiom(Idiom.NOT_BETWEEN_SYMMETRIC, "NOT ([1] BETWEEN [2] AND [3] OR [1] BETWEEN [3] AND [2])")
            .idiom(Idiom.EXTRACT_QUARTER, "TO_NUMBER(TO_CHAR({1}, 'Q'))")
            .idiom(Idiom.EXTRACT_WEEK, "TO_NUMBER(TO_CHAR({1}, 'IW'))")
            .idiom(Idiom.EXTRACT_DAY_OF_YEAR, "TO_NUMBER(TO_CHAR({1}, 'DDD'))")
            .idiom(Idiom.EXTRACT_HOUR, "EXTRACT(hour FROM CAST({1} AS TIMESTAMP))")
            .idiom(Idiom.EXTRACT_MINUTE, "EXTRACT(minute FROM CAST({1} AS TIMESTAMP))")
            .idiom(Idiom.EXTRACT_SECOND, "FLOOR(EXTRACT(second FROM CAST({1} AS TIMESTAMP)))")
            .idiom(Idiom.EXTRACT_DAY_OF_WEEK, "(TRUNC({1}) - TRUNC({1}, 'IW') + 1)")
            .spans("NUMTODSINTERVAL({1}, '%s')")
            .idiom(Idiom.SPAN_MONTHS, "NUMTOYMINTERVAL({1}, 'MONTH')")
            .idiom(Idiom.DATE_PLUS_MONTHS, "ADD_MONTHS({1}, {2})")
            .idiom(Idiom.DATE_PLUS_DAYS, "[1] + {(2)}")
            .idiom(Idiom.TIMESTAMP_PLUS_MONTHS, "[1] + NUMTOYMINTERVAL({2}, 'MONTH')")
            .idiom(Idiom.TIMESTAMP_PLUS_DAYS, "[1] + NUMTODSINTERVAL({2}, 'DAY')")
            .idiom(Idiom.TIMESTAMP_PLUS_SECONDS, "[1] + NUMTODSINTERVAL({2}, 'SECOND')")
            .idiom(Idiom.TIMESTAMP_PLUS_MICROSECONDS, "[1] + NUMTODSINTERVAL({(2)} / 1000000, 'SECOND')")
            .jsonAt("JSON_QUERY({1}, {'2})", "{1}, {'2}")
            .jsonAs(
                    "JSON_VALUE({1} RETURNING VARCHAR2(4000) ERROR ON ERROR)",
                    "JSON_VALUE({1} RETURNING {type} ERROR ON ERROR)",
                    "JSON_VALUE({1} RETURNING FLOAT ERROR ON ERROR)",
                    "CASE JSON_VALUE({1}) WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST(JSON_VALUE({1}) AS"
                            + " NUMBER(1)) END")
            .idiom(Idiom.JSON_SET, "JSON_TRANSFORM({1}, SET {'2} = {3} FORMAT JSON)");

    private OracleVocabulary() {}
}
