// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UniqueViolation;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that are begun and ended by hand, and savepoints within them. */
@ParameterizedClass
@ValueSource(strings = {"sqlite:///:memory:", "h2:///mem:"})
class TransactionSpec {
    @Parameter
    String url;

    private Engine engine;
    private Connection conn;

    @BeforeEach
    void open() {
        engine = Engine.create(url);
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER NOT NULL PRIMARY KEY)")));
        conn = engine.connect();
    }

    @AfterEach
    void close() {
        conn.close();
        engine.close();
    }

    private void insert(int x) {
        conn.execute(text("INSERT INTO point (x) VALUES (:x)").bind("x", x));
    }

    private List<Object> found() {
        return conn.execute(text("SELECT x FROM point ORDER BY x")).scalars().all();
    }

    private List<Object> committed() {
        conn.close();
        conn = engine.connect();
        return found();
    }

    @Test
    void isCommittedByHand() {
        try (Transaction transaction = conn.begin()) {
            insert(1);
            assertThat(transaction.isActive()).isTrue();
            transaction.commit();
            assertThat(transaction.isActive()).isFalse();
        }
        assertThat(conn.inTransaction()).isFalse();
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void isRolledBackWhenItIsClosedBeforeItWasCommitted() {
        try (Transaction transaction = conn.begin()) {
            assertThat(transaction.isActive()).isTrue();
            insert(1);
        }
        assertThat(conn.inTransaction()).isFalse();
        assertThat(committed()).isEmpty();
    }

    @Test
    void cannotBeBegunTwice() {
        Transaction transaction = conn.begin();
        assertThatThrownBy(conn::begin)
                .isInstanceOf(TransactionMisuse.class)
                .hasMessageStartingWith("ATH-105: ")
                .hasMessageContaining("beginNested()");
        assertThat(transaction.isActive()).isTrue();
    }

    @Test
    void cannotBeBegunAfterAStatementHasBegunOne() {
        insert(1);
        assertThatThrownBy(conn::begin)
                .isInstanceOf(TransactionMisuse.class)
                .hasMessageContaining("the first statement after connect()");
        conn.commit();
        conn.begin().rollback();
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void endsWithTheConnectionsCommit() {
        Transaction transaction = conn.begin();
        insert(1);
        conn.commit();
        assertThat(transaction.isActive()).isFalse();
        insert(2);
        transaction.close();
        conn.commit();
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void cannotBeCommittedOnceItHasEnded() {
        Transaction transaction = conn.begin();
        transaction.rollback();
        transaction.rollback();
        assertThatThrownBy(transaction::commit)
                .isInstanceOf(TransactionMisuse.class)
                .hasMessageContaining("has ended");
    }

    @Test
    void aSavepointBeginsTheTransactionAroundIt() {
        assertThat(conn.inNestedTransaction()).isFalse();
        Savepoint savepoint = conn.beginNested();
        assertThat(conn.inTransaction()).isTrue();
        assertThat(conn.inNestedTransaction()).isTrue();
        savepoint.commit();
        assertThat(conn.inNestedTransaction()).isFalse();
        assertThat(conn.inTransaction()).isTrue();
    }

    @Test
    void aSavepointTakesBackOnlyWhatCameAfterIt() {
        insert(1);
        try (Savepoint savepoint = conn.beginNested()) {
            insert(2);
            savepoint.rollback();
            assertThat(savepoint.isActive()).isFalse();
        }
        insert(3);
        conn.commit();
        assertThat(committed()).containsExactly(1, 3);
    }

    @Test
    void aSavepointKeepsWhatWasCommittedIntoIt() {
        insert(1);
        try (Savepoint savepoint = conn.beginNested()) {
            insert(2);
            savepoint.commit();
        }
        conn.commit();
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aSavepointIsTakenBackWhenItIsClosedBeforeItWasCommitted() {
        try (Savepoint savepoint = conn.beginNested()) {
            assertThat(savepoint.isActive()).isTrue();
            insert(2);
        }
        conn.commit();
        assertThat(committed()).isEmpty();
    }

    @Test
    void aFailureWithinASavepointLeavesTheTransactionUsable() {
        insert(1);
        assertThatThrownBy(() -> {
                    try (Savepoint savepoint = conn.beginNested()) {
                        insert(2);
                        insert(1);
                        savepoint.commit();
                    }
                })
                .isInstanceOf(UniqueViolation.class);
        insert(3);
        conn.commit();
        assertThat(committed()).containsExactly(1, 3);
    }

    @Test
    void savepointsNest() {
        Savepoint outer = conn.beginNested();
        insert(1);
        Savepoint inner = conn.beginNested();
        insert(2);
        assertThat(inner.name()).isNotEqualTo(outer.name());
        inner.rollback();
        insert(3);
        outer.commit();
        conn.commit();
        assertThat(committed()).containsExactly(1, 3);
    }

    @Test
    void whatEndsASavepointEndsThoseWithinIt() {
        Savepoint outer = conn.beginNested();
        insert(1);
        Savepoint inner = conn.beginNested();
        insert(2);
        outer.rollback();
        assertThat(inner.isActive()).isFalse();
        inner.close();
        assertThatThrownBy(inner::commit).isInstanceOf(TransactionMisuse.class).hasMessageContaining(inner.name());
        assertThat(found()).isEmpty();
    }

    @Test
    void committingTheConnectionCommitsItsSavepoints() {
        Savepoint outer = conn.beginNested();
        insert(1);
        Savepoint inner = conn.beginNested();
        insert(2);
        conn.commit();
        assertThat(outer.isActive()).isFalse();
        assertThat(inner.isActive()).isFalse();
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void rollingBackTheConnectionTakesItsSavepointsBack() {
        Savepoint savepoint = conn.beginNested();
        insert(1);
        savepoint.commit();
        conn.rollback();
        assertThat(committed()).isEmpty();
    }

    @Test
    void isToldByTheConnectionWhoeverBeganIt() {
        assertThat(conn.transaction()).isNull();
        insert(1);
        Transaction begun = conn.transaction();
        assertThat(begun).isNotNull();
        assertThat(begun.isActive()).isTrue();
        assertThat(begun.isValid()).isTrue();
        begun.commit();
        assertThat(begun.isActive()).isFalse();
        assertThat(begun.isValid()).isFalse();
        assertThat(conn.transaction()).isNull();
        Transaction other = conn.begin();
        assertThat(conn.transaction()).isSameAs(other);
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void tellsItsInnermostSavepoint() {
        assertThat(conn.nestedTransaction()).isNull();
        Savepoint outer = conn.beginNested();
        Savepoint inner = conn.beginNested();
        assertThat(conn.nestedTransaction()).isSameAs(inner);
        assertThat(inner.isValid()).isTrue();
        inner.commit();
        assertThat(inner.isValid()).isFalse();
        assertThat(conn.nestedTransaction()).isSameAs(outer);
        outer.rollback();
        assertThat(conn.nestedTransaction()).isNull();
        assertThat(conn.inTransaction()).isTrue();
    }

    @Test
    void tellsWhichStatementBeganItToWhoeverBeginsAnother() {
        insert(1);
        assertThatThrownBy(conn::begin)
                .isInstanceOf(TransactionMisuse.class)
                .hasMessageEndingWith("It was: INSERT INTO point (x) VALUES (?)");
        assertThatThrownBy(() -> conn.isolation(Isolation.SERIALIZABLE))
                .isInstanceOf(TransactionMisuse.class)
                .hasMessageEndingWith("It was begun by: INSERT INTO point (x) VALUES (?)");
    }

    /** SQLAlchemy leaves the inner one active here, and its end fails in the database. */
    @Test
    void releasingTheOuterSavepointEndsTheInnerOne() {
        Savepoint outer = conn.beginNested();
        insert(1);
        Savepoint inner = conn.beginNested();
        insert(2);
        outer.commit();
        assertThat(inner.isActive()).isFalse();
        assertThatThrownBy(inner::commit).isInstanceOf(TransactionMisuse.class).hasMessageContaining(inner.name());
        inner.rollback();
        conn.commit();
        assertThat(committed()).containsExactly(1, 2);
    }

    @Test
    void aSavepointEndsWithItsTransaction() {
        Transaction transaction = conn.begin();
        Savepoint savepoint = conn.beginNested();
        insert(1);
        transaction.rollback();
        assertThat(savepoint.isActive()).isFalse();
        savepoint.rollback();
        savepoint.close();
        assertThatThrownBy(savepoint::commit).isInstanceOf(TransactionMisuse.class);
        insert(2);
        conn.commit();
        assertThat(committed()).containsExactly(2);
    }

    @Test
    void nothingCanBeDoneInABeginBlockOnceItHasEnded() {
        for (boolean commit : new boolean[] {true, false}) {
            conn.close();
            engine.begin(block -> {
                block.execute(text("SELECT 1")).all();
                if (commit) {
                    block.commit();
                } else {
                    block.rollback();
                }
                for (ThrowingCallable use : List.<ThrowingCallable>of(
                        () -> block.execute(text("SELECT 1")), block::begin, block::beginNested)) {
                    assertThatThrownBy(use)
                            .isInstanceOf(TransactionMisuse.class)
                            .hasMessageContaining("begin(…) block has ended");
                }
                block.commit();
                block.rollback();
            });
        }
    }

    @Test
    void nothingCanBeDoneWithAClosedConnection() {
        conn.close();
        for (ThrowingCallable use : List.<ThrowingCallable>of(
                conn::begin,
                conn::beginNested,
                conn::commit,
                conn::rollback,
                conn::isolation,
                conn::defaultIsolation)) {
            assertThatThrownBy(use).isInstanceOf(ClosedResource.class).hasMessageStartingWith("ATH-106: ");
        }
        assertThat(conn.inTransaction()).isFalse();
        assertThat(conn.transaction()).isNull();
    }
}
