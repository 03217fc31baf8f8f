// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A driver without a database: its connections do nothing, fail when they are told to, and remember what was done. */
final class StubDriver implements ConnectionOpener {
    final List<StubConnection> opened = new CopyOnWriteArrayList<>();
    volatile boolean unreachable;
    volatile int refusals;

    @Override
    public Connection open() throws SQLException {
        if (unreachable) {
            throw new SQLException("nobody is there", "08001");
        }
        StubConnection made = new StubConnection();
        opened.add(made);
        return made.jdbc;
    }

    StubConnection behind(Lease lease) {
        return opened.stream()
                .filter(stub -> stub.jdbc == lease.jdbc())
                .findFirst()
                .orElseThrow();
    }

    /** The server goes down, and comes back: what was connected is dead. */
    void restart() {
        opened.forEach(stub -> stub.dead = true);
    }

    long stillOpen() {
        return opened.stream().filter(stub -> !stub.closed).count();
    }

    /** One connection. */
    static final class StubConnection {
        final Connection jdbc = (Connection) Proxy.newProxyInstance(
                StubDriver.class.getClassLoader(), new Class<?>[] {Connection.class}, this::invoke);
        final List<String> calls = new ArrayList<>();
        final Map<String, Object> settings = new HashMap<>(Map.of(
                "AutoCommit",
                true,
                "ReadOnly",
                false,
                "TransactionIsolation",
                Connection.TRANSACTION_READ_COMMITTED,
                "NetworkTimeout",
                0,
                "Catalog",
                "main",
                "Schema",
                "public",
                "Holdability",
                1));
        final AtomicInteger users = new AtomicInteger();
        final AtomicInteger openStatements = new AtomicInteger();
        volatile @Nullable String failing;
        volatile boolean dead;
        volatile boolean closed;

        private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws SQLException {
            String name = method.getName();
            switch (name) {
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "equals":
                    return proxy == arguments[0];
                case "toString":
                    return "stub";
                case "isClosed":
                    return closed;
                case "close":
                    closed = true;
                    return null;
                case "isValid":
                    calls.add(name);
                    return !dead;
                default:
                    break;
            }
            if (name.equals(failing) || dead) {
                throw new SQLException(name + " fails", dead ? "08006" : "XX000");
            }
            if (name.startsWith("set")) {
                calls.add(name);
                settings.put(name.substring(3), arguments[arguments.length - 1]);
                return null;
            }
            if (name.equals("createStatement")) {
                return statement();
            }
            if (settings.containsKey(name.replaceFirst("get|is", ""))) {
                return settings.get(name.replaceFirst("get|is", ""));
            }
            calls.add(name);
            return null;
        }

        private Statement statement() {
            openStatements.incrementAndGet();
            boolean[] shut = {false};
            return (Statement) Proxy.newProxyInstance(
                    StubDriver.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close") && !shut[0]) {
                            shut[0] = true;
                            openStatements.decrementAndGet();
                        }
                        return method.getName().equals("isClosed") ? shut[0] : null;
                    });
        }
    }
}
