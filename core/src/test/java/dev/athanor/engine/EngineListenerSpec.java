// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.ProgrammingError;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UniqueViolation;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who takes part in what an engine does: what is told, in which order, and what may be changed. */
class EngineListenerSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> X = Column.of("x", INTEGER).primaryKey();
    private static final Table POINT = Table.of("point", METADATA, X);

    private final Engine engine = Engine.create("sqlite:///:memory:");
    private final List<String> told = new ArrayList<>();
    private Seen seen;

    @BeforeEach
    void open() {
        METADATA.createAll(engine);
        engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (1)")));
        seen = new Seen(engine);
    }

    @AfterEach
    void close() {
        assertThat(engine.poolStatus().checkedOut()).isZero();
        engine.close();
    }

    private List<Integer> points() {
        return engine.beginAndReturn(conn -> conn.execute(select(X).orderBy(X)).all());
    }

    /** Writes down everything that it is told. */
    private final class Diary implements EngineListener {
        @Override
        public void afterBegin(Connection connection) {
            told.add("begin");
        }

        @Override
        public void beforeCommit(Connection connection) {
            told.add("commit");
        }

        @Override
        public void beforeRollback(Connection connection) {
            told.add("rollback");
        }

        @Override
        public void beforeSavepoint(Connection connection, String name) {
            told.add("savepoint " + name);
        }

        @Override
        public void beforeRelease(Connection connection, String name) {
            told.add("release " + name);
        }

        @Override
        public void beforeRollbackTo(Connection connection, String name) {
            told.add("rollback to " + name);
        }

        @Override
        public void beforeExecute(ExecuteEvent event) {
            told.add("execute " + event.parameters());
        }

        @Override
        public void beforeSend(SendEvent event) {
            told.add("send " + event.sql());
        }

        @Override
        public void failed(ErrorEvent event) {
            told.add("failed " + event.error().code().id());
        }
    }

    @Test
    void isToldOfTransactionsSavepointsAndStatementsBeforeTheyHappen() {
        engine.listen(new Diary());
        try (Connection conn = engine.connect()) {
            conn.execute(text("SELECT :a"), Map.of("a", 1)).close();
            conn.beginNested().commit();
            conn.beginNested().rollback();
            conn.commit();
            assertThatThrownBy(() -> conn.execute(text("SELEC 1"))).isInstanceOf(ProgrammingError.class);
        }
        assertThat(told)
                .containsExactly(
                        "execute [{a=1}]",
                        "begin",
                        "send SELECT ?",
                        "savepoint athanor_savepoint_1",
                        "release athanor_savepoint_1",
                        "savepoint athanor_savepoint_2",
                        "rollback to athanor_savepoint_2",
                        "commit",
                        "execute [{}]",
                        "begin",
                        "send SELEC 1",
                        "failed ATH-514",
                        "rollback");
    }

    @Test
    void mayWorkInATransactionAsSoonAsItHasBegun() {
        engine.listen(
                new EngineListener() {
                    @Override
                    public void afterBegin(Connection connection) {
                        connection.execute(text("INSERT INTO point (x) VALUES (7)"));
                    }

                    @Override
                    public void beforeCommit(Connection connection) {
                        connection.execute(text("INSERT INTO point (x) VALUES (8)"));
                    }
                },
                Listening.ONCE);
        engine.begin(conn ->
                assertThat(conn.scalar(text("SELECT max(x) FROM point"))).isEqualTo(7));
        assertThat(points()).containsExactly(1, 7);
    }

    @Test
    void mayPreventACommit() {
        engine.listen(new EngineListener() {
            @Override
            public void beforeCommit(Connection connection) {
                throw new IllegalStateException("not today");
            }
        });
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (2)"))))
                .hasMessage("not today");
        try (Connection conn = engine.connect()) {
            assertThat(conn.scalar(text("SELECT count(*) FROM point"))).isEqualTo(1);
        }
    }

    @Test
    void aTransactionThatAListenerRefusesHasNotBegun() {
        engine.listen(new EngineListener() {
            @Override
            public void afterBegin(Connection connection) {
                throw new IllegalStateException("closed for the night");
            }
        });
        try (Connection conn = engine.connect()) {
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).hasMessage("closed for the night");
            assertThat(conn.inTransaction()).isFalse();
            assertThatThrownBy(conn::begin).hasMessage("closed for the night");
        }
        assertThat(seen.all()).containsExactly("BEGIN", "ROLLBACK", "BEGIN", "ROLLBACK");
    }

    @Test
    void cannotPreventARollback() {
        engine.listen(new EngineListener() {
            @Override
            public void beforeRollback(Connection connection) {
                throw new IllegalStateException("no");
            }
        });
        Connection conn = engine.connect();
        conn.execute(text("INSERT INTO point (x) VALUES (2)"));
        assertThatThrownBy(conn::rollback).hasMessage("no");
        assertThat(conn.inTransaction()).isFalse();
        conn.execute(text("INSERT INTO point (x) VALUES (2)"));
        assertThatThrownBy(conn::close).hasMessage("no");
        assertThat(points()).containsExactly(1);
    }

    @Test
    void changesStatementsAndParametersOneAfterTheOther() {
        engine.listen(new EngineListener() {
            @Override
            public void beforeExecute(ExecuteEvent event) {
                assertThat(event.connection().engine()).isSameAs(engine);
                event.parameters(event.parameters().stream()
                        .map(group -> Map.of("x", (Integer) group.get("x") * 10))
                        .toList());
            }
        });
        engine.listen(new EngineListener() {
            @Override
            public void beforeExecute(ExecuteEvent event) {
                event.parameters(event.parameters().stream()
                        .map(group -> Map.of("x", (Integer) group.get("x") + 1))
                        .toList());
                if (event.parameters().size() == 2) {
                    event.statement(
                            text("INSERT INTO point (x) VALUES (:x + 500)").node());
                }
            }
        });
        engine.begin(conn -> {
            conn.execute(text("INSERT INTO point (x) VALUES (:x)"), Map.of("x", 2));
            conn.execute(text("INSERT INTO point (x) VALUES (:x)"), List.of(Map.of("x", 3), Map.of("x", 4)));
        });
        engine.close();
        assertThat(seen.statements()).extracting(SentStatement::rowCount).containsExactly(1L, 2L);
        assertThat(seen.statements().get(1).text()).isEqualTo("INSERT INTO point (x) VALUES (? + 500)");
    }

    private void replaceQueriesBy(Select<?> replacement) {
        engine.listen(new EngineListener() {
            @Override
            public void beforeExecute(ExecuteEvent event) {
                event.statement(replacement.node());
            }
        });
    }

    @Test
    void mayReplaceAQueryByOneOfTheSameColumns() {
        replaceQueriesBy(select(X).where(X.gt(100)));
        assertThat(points()).isEmpty();
    }

    @Test
    void aQueryOfOtherColumnsIsRefused() {
        replaceQueriesBy(select(X, X.plus(1).as("y")));
        assertThatThrownBy(this::points)
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_STATEMENT))
                .hasMessageContaining("columns [x] by one of [x, y]");
    }

    @Test
    void aStatementOfAnotherKindIsRefused() {
        replaceQueriesBy(select(X));
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(insert(POINT).value(X, 3))))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("replaced a InsertNode by a SelectNode");
        assertThatThrownBy(() -> METADATA.dropAll(engine)).isInstanceOf(InvalidStatement.class);
    }

    @Test
    void aStatementThatRunsOnceTakesOneGroupOfParameters() {
        engine.listen(new EngineListener() {
            @Override
            public void beforeExecute(ExecuteEvent event) {
                event.parameters(List.of());
            }
        });
        assertThatThrownBy(this::points)
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("gave 0 groups of parameters");
    }

    private void spell(String before, String after) {
        engine.listen(new EngineListener() {
            @Override
            public void beforeSend(SendEvent event) {
                event.sql(before + event.sql() + after);
            }
        });
    }

    @Test
    void spellsSqlOneAfterTheOther() {
        spell("/* a */ ", "");
        spell("", " /* b */");
        try (Connection conn = engine.connect()) {
            assertThat(conn.execute(text("SELECT :x"), Map.of("x", 5)).scalar()).isEqualTo(5);
            try (PreparedCall call = conn.prepare("DELETE FROM point", List.of())) {
                call.update();
            }
        }
        assertThat(seen.statements())
                .extracting(SentStatement::text)
                .containsExactly("/* a */ SELECT ? /* b */", "/* a */ DELETE FROM point /* b */");
    }

    @Test
    void sqlThatLosesAPlaceForAValueIsRefused() {
        spell("", " /* why? */");
        assertThatThrownBy(this::points)
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("SQL with 0 question marks into SQL with 1");
    }

    @Test
    void tellsAnotherErrorToTheCaller() {
        /** An error of the program's own. */
        final class Taken extends DatabaseError {
            private static final long serialVersionUID = 1L;

            private Taken(ErrorEvent event) {
                super(ErrorCode.UNIQUE_VIOLATION, event.where(), event.driverException());
            }
        }
        engine.listen(new EngineListener() {
            @Override
            public void failed(ErrorEvent event) {
                assertThat(event.error()).isInstanceOf(UniqueViolation.class);
                assertThat(event.connection()).isNotNull();
                event.replace(new Taken(event));
            }
        });
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (1)"))))
                .isInstanceOfSatisfying(Taken.class, e -> {
                    assertThat(e.table()).isEqualTo("point");
                    assertThat(e.column()).isEqualTo("x");
                    assertThat(e.sql()).startsWith("INSERT");
                });
    }

    @Test
    void mayTellThatAnErrorMeansALostConnection() {
        engine.listen(new EngineListener() {
            @Override
            public void failed(ErrorEvent event) {
                if (event.driverException().getMessage().contains("nope")) {
                    event.classify(ErrorKind.DISCONNECTED);
                }
            }
        });
        try (Connection conn = engine.connect()) {
            assertThatThrownBy(() -> conn.execute(text("SELECT nope"))).isInstanceOf(Disconnected.class);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(TransactionMisuse.class);
        }
    }

    @Test
    void whatItThrowsOfAnErrorGoesAlongWithIt() {
        engine.listen(new EngineListener() {
            @Override
            public void failed(ErrorEvent event) {
                throw new IllegalStateException("mine");
            }
        });
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text("SELEC 1"))))
                .isInstanceOf(ProgrammingError.class)
                .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("mine"));
    }

    @Test
    void isToldOfADatabaseThatCannotBeReached() {
        try (Engine nowhere = Engine.create("sqlite:////no/such/folder/x.db")) {
            nowhere.listen(new Diary());
            assertThatThrownBy(nowhere::connect).isInstanceOf(ConnectFailed.class);
            assertThat(told).containsExactly("failed ATH-510");
        }
    }

    @Test
    void takesPartInEveryEngineIncludingThoseThatComeLater() {
        List<Engine> made = new ArrayList<>();
        EngineListener everywhere = new EngineListener() {
            @Override
            public void made(Engine engine) {
                made.add(engine);
            }

            @Override
            public void beforeSend(SendEvent event) {
                if (event.sql().endsWith("'everywhere'")) {
                    told.add("of all");
                }
            }
        };
        Registration registration = Engine.listenToAll(everywhere);
        Registration observing = Engine.observeAll(sent -> {
            if (sent.text().endsWith("'everywhere'")) {
                told.add("seen");
            }
        });
        try (Engine later = Engine.create("sqlite:///:memory:")) {
            assertThat(made).contains(later);
            for (Engine each : List.of(engine, later)) {
                each.listen(new Diary());
                each.begin(conn -> conn.execute(text("SELECT 'everywhere'")).close());
            }
        } finally {
            registration.close();
            observing.close();
        }
        engine.begin(conn -> conn.execute(text("SELECT 'everywhere'")).close());
        List<String> first = List.of("begin", "execute [{}]", "of all", "send SELECT 'everywhere'", "seen", "commit");
        assertThat(told.subList(0, 6)).isEqualTo(first);
        assertThat(told.subList(6, 12)).isEqualTo(first);
        assertThat(told.subList(12, 16)).doesNotContain("of all", "seen");
    }

    @Test
    void takesPartInTheEnginesMadeFromOne() {
        engine.listen(new Diary());
        engine.with(options -> options.loggingToken("sub")).begin(conn -> {});
        assertThat(told).containsExactly("begin", "commit");
    }
}
