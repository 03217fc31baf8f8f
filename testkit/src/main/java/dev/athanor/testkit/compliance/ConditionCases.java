// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.allOf;
import static dev.athanor.sql.Functions.anyOf;
import static dev.athanor.sql.Functions.isFalse;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.athanor.sql.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Conditions hold for the rows for which they should, and for no others; a comparison with null holds for none. */
abstract class ConditionCases {
    /** The authors for whom a condition holds. */
    private static DynamicTest authors(
            Subject db, String what, Function<Library, Condition> condition, Long... expected) {
        return DynamicTest.dynamicTest(what, () -> {
            try {
                Library library = new Library(db);
                assertEquals(List.of(expected), library.authors(condition.apply(library)));
            } finally {
                db.dropNow();
            }
        });
    }

    @TestFactory
    List<DynamicTest> comparisons(Subject db) {
        return List.of(
                authors(db, "equal", lib -> lib.born.eq(1775), 1L),
                authors(db, "not equal", lib -> lib.born.ne(1775), 2L),
                authors(db, "less", lib -> lib.born.lt(1820), 1L),
                authors(db, "less or equal", lib -> lib.born.le(1820), 1L, 2L),
                authors(db, "greater", lib -> lib.born.gt(1775), 2L),
                authors(db, "greater or equal", lib -> lib.born.ge(1775), 1L, 2L),
                authors(db, "null", lib -> lib.born.isNull(), 3L),
                authors(db, "not null", lib -> lib.born.isNotNull(), 1L, 2L),
                authors(db, "equal to null", lib -> lib.born.eq((Integer) null), 3L),
                authors(db, "not equal to null", lib -> lib.born.ne((Integer) null), 1L, 2L),
                authors(db, "equal to itself", lib -> lib.born.eq(lib.born), 1L, 2L),
                authors(db, "distinct from a value", lib -> lib.born.isDistinctFrom(1775), 2L, 3L),
                authors(db, "not distinct from a value", lib -> lib.born.isNotDistinctFrom(1775), 1L),
                authors(db, "not distinct from itself", lib -> lib.born.isNotDistinctFrom(lib.born), 1L, 2L, 3L),
                authors(db, "between", lib -> lib.born.between(1775, 1800), 1L),
                authors(db, "not between", lib -> lib.born.between(1775, 1800).not(), 2L),
                authors(db, "between the wrong way round", lib -> lib.born.between(1800, 1775)),
                authors(
                        db,
                        "of a number of another type",
                        lib -> lib.author.eq(literal(2).cast(dev.athanor.type.Types.BIGINT)),
                        2L),
                authors(db, "of columns", lib -> lib.author.lt(lib.born.cast(dev.athanor.type.Types.BIGINT)), 1L, 2L));
    }

    @TestFactory
    List<DynamicTest> booleans(Subject db) {
        return List.of(
                authors(db, "is true", lib -> lib.alive.eq(true), 3L),
                authors(db, "is false", lib -> lib.alive.eq(false), 1L, 2L),
                authors(db, "is not true", lib -> lib.alive.ne(true), 1L, 2L),
                authors(db, "the constant true", lib -> isTrue(), 1L, 2L, 3L),
                authors(db, "the constant false", lib -> isFalse()),
                authors(db, "not the constant true", lib -> isTrue().not()),
                authors(db, "true and a condition", lib -> isTrue().and(lib.born.eq(1775)), 1L),
                authors(db, "false or a condition", lib -> isFalse().or(lib.born.eq(1775)), 1L));
    }

    @TestFactory
    List<DynamicTest> combined(Subject db) {
        return List.of(
                authors(db, "and", lib -> lib.born.gt(1700).and(lib.name.eq("Anne")), 2L),
                authors(db, "or", lib -> lib.born.eq(1775).or(lib.name.eq("Anne")), 1L, 2L),
                authors(db, "not", lib -> lib.born.eq(1775).not(), 2L),
                authors(
                        db,
                        "not of and",
                        lib -> lib.born.gt(1700).and(lib.name.eq("Anne")).not(),
                        1L,
                        3L),
                authors(
                        db,
                        "not of or",
                        lib -> lib.born.lt(1800).or(lib.born.isNull()).not(),
                        2L),
                authors(
                        db,
                        "or inside and",
                        lib -> lib.born.lt(1800).or(lib.born.isNull()).and(lib.alive.eq(true)),
                        3L),
                authors(
                        db,
                        "and inside or",
                        lib -> lib.born.lt(1800).or(lib.born.isNull().and(lib.alive.eq(true))),
                        1L,
                        3L),
                authors(db, "all of none", lib -> allOf(), 1L, 2L, 3L),
                authors(db, "any of none", lib -> anyOf()),
                authors(db, "any of two", lib -> anyOf(lib.name.eq("Jane"), lib.name.eq("Anne")), 1L, 2L),
                authors(db, "any of many", lib -> anyOf(many(lib)), 1L, 2L, 3L),
                authors(db, "all of many", lib -> allOf(many(lib)).not(), 1L, 2L, 3L),
                authors(
                        db,
                        "a comparison of a comparison",
                        lib -> lib.born.eq(1775).eq(true),
                        1L));
    }

    private static List<Condition> many(Library lib) {
        List<Condition> conditions = new ArrayList<>();
        for (long id = 1; id <= 300; id++) {
            conditions.add(lib.author.eq(id));
        }
        return conditions;
    }

    @TestFactory
    List<DynamicTest> lists(Subject db) {
        return List.of(
                authors(db, "in", lib -> lib.author.in(1L, 3L), 1L, 3L),
                authors(db, "in one", lib -> lib.author.in(List.of(2L)), 2L),
                authors(db, "in none", lib -> lib.author.in(List.of())),
                authors(db, "not in", lib -> lib.author.notIn(List.of(1L)), 2L, 3L),
                authors(db, "not in none", lib -> lib.author.notIn(List.of()), 1L, 2L, 3L),
                authors(db, "a null is in no list", lib -> lib.born.in(List.of(1775, 1)), 1L),
                authors(db, "a null is out of no list", lib -> lib.born.notIn(List.of(1775)), 2L),
                authors(db, "in none, or else", lib -> lib.author.in(List.of()).or(lib.author.eq(2L)), 2L),
                authors(
                        db,
                        "not in none, and also",
                        lib -> lib.author.notIn(List.of()).and(lib.author.eq(2L)),
                        2L),
                authors(db, "in texts", lib -> lib.name.in(List.of("Zoë", "it's")), 3L),
                authors(
                        db,
                        "in a query",
                        lib -> lib.author.in(select(lib.writer).where(lib.pages.gt(300))),
                        1L),
                authors(
                        db,
                        "not in a query",
                        lib -> lib.author.notIn(select(lib.writer).where(lib.writer.isNotNull())),
                        3L),
                authors(db, "not in a query that gives a null", lib -> lib.author.notIn(select(lib.writer))));
    }

    @Test
    void aListInATextIsExpanded(Subject db) {
        new Library(db);
        var query = text("SELECT id FROM author WHERE id IN (:ids) ORDER BY id");
        assertEquals(
                2,
                db.connection()
                        .execute(query.bind("ids", List.of(1L, 2L)))
                        .all()
                        .size());
        assertEquals(
                0, db.connection().execute(query.bind("ids", List.of())).all().size());
    }
}
