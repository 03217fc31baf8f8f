// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Node;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Statements;
import dev.athanor.type.Types;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense does not compile where Java's types can tell, and else is refused as it is built, with the mend. */
class MisuseSpec {
    private static final String FRAME = """
        import static dev.athanor.sql.ArrayExpression.*;
        import static dev.athanor.sql.Functions.*;
        import static dev.athanor.sql.JsonExpression.json;
        import static dev.athanor.sql.Jsonb.jsonb;
        import static dev.athanor.sql.RangeExpression.range;
        import static dev.athanor.sql.Statements.*;
        import dev.athanor.engine.Connection;
        import dev.athanor.result.Result;
        import dev.athanor.schema.*;
        import dev.athanor.sql.*;
        import dev.athanor.type.*;
        import java.time.*;
        import java.util.*;

        class Use {
            static final Column<Integer> ID = Column.of("id", Types.INTEGER);
            static final Column<String> NAME = Column.of("name", Types.STRING);
            static final Column<LocalDate> DAY = Column.of("day", Types.DATE);
            static final Column<Boolean> GONE = Column.of("gone", Types.BOOLEAN);
            static final Column<Json> DOC = Column.of("doc", Types.JSON);
            static final Column<List<String>> TAGS = Column.of("tags", Types.array(Types.STRING));
            static final Column<Range<LocalDate>> DAYS = Column.of("days", Types.range(Types.DATE));
            static final Table ITEM = Table.of("item", new MetaData(), ID, NAME, DAY, GONE, DOC, TAGS, DAYS);
            record Item(Integer id, String name) {}

            Object use(Connection conn) {
                return %s;
            }
        }
        """;

    @TempDir
    private Path classes;

