// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A lent connection as plain JDBC: the lease sees what is set and opened through it, and nothing can be done after the
 * lease ended. What the driver itself has is found with {@code unwrap}.
 */
final class GuardedConnection implements InvocationHandler {
    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    private final Lease lease;
    private final Runnable closing;
    private boolean closed;

    private GuardedConnection(Lease lease, Runnable closing) {
        this.lease = lease;
        this.closing = closing;
    }

    static Connection of(Lease lease, Runnable closing) {
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new GuardedConnection(lease, closing));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                close();
                yield null;
            }
            case "isClosed" -> isClosed() || lease.jdbc().isClosed();
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "guarded " + lease.connection();
            case "isValid" -> !isClosed() && Boolean.TRUE.equals(onDriver(method, arguments));
            default -> used(method, arguments);
        };
    }

    private void close() {
        if (!isClosed()) {
            closed = true;
            closing.run();
        }
    }

    private boolean isClosed() {
        return closed || lease.isEnded();
    }

    private @Nullable Object used(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (isClosed()) {
            throw new SQLException("This connection was given back to its pool.", CONNECTION_DOES_NOT_EXIST);
        }
        Setting setting = Setting.setBy(method.getName());
        if (setting != null) {
            lease.connection().settings().changing(setting, lease.jdbc());
        }
        Object result = onDriver(method, arguments);
        if (setting == Setting.AUTO_COMMIT) {
            lease.toldToCommitAlone();
        }
        if (result instanceof Statement statement) {
            lease.opened(statement);
        }
        return result;
    }

    private @Nullable Object onDriver(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(lease.jdbc(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
