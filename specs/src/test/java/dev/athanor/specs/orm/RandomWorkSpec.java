// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.delete;

import dev.athanor.engine.Engine;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.MetaData;
import dev.athanor.specs.orm.generated.Account;
import dev.athanor.specs.orm.generated.Node;
import dev.athanor.specs.orm.generated.Player;
import dev.athanor.specs.orm.generated.Post;
import dev.athanor.specs.orm.generated.User;
import dev.athanor.sql.Statements;
import dev.athanor.testkit.DatabaseTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is done to objects in whatever order, after every commit the database has what a naive reader of the rules
 * expects, and so have the objects. A failure names its seed, and all that was done.
 */
@Timeout(600)
class RandomWorkSpec {
    private static final long SEED = Long.getLong("athanor.random.seed", 7);
    private static final int ON_SQLITE = Integer.getInteger("athanor.random.sequences", 20_000);
    /** A round trip to a server costs what forty calls of a database in the process do. */
    private static final int ON_POSTGRESQL = ON_SQLITE / 40;

    @Test
    void twentyThousandSequencesLeaveWhatIsExpected() {
        CompletableFuture<Void> firstHalf = CompletableFuture.runAsync(() -> inMemory(0, ON_SQLITE / 2));
        inMemory(ON_SQLITE / 2, ON_SQLITE);
        firstHalf.join();
    }

    private static void inMemory(int from, int to) {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            run(engine, from, to);
        }
    }

    @DatabaseTest(only = "postgresql")
    void soDoOthersOnAServer(Engine engine) {
        run(engine, ON_SQLITE, ON_SQLITE + ON_POSTGRESQL);
    }

    private static void run(Engine engine, int from, int to) {
        MetaData metadata = Registry.of(User.class, Player.class, Node.class, Post.class, Account.class)
                .metadata();
        metadata.createAll(engine);
        SessionFactory db = SessionFactory.of(engine);
        for (int i = from; i < to; i++) {
            long seed = SEED * 1_000_003 + i;
            try {
                new RandomWork(engine, db, seed).run();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + " on " + engine.name() + ' ' + e.getMessage(), e);
            }
            empty(engine);
        }
    }

    private static void empty(Engine engine) {
        engine.begin(connection -> {
            for (String table : new String[] {
                "post_tag", "post_related", "post", "tag", "address", "user_account", "player", "team", "account"
            }) {
                connection.execute(Statements.text("DELETE FROM " + table));
            }
            connection.execute(Statements.text("UPDATE node SET parent_id = NULL"));
            connection.execute(delete(Node.class));
        });
    }
}
