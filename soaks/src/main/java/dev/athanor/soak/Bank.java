// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts, and a row for each transfer between two of them. No money comes in and none goes out. */
final class Bank {
    static final int ACCOUNTS = 50;
    static final long OPENING = 1_000;
    static final long TOTAL = ACCOUNTS * OPENING;

    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ACCOUNT = Column.of("id", INTEGER).primaryKey();
    private static final Column<Long> BALANCE = Column.of("balance", BIGINT).notNull();
    private static final Table ACCOUNT_TABLE = Table.of("account", METADATA, ACCOUNT, BALANCE);
    private static final Column<Long> TRANSFER = Column.of("id", BIGINT).primaryKey();
    private static final Column<Integer> SOURCE = Column.of("source", INTEGER).notNull();
    private static final Column<Integer> TARGET = Column.of("target", INTEGER).notNull();
    private static final Column<Long> AMOUNT = Column.of("amount", BIGINT).notNull();
    private static final Table TRANSFER_TABLE = Table.of("transfer", METADATA, TRANSFER, SOURCE, TARGET, AMOUNT);

    /** What is moved from where to where; a negative amount goes the other way. */
    record Transfer(long id, int source, int target, long amount) {}

    /** What the database holds in the end. */
    record Books(Map<Integer, Long> balances, List<Transfer> transfers) {
        Set<Long> transferIds() {
            Set<Long> ids = new HashSet<>();
            transfers.forEach(transfer -> ids.add(transfer.id()));
            return ids;
        }

        long total() {
            return balances.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The accounts whose balance is not what the transfers make of what they opened with. */
        long wrongBalances() {
            Map<Integer, Long> expected = new HashMap<>();
            for (int account = 1; account <= ACCOUNTS; account++) {
                expected.put(account, OPENING);
            }
            for (Transfer transfer : transfers) {
                expected.merge(transfer.source(), -transfer.amount(), Long::sum);
                expected.merge(transfer.target(), transfer.amount(), Long::sum);
            }
            return expected.entrySet().stream()
                    .filter(account -> !account.getValue().equals(balances.get(account.getKey())))
                    .count();
        }
    }

    private Bank() {}

    static void open(Engine engine) {
        METADATA.createAll(engine);
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (int id = 1; id <= ACCOUNTS; id++) {
            accounts.add(Map.of("id", id, "balance", OPENING));
        }
        engine.begin(conn -> conn.execute(insert(ACCOUNT_TABLE), accounts));
    }

    /** Moves the money within a transaction; the two accounts are locked in the order in which they are named. */
    static void move(Connection conn, Transfer transfer) {
        conn.execute(update(ACCOUNT_TABLE)
                .set(BALANCE, BALANCE.minus(transfer.amount()))
                .where(ACCOUNT.eq(transfer.source())));
        conn.execute(update(ACCOUNT_TABLE)
                .set(BALANCE, BALANCE.plus(transfer.amount()))
                .where(ACCOUNT.eq(transfer.target())));
        conn.execute(insert(TRANSFER_TABLE)
                .value(TRANSFER, transfer.id())
                .value(SOURCE, transfer.source())
                .value(TARGET, transfer.target())
                .value(AMOUNT, transfer.amount()));
    }

    /** Whether all accounts are there, with all the money. */
    static boolean isWhole(Connection conn) {
        List<Long> balances = conn.execute(select(BALANCE)).all();
        return balances.size() == ACCOUNTS
                && balances.stream().mapToLong(Long::longValue).sum() == TOTAL;
    }

    static boolean holds(Connection conn, long transfer) {
        return conn.scalar(select(TRANSFER).where(TRANSFER.eq(transfer))) != null;
    }

    static Books books(Engine engine) {
        return engine.beginAndReturn(conn -> {
            Map<Integer, Long> balances = new HashMap<>();
            for (Row row : conn.execute(select(ACCOUNT, BALANCE))) {
                balances.put(row.get(ACCOUNT), row.get(BALANCE));
            }
            return new Books(
                    balances,
                    conn.execute(select(Transfer::new, TRANSFER, SOURCE, TARGET, AMOUNT))
                            .all());
        });
    }
}
