// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.dialect.Dialect;
import dev.athanor.sql.Statement;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a driver gets of a statement: the text, and the values by position. */
public record Sent(String text, List<Object> values) {
    public static Sent of(Statement statement, Dialect dialect) {
        return of(statement, new CompiledCache(dialect, 10), Map.of());
    }

    public static Sent of(Statement statement, CompiledCache cache, Map<String, ?> parameters) {
        Compiled compiled = cache.get(statement.node());
        Object[] values = BindValues.of(statement.node());
        Map<Integer, Object> bound = new TreeMap<>();
        PreparedStatement prepared = (PreparedStatement) Proxy.newProxyInstance(
                Sent.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, method, arguments) -> {
                    bound.put((Integer) arguments[0], method.getName().equals("setNull") ? null : arguments[1]);
                    return null;
                });
        try {
            compiled.bind(prepared, values, parameters);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new Sent(compiled.text(values), Arrays.asList(bound.values().toArray()));
    }
}
