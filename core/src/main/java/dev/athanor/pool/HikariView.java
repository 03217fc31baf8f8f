// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What HikariCP gets to see of a connection: something that it can close, and that is always as it wants to have it, so
 * that it neither asks nor sets anything itself.
 */
final class HikariView implements InvocationHandler {
    private final Pool pool;
    private final PooledConnection connection;

    private HikariView(Pool pool, PooledConnection connection) {
        this.pool = pool;
        this.connection = connection;
    }

    static Connection of(Pool pool, PooledConnection connection) {
        return (Connection) Proxy.newProxyInstance(
                HikariView.class.getClassLoader(), new Class<?>[] {Connection.class}, new HikariView(pool, connection));
    }

    static PooledConnection behind(Connection view) {
        return ((HikariView) Proxy.getInvocationHandler(view)).connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                if (!connection.isDetached()) {
                    pool.close(connection);
                }
                yield null;
            }
            case "isClosed" -> connection.isClosed();
            case "isValid" -> true;
            case "getAutoCommit", "isReadOnly", "equals" -> false;
            case "getNetworkTimeout", "getTransactionIsolation" -> 0;
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> connection.toString();
            case "abort", "unwrap", "isWrapperFor" -> onDriver(method, arguments);
            default -> null;
        };
    }

    private @Nullable Object onDriver(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection.jdbc(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
