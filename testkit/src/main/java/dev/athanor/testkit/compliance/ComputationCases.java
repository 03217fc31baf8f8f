// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.abs;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.sql.Expression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is computed has the value that arithmetic gives it, and the type that the expression says. */
abstract class ComputationCases {
    /** An expression over the book "Emma". */
    private static DynamicTest gives(
            Subject db, String what, Function<Library, Expression<?>> expression, @Nullable Object expected) {
        return dynamicTest(what, () -> {
            try {
                Library lib = new Library(db);
                assertEquals(
                        expected,
                        db.connection().scalar(select(expression.apply(lib)).where(lib.book.eq(10L))));
            } finally {
                db.dropNow();
            }
        });
    }

    @TestFactory
    List<DynamicTest> arithmetic(Subject db) {
        return List.of(
                gives(db, "plus", lib -> lib.pages.plus(1), 475),
                gives(db, "minus", lib -> lib.pages.minus(500), -26),
                gives(db, "times", lib -> lib.pages.times(3), 1_422),
                gives(db, "modulo", lib -> lib.pages.modulo(100), 74),
                gives(
                        db,
                        "modulo of a negative number",
                        lib -> lib.pages.minus(500).modulo(10),
                        -6),
                gives(db, "negated", lib -> lib.pages.negated(), -474),
                gives(db, "negated twice", lib -> lib.pages.negated().negated(), 474),
                gives(db, "a number minus a negated one", lib -> literal(1).minus(lib.pages.negated()), 475),
                gives(db, "times before plus", lib -> lib.pages.plus(1).times(2), 950),
                gives(db, "minus from the left", lib -> lib.pages.minus(4).minus(70), 400),
                gives(db, "minus of a difference", lib -> lib.pages.minus(lib.pages.minus(4)), 4),
                gives(db, "two columns", lib -> lib.pages.plus(lib.pages), 948),
                gives(db, "two values", lib -> literal(2).plus(3), 5),
                gives(db, "big integers", lib -> lib.book.plus(5_000_000_000L), 5_000_000_010L),
                gives(db, "decimal numbers", lib -> lib.price.plus(new BigDecimal("0.25")), new BigDecimal("12.75")),
                gives(db, "with null", lib -> lib.pages.plus(nullValue().cast(INTEGER)), null),
                gives(db, "absolute", lib -> abs(lib.pages.minus(500)), 26),
                gives(db, "divided without a rest", lib -> lib.pages.dividedBy(2), 237),
                gives(
                        db,
                        "floating point divided",
                        lib -> lib.pages.cast(DOUBLE).dividedBy(4.0),
                        118.5));
    }

    @TestFactory
    List<DynamicTest> cases(Subject db) {
        return List.of(
                gives(
                        db,
                        "first branch",
                        lib -> caseWhen(lib.pages.gt(1), "thick").otherwise("thin"),
                        "thick"),
                gives(db, "otherwise", lib -> caseWhen(lib.pages.lt(1), "thick").otherwise("thin"), "thin"),
                gives(
                        db,
                        "second branch",
                        lib -> caseWhen(lib.pages.lt(1), "none")
                                .when(lib.pages.gt(300), "thick")
                                .otherwise("thin"),
                        "thick"),
                gives(db, "without otherwise", lib -> caseWhen(lib.pages.lt(1), "none"), null),
                gives(
                        db,
                        "of columns",
                        lib -> caseWhen(lib.pages.gt(1), lib.title).otherwise("?"),
                        "Emma"),
                gives(
                        db,
                        "inside a case",
                        lib -> caseWhen(
                                        lib.pages.gt(1),
                                        caseWhen(lib.book.eq(10L), "ten").otherwise("other"))
                                .otherwise("none"),
                        "ten"),
                gives(
                        db,
                        "of null",
                        lib -> caseWhen(lib.pages.gt(1), nullValue()).otherwise(lib.title.cast(string(80))),
                        null),
                gives(
                        db,
                        "over a list",
                        lib -> caseWhen(lib.book.in(List.of(10L, 11L)), 1).otherwise(0),
                        1));
    }

    @TestFactory
    List<DynamicTest> coalesced(Subject db) {
        return List.of(
                gives(db, "the first that is not null", lib -> coalesce(lib.pages, literal(0)), 474),
                gives(db, "the second", lib -> coalesce(nullValue().cast(INTEGER), lib.pages), 474),
                gives(
                        db,
                        "the third",
                        lib -> coalesce(nullValue().cast(INTEGER), nullValue().cast(INTEGER), literal(3)),
                        3),
                gives(
                        db,
                        "nothing but null",
                        lib -> coalesce(nullValue().cast(INTEGER), nullValue().cast(INTEGER)),
                        null),
                gives(db, "texts", lib -> coalesce(nullValue().cast(string(10)), lib.title), "Emma"));
    }

    @TestFactory
    List<DynamicTest> casts(Subject db) {
        return List.of(
                gives(db, "an integer to a text", lib -> lib.pages.cast(string(10)), "474"),
                gives(db, "a text to an integer", lib -> literal("42").cast(INTEGER), 42),
                gives(db, "a text to a negative integer", lib -> literal("-42").cast(INTEGER), -42),
                gives(
                        db,
                        "a text to a big integer",
                        lib -> literal("5000000000").cast(BIGINT),
                        5_000_000_000L),
                gives(db, "an integer to a big one", lib -> lib.pages.cast(BIGINT), 474L),
                gives(
                        db,
                        "an integer to a decimal number",
                        lib -> lib.pages.cast(numeric(10, 2)),
                        new BigDecimal("474.00")),
                gives(
                        db,
                        "a text to a decimal number",
                        lib -> literal("1.25").cast(numeric(10, 2)),
                        new BigDecimal("1.25")),
                gives(db, "an integer to a floating point number", lib -> lib.pages.cast(DOUBLE), 474.0),
                gives(db, "a text to a date", lib -> literal("2024-02-29").cast(DATE), LocalDate.of(2024, 2, 29)),
                gives(db, "of null", lib -> nullValue().cast(string(5)).cast(INTEGER), null),
                gives(
                        db,
                        "inside arithmetic",
                        lib -> literal("40").cast(INTEGER).plus(2),
                        42),
                gives(db, "of arithmetic", lib -> lib.pages.plus(1).cast(string(10)), "475"));
    }

    @TestFactory
    List<DynamicTest> functions(Subject db) {
        return List.of(
                gives(db, "any by its name", lib -> function("abs", INTEGER, lib.pages.negated()), 474),
                gives(db, "of two arguments", lib -> function("nullif", INTEGER, lib.pages, literal(474)), null),
                gives(
                        db,
                        "inside another",
                        lib -> function("abs", INTEGER, function("nullif", INTEGER, lib.pages, literal(1))),
                        474));
    }
}