    private List<String> complaints(String expression) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Use.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return FRAME.formatted(expression);
            }
        };
        String path = Stream.of(Node.class, NullMarked.class)
                .map(MisuseSpec::home)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> options = List.of("-proc:none", "-classpath", path, "-d", classes.toString());
        boolean compiles = compiler.getTask(null, null, found, options, null, List.of(source))
                .call();
        // making a message may make javac find more
        List<String> errors = List.copyOf(found.getDiagnostics()).stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> one.getMessage(Locale.ROOT))
                .toList();
        assertThat(errors.isEmpty()).isEqualTo(compiles);
        return errors;
    }

    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select(ID).where(ID.eq(3).and(NAME.like(\"a%\")), DAY.lt(LocalDate.now()))",
                "select(Item::new, ID, NAME)",
                "conn.execute(select(NAME)).first().length()",
                "conn.execute(select(ID, NAME)).one().get(ID).intValue()",
                "update(ITEM).set(ID, 3).set(NAME, lower(NAME)).where(GONE.eq(true))",
                "select(ID).where(ID.in(select(ID).where(holds(GONE)))).union(select(ID))",
                "caseWhen(GONE.eq(true), NAME).otherwise(\"here\")",
                "text(\"SELECT 1\").columns(ID).scalar().plus(1)",
                "select(ID).where(json(DOC).get(\"a\").get(0).asInteger().gt(3), jsonb(DOC).hasKey(\"a\"))",
                "select(ID).where(array(TAGS).has(\"a\"), array(TAGS).get(1).like(\"a%\"))",
                "select(ID).where(range(DAYS).has(DAY), range(DAYS).lower().lt(LocalDate.now()))"
            })
    void whatMakesSenseCompiles(String expression) {
        assertThat(complaints(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // compared with what it never is
                "DAY.eq(\"2024-01-31\")",
                "DAY.lt(NAME)",
                "ID.eq(NAME)",
                "ID.eq(\"3\")",
                "ID.in(\"3\", \"4\")",
                "ID.between(\"a\", \"b\")",
                "NAME.eq(3)",
                "ID.eq(select(NAME).scalar())",
                "ID.in(select(NAME))",
                "NAME.gt(select(ID).all())",
                // set to what it is not
                "update(ITEM).set(DAY, \"2024-01-31\")",
                "update(ITEM).set(ID, NAME)",
                "insert(ITEM).value(GONE, 1)",
                // put together with what it is not
                "caseWhen(GONE.eq(true), NAME).otherwise(3)",
                "coalesce(NAME, ID)",
                "select(NAME).union(select(ID))",
                "NAME.concat(3)",
                // selected into what does not take it
                "select(Item::new, NAME, ID)",
                "select(Item::new, ID, NAME, DAY)",
                "select((Integer id, LocalDate day) -> day, ID, NAME)",
                "conn.execute(select(ID)).first().length()",
                "conn.execute(select(ID, NAME)).one().get(ID).length()",
                "text(\"SELECT 1\").columns(ID).scalar().like(3)",
                // looked into where nothing lies, or taken for what it is not
                "json(NAME).get(\"a\")",
                "jsonb(TAGS).hasKey(\"a\")",
                "json(DOC).get(\"a\").asInteger().eq(\"3\")",
                "json(DOC).get(ID)",
                "array(NAME).get(1)",
                "array(TAGS).get(1).eq(3)",
                "array(TAGS).has(3)",
                "array(TAGS).contains(List.of(1))",
                "array(TAGS).concatAll(NAME)",
                "range(DAY).isEmpty()",
                "range(DAYS).has(\"2024-01-31\")",
                "range(DAYS).has(NAME)",
                "range(DAYS).overlaps(DAY)",
                "range(DAYS).overlaps(Range.of(1, 2))",
                // no condition, no order, no bound
                "select(ID).where(NAME)",
                "select(ID).where(ID.plus(1))",
                "select(ID).where(\"id = 3\")",
                "select(ID).orderBy(\"id\")",
                "select(ID).limit(NAME)",
                "ID.and(NAME)",
                // rows from what has none
                "select(ID).from(ID)",
                "select(ID).join(ID)",
                "select(ID).from(select(NAME))",
                "insert(select(ID))",
                "conn.execute(\"SELECT 1\")",
                "conn.execute(ID)"
            })
    void whatMakesNoneDoesNot(String expression) {
        assertThat(complaints(expression)).as(expression).isNotEmpty();
    }

    private static final Column<Boolean> GONE = Column.of("gone", Types.BOOLEAN);
    private static final Column<LocalDate> DAY = Column.of("day", Types.DATE);
    private static final Column<Integer> SIZE = Column.of("size", Types.INTEGER);
    private static final Column<String> NAME = Column.of("name", Types.STRING);

    static {
        Table.of("item", new MetaData(), GONE, DAY, SIZE, NAME);
    }

    record Pair(Integer size, LocalDate day) {}

    /** What Java's types let pass. */
    @Test
    void theRestIsRefusedAsItIsBuilt() {
        refused(() -> GONE.plus(1), "A value of type BOOLEAN is no operand of +.");
        refused(() -> DAY.plus(1), "Add a span of time: plus(Period.ofDays(1)), or ask daysUntil(other).");
        refused(() -> NAME.times(2), "A value of type STRING is no operand of *.");
        refused(() -> SIZE.like("1%"), "Cast it to a text first: cast(Types.STRING).");
        refused(() -> GONE.regexpMatch("t"), "Cast it to a text first: cast(Types.STRING).");
        refused(() -> SIZE.in(SIZE, NAME), "Cast one of them to the type of the other: cast(type).");
        refused(() -> NAME.plus(Period.ofDays(1)), "A value of type STRING");
        refused(
                () -> Statements.select(Pair.class, SIZE, NAME),
                "takes LocalDate as \"day\", and the query selects String there. Change one of them, or cast the"
                        + " element");
        refused(
                () -> Statements.text("SELECT 1, 2").columns(Pair.class, SIZE, NAME),
                "takes LocalDate as \"day\", and the query selects String there. Change one of them, or cast the"
                        + " element");
        refused(() -> Statements.select(Pair.class, SIZE), "has 2 components, and the query selects 1 elements");
        refused(
                () -> Statements.select(SIZE, NAME).union(Statements.select(SIZE, NAME, DAY)),
                "need the same number of columns");
    }

    private static void refused(ThrowingCallable built, String mend) {
        assertThatThrownBy(built).isInstanceOf(InvalidStatement.class).hasMessageContaining(mend);
    }
}
