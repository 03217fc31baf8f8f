// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a database for functions, operators and idioms: those of {@link #STANDARD}, and its own instead where it has
 * others.
 *
 * <p>Words are a name or symbol, or a pattern in which an argument stands by its number: <code>{1}</code> as it is,
 * <code>[1]</code> as an operand, in parentheses where it would otherwise fall apart, <code>{(1)}</code> in parentheses if it
 * is not of one piece, <code>{*}</code> all arguments with commas between them,
 * <code>{* || }</code> with something else between them, <code>{'2}</code> a constant as a literal,
 * <code>{[1}</code> in parentheses if it is neither a column nor part of an array,
 * <code>{.2}</code> a path in JSON as fields and places, <code>{type}</code> the type that comes out, <code>{}</code> nothing: a function without
 * parentheses; <code>{order}</code> stands where an aggregate is told the order of its rows. What begins with an exclamation mark is
 * refused, and the rest says what to do instead.
 */
public final class Vocabulary {
    /** What SQL itself says, or most databases where it says nothing. */
    public static final Vocabulary STANDARD = standard();

    /** What words begin with that say what to do instead. */
    public static final char REFUSAL = '!';

    private final Map<String, String> functions;
    private final Map<Operator, String> operators;
    private final Map<Idiom, String> idioms;

    private Vocabulary(Map<String, String> functions, Map<Operator, String> operators, Map<Idiom, String> idioms) {
        this.functions = functions;
        this.operators = operators;
        this.idioms = idioms;
    }

    /** These words, with another for a function; {@code name/2} is only meant with two arguments. */
    public Vocabulary function(String standard, String words) {
        Map<String, String> copy = new HashMap<>(functions);
        copy.put(standard, words);
        return new Vocabulary(copy, operators, idioms);
    }

    /** These words, with another for an operator. */
    public Vocabulary operator(Operator operator, String words) {
        Map<Operator, String> copy = new EnumMap<>(operators);
        copy.put(operator, words);
        return new Vocabulary(functions, copy, idioms);
    }

    /** These words, with others for an idiom. */
    public Vocabulary idiom(Idiom idiom, String words) {
        Map<Idiom, String> copy = new EnumMap<>(idioms);
        copy.put(idiom, words);
        return new Vocabulary(functions, operators, copy);
    }

    /** The words for a function of so many arguments, or null if its name is the same here. */
    public @Nullable String function(String standard, int arguments) {
        String words = functions.get(standard + '/' + arguments);
        return words == null ? functions.get(standard) : words;
    }

    /** The words for an operator, which are its symbol unless others are known. */
    public String operator(Operator operator) {
        return operators.getOrDefault(operator, operator.symbol());
    }

    /** Whether the database can do it, be it in words of its own. */
    public boolean has(Idiom idiom) {
        return idiom(idiom).indexOf(REFUSAL) != 0;
    }

    /** The words for an idiom. */
    public String idiom(Idiom idiom) {
        String words = idioms.get(idiom);
        if (words == null) {
            throw new AssertionError("no words for " + idiom);
        }
        return words;
    }

    private static Vocabulary standard() {
        Vocabulary words = new Vocabulary(Map.of(), new EnumMap<>(Operator.class), new EnumMap<>(Idiom.class))
                .operator(Operator.RATIO, "[1] / CAST({2} AS NUMERIC)")
                .function("current_date", "CURRENT_DATE{}")
                .function("current_time", "CURRENT_TIME{}")
                .function("position", "position({1} IN {2})")
                .function("aggregate_strings", "string_agg({1}, {2})")
                .idiom(Idiom.DEFAULT_VALUE, "DEFAULT")
                .idiom(Idiom.TUPLE, "({*})")
                .idiom(Idiom.TUPLE_ROWS, "")
                .idiom(Idiom.TRY_CAST, "TRY_CAST(")
                .idiom(Idiom.BETWEEN_SYMMETRIC, "[1] BETWEEN SYMMETRIC [2] AND [3]")
                .idiom(Idiom.NOT_BETWEEN_SYMMETRIC, "[1] NOT BETWEEN SYMMETRIC [2] AND [3]")
                .idiom(Idiom.REGEXP_MATCH, "REGEXP_LIKE({1}, {2})")
                .idiom(Idiom.NOT_REGEXP_MATCH, "NOT REGEXP_LIKE({1}, {2})")
                .idiom(Idiom.REGEXP_MATCH_ANY_CASE, "REGEXP_LIKE({1}, {2}, 'i')")
                .idiom(Idiom.NOT_REGEXP_MATCH_ANY_CASE, "NOT REGEXP_LIKE({1}, {2}, 'i')")
                .idiom(Idiom.REGEXP_MATCH_FLAGS, "REGEXP_LIKE({1}, {2}, {3})")
                .idiom(Idiom.NOT_REGEXP_MATCH_FLAGS, "NOT REGEXP_LIKE({1}, {2}, {3})")
                .idiom(Idiom.REGEXP_REPLACE, "REGEXP_REPLACE({1}, {2}, {3})")
                .idiom(Idiom.REGEXP_REPLACE_FLAGS, "REGEXP_REPLACE({1}, {2}, {3}, 1, 0, {4})")
                .idiom(Idiom.EXTRACT_YEAR, "EXTRACT(year FROM {1})")
                .idiom(Idiom.EXTRACT_QUARTER, "EXTRACT(quarter FROM {1})")
                .idiom(Idiom.EXTRACT_MONTH, "EXTRACT(month FROM {1})")
                .idiom(Idiom.EXTRACT_WEEK, "EXTRACT(week FROM {1})")
                .idiom(Idiom.EXTRACT_DAY, "EXTRACT(day FROM {1})")
                .idiom(Idiom.EXTRACT_DAY_OF_WEEK, "EXTRACT(isodow FROM {1})")
                .idiom(Idiom.EXTRACT_DAY_OF_YEAR, "EXTRACT(doy FROM {1})")
                .idiom(Idiom.EXTRACT_HOUR, "EXTRACT(hour FROM {1})")
                .idiom(Idiom.EXTRACT_MINUTE, "EXTRACT(minute FROM {1})")
                .idiom(Idiom.EXTRACT_SECOND, "EXTRACT(second FROM {1})")
                .idiom(Idiom.SPAN_MONTHS, "INTERVAL '{1}' MONTH")
                .idiom(Idiom.SPAN_DAYS, "INTERVAL '{1}' DAY")
                .idiom(Idiom.SPAN_SECONDS, "INTERVAL '{1}' SECOND")
                .idiom(Idiom.DAYS_BETWEEN, "[2] - [1]")
                .jsonAt("[1][{2}]", "[1][{2}]")
                .jsonAs("{1}", "{1}", "{1}", "{1}")
                .idiom(Idiom.JSON_SET, "json_set({1}, {2}, {3})")
                .idiom(Idiom.CONTAINS, "[1] @> [2]")
                .idiom(Idiom.CONTAINED_BY, "[1] <@ [2]")
                .idiom(Idiom.OVERLAPS, "[1] && [2]")
                .idiom(Idiom.JSON_HAS_KEY, "[1] ?? [2]")
                .idiom(Idiom.JSON_HAS_ANY_KEY, "[1] ??| [2]")
                .idiom(Idiom.JSON_HAS_ALL_KEYS, "[1] ??& [2]")
                .idiom(Idiom.JSON_PATH_EXISTS, "[1] @?? [2]")
                .idiom(Idiom.JSON_PATH_MATCHES, "[1] @@ [2]")
                .idiom(Idiom.JSON_CONCAT, "[1] || [2]")
                .idiom(Idiom.JSON_WITHOUT, "[1] - [2]")
                .idiom(Idiom.JSON_WITHOUT_PATH, "[1] #- [2]")
                .idiom(Idiom.RANGE_LEFT_OF, "[1] << [2]")
                .idiom(Idiom.RANGE_RIGHT_OF, "[1] >> [2]")
                .idiom(Idiom.RANGE_NOT_RIGHT_OF, "[1] &< [2]")
                .idiom(Idiom.RANGE_NOT_LEFT_OF, "[1] &> [2]")
                .idiom(Idiom.RANGE_ADJACENT, "[1] -|- [2]")
                .idiom(Idiom.RANGE_UNION, "[1] + [2]")
                .idiom(Idiom.RANGE_INTERSECTION, "[1] * [2]")
                .idiom(Idiom.RANGE_DIFFERENCE, "[1] - [2]")
                .idiom(Idiom.RANGE_LOWER, "lower({1})")
                .idiom(Idiom.RANGE_UPPER, "upper({1})")
                .idiom(Idiom.RANGE_IS_EMPTY, "isempty({1})")
                .idiom(Idiom.RANGE_HAS_LOWER, "lower_inc({1})")
                .idiom(Idiom.RANGE_HAS_UPPER, "upper_inc({1})")
                .idiom(Idiom.RANGE_UNBOUNDED_BELOW, "lower_inf({1})")
                .idiom(Idiom.RANGE_UNBOUNDED_ABOVE, "upper_inf({1})")
                .idiom(Idiom.ARRAY_ELEMENT, "{[1}[{2}]")
                .idiom(Idiom.ARRAY_SLICE, "{[1}[{2}:{3}]")
                .idiom(Idiom.ARRAY_CONCAT, "[1] || [2]")
                .idiom(Idiom.ARRAY_ANY, "ANY ({1})")
                .idiom(Idiom.ARRAY_ALL, "ALL ({1})")
                .idiom(Idiom.ARRAY_LITERAL, "ARRAY[{*}]");
        return words.shifts("[1] + {(2)} * INTERVAL '1' %s", "[1] + {(2)} * INTERVAL '1' %s")
                .idiom(Idiom.TIMESTAMP_PLUS_MICROSECONDS, "[1] + {(2)} * INTERVAL '0.000001' SECOND");
    }

    /** These words, with one pattern for all spans of time in window frames; {@code %s} stands for the unit. */
    public Vocabulary spans(String span) {
        return idiom(Idiom.SPAN_MONTHS, span.replace("%s", "MONTH"))
                .idiom(Idiom.SPAN_DAYS, span.replace("%s", "DAY"))
                .idiom(Idiom.SPAN_SECONDS, span.replace("%s", "SECOND"));
    }

    /** These words, with one pattern for what lies in a JSON document, and one for the form from which a value is made. */
    public Vocabulary jsonAt(String json, String found) {
        return idiom(Idiom.JSON_AT_KEY, json)
                .idiom(Idiom.JSON_AT_POSITION, json)
                .idiom(Idiom.JSON_AT_PATH, json)
                .idiom(Idiom.JSON_FOUND_AT_KEY, found)
                .idiom(Idiom.JSON_FOUND_AT_POSITION, found)
                .idiom(Idiom.JSON_FOUND_AT_PATH, found);
    }

    /** These words, with patterns for how what was found in a JSON document becomes a value. */
    public Vocabulary jsonAs(String string, String number, String floating, String truth) {
        return idiom(Idiom.JSON_AS_STRING, string)
                .idiom(Idiom.JSON_AS_NUMBER, number)
                .idiom(Idiom.JSON_AS_FLOAT, floating)
                .idiom(Idiom.JSON_AS_BOOLEAN, truth);
    }

    /** These words, without operators on ranges and on what is inside of documents and arrays. */
    public Vocabulary withoutContainers() {
        return refusing(
                EnumSet.range(Idiom.CONTAINS, Idiom.RANGE_UNBOUNDED_ABOVE),
                "!Only PostgreSQL has it. Compare single values: json(document).get(\"name\").asString(), or both ends"
                        + " of a range in columns of their own.");
    }

    /** These words, without arrays. */
    public Vocabulary withoutArrays() {
        String remedy = "!Keep the elements in a table of their own, and join it.";
        return refusing(EnumSet.range(Idiom.ARRAY_ELEMENT, Idiom.ARRAY_LITERAL), remedy)
                .function("array_agg", remedy)
                .function("array_append", remedy)
                .function("unnest", remedy)
                .function("cardinality", remedy);
    }

    private Vocabulary refusing(Set<Idiom> refused, String remedy) {
        Map<Idiom, String> copy = new EnumMap<>(idioms);
        refused.forEach(idiom -> copy.put(idiom, remedy));
        return new Vocabulary(functions, operators, copy);
    }

    /**
     * These words, with one pattern for all that adds a span of time to a date, and one for a date with a time; {@code %s}
     * stands for the unit.
     */
    public Vocabulary shifts(String date, String timestamp) {
        return idiom(Idiom.DATE_PLUS_MONTHS, date.formatted("MONTH"))
                .idiom(Idiom.DATE_PLUS_DAYS, date.formatted("DAY"))
                .idiom(Idiom.TIMESTAMP_PLUS_MONTHS, timestamp.formatted("MONTH"))
                .idiom(Idiom.TIMESTAMP_PLUS_DAYS, timestamp.formatted("DAY"))
                .idiom(Idiom.TIMESTAMP_PLUS_SECONDS, timestamp.formatted("SECOND"))
                .idiom(Idiom.TIMESTAMP_PLUS_MICROSECONDS, timestamp.formatted("MICROSECOND"));
    }
}
