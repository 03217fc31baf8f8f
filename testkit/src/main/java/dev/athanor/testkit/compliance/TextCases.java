// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.length;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts are matched, measured, joined. The signs of LIKE mean themselves in {@code startsWith}, {@code endsWith} and
 * {@code contains}. Whether LIKE and {@code =} tell upper from lower case is a matter of collations; {@code ilike} never does.
 */
abstract class TextCases {
    private static final List<String> TEXTS =
            List.of("plain", "100%_a/b[c]", "back\\slash", "it's", "Größe", "UPPER", "a_b", "axb");

    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
    private final Column<String> held = Column.of("held", string(40));

    private DynamicTest matching(
            Subject db, String what, Function<Column<String>, Condition> condition, String... expected) {
        return dynamicTest(what, () -> {
            try {
                fill(db);
                assertEquals(
                        List.of(expected),
                        db.all(select(held).where(condition.apply(held)).orderBy(id)));
            } finally {
                db.dropNow();
            }
        });
    }

    private void fill(Subject db) {
        Column<Integer> key = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<String> value = Column.of("held", string(40));
        Table kept = db.table("kept", key, value);
        for (int i = 0; i < TEXTS.size(); i++) {
            db.connection().execute(insert(kept).value(key, i).value(value, TEXTS.get(i)));
        }
    }

    TextCases() {
        Table.of(null, "kept", List.of(id, held));
    }

    @TestFactory
    List<DynamicTest> patterns(Subject db) {
        return List.of(
                matching(db, "any end", text -> text.like("pla%"), "plain"),
                matching(db, "any beginning", text -> text.like("%ain"), "plain"),
                matching(db, "any middle", text -> text.like("p%n"), "plain"),
                matching(db, "one letter", text -> text.like("a_b"), "a_b", "axb"),
                matching(db, "one letter of several bytes", text -> text.like("Gr__e"), "Größe"),
                matching(db, "no pattern", text -> text.like("plain"), "plain"),
                matching(db, "not like", text -> text.notLike("%a%").and(text.notLike("UPP%")), "it's", "Größe"),
                matching(db, "an escaped percent", text -> text.like("100\\%%", '\\'), "100%_a/b[c]"),
                matching(db, "an escaped underscore", text -> text.like("a/_b", '/'), "a_b"),
                matching(db, "an escaped escape", text -> text.like("back\\\\%", '\\'), "back\\slash"),
                matching(db, "brackets mean themselves", text -> text.like("%[c]"), "100%_a/b[c]"),
                matching(db, "an apostrophe", text -> text.like("it's"), "it's"),
                matching(
                        db,
                        "a pattern that is an expression",
                        text -> text.like(literal("pla").concat("%")),
                        "plain"));
    }

    @TestFactory
    List<DynamicTest> patternsInAnyCase(Subject db) {
        return List.of(
                matching(db, "another case", text -> text.ilike("PLA%"), "plain"),
                matching(db, "another case of the value", text -> text.ilike("upper"), "UPPER"),
                matching(
                        db,
                        "not in any case",
                        text -> text.notIlike("%A%").and(text.notIlike("upp%")),
                        "it's",
                        "Größe"));
    }

    @TestFactory
    List<DynamicTest> parts(Subject db) {
        return List.of(
                matching(db, "starts with", text -> text.startsWith("pla"), "plain"),
                matching(db, "starts with the signs of LIKE", text -> text.startsWith("100%_"), "100%_a/b[c]"),
                matching(db, "starts with an underscore's place", text -> text.startsWith("a_"), "a_b"),
                matching(db, "ends with", text -> text.endsWith("a/b[c]"), "100%_a/b[c]"),
                matching(db, "ends with an apostrophe", text -> text.endsWith("'s"), "it's"),
                matching(db, "contains a percent", text -> text.contains("%"), "100%_a/b[c]"),
                matching(db, "contains an underscore", text -> text.contains("_"), "100%_a/b[c]", "a_b"),
                matching(db, "contains a backslash", text -> text.contains("\\"), "back\\slash"),
                matching(db, "contains a slash", text -> text.contains("/"), "100%_a/b[c]"),
                matching(db, "contains nothing", text -> text.contains("").and(text.startsWith("axb")), "axb"),
                matching(db, "contains what is not there", text -> text.contains("xyz")));
    }

    @TestFactory
    List<DynamicTest> functions(Subject db) {
        return List.of(
                gives(db, "lower", lower(literal("MiXeD")), "mixed"),
                gives(db, "upper", upper(literal("MiXeD")), "MIXED"),
                gives(db, "length", length(literal("plain")), 5),
                gives(db, "length of nothing", length(literal("")), 0),
                gives(db, "length in characters, not bytes", length(literal("Größe")), 5),
                gives(db, "length of a column", length(held), 5),
                gives(db, "joined", literal("a").concat("b"), "ab"),
                gives(db, "joined with a column", held.concat("!"), "plain!"),
                gives(db, "joined several times", literal("a").concat(held).concat("z"), "aplainz"),
                gives(db, "joined inside a function", upper(held.concat("x")), "PLAINX"),
                gives(db, "joined with a number", held.concat(id.plus(1).cast(string(5))), "plain1"),
                gives(db, "joined with null", held.concat(nullValue().cast(string(5))), null));
    }

    private DynamicTest gives(
            Subject db, String what, Expression<?> expression, @org.jspecify.annotations.Nullable Object expected) {
        return dynamicTest(what, () -> {
            try {
                fill(db);
                assertEquals(expected, db.connection().scalar(select(expression).where(id.eq(0))));
            } finally {
                db.dropNow();
            }
        });
    }

    @Test
    void aBackslashInAStringEscapesWhereTheDialectSaysSo(Subject db) {
        fill(db);
        var query = text("SELECT id FROM kept WHERE held = 'back\\\\slash'");
        int found = db.connection().execute(query).all().size();
        assertEquals(db.dialect().backslashEscapes() ? 1 : 0, found);
    }

    @Test
    void thereIsAnIlikeWhereTheDialectSaysSo(Subject db) {
        fill(db);
        db.claims(
                "ILIKE",
                db.syntax().ilike(),
                () -> db.connection()
                        .execute(text("SELECT id FROM kept WHERE held ILIKE 'PLA%'"))
                        .all());
    }
}
