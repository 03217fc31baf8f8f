// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import dev.athanor.dialect.Dialect;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.ServiceLoader;

/** A real database under its dialect, by plain JDBC: what the dialect says is all that stands between. */
final class Database implements AutoCloseable {
    final Dialect dialect;
    final Connection connection;

    private Database(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    static Database open(TestDatabase database) throws SQLException {
        Dialect dialect = dialect(database.name());
        Properties properties = new Properties();
        properties.putAll(dialect.driver().defaults());
        return new Database(dialect, DriverManager.getConnection(database.url(), properties));
    }

    static Dialect dialect(String name) {
        return ServiceLoader.load(Dialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Creates a table {@code kept} with a key and one column of the type. */
    void tableOf(SqlType<?> type) throws SQLException {
        run("DROP TABLE IF EXISTS kept");
        run("CREATE TABLE kept (id INTEGER PRIMARY KEY, held " + dialect.typeName(type) + ")");
    }

    <J> void insert(int id, SqlType<J> type, J value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kept (id, held) VALUES (?, ?)")) {
            insert.setInt(1, id);
            dialect.codec(type).set(insert, 2, value);
            insert.executeUpdate();
        }
    }

    <J> J read(int id, SqlType<J> type) throws SQLException {
        return query("SELECT held FROM kept WHERE id = " + id, type);
    }

    <J> J query(String sql, SqlType<J> type) throws SQLException {
        Codec<J> codec = dialect.codec(type);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return codec.read(rows, 1);
        }
    }

    /** How many rows hold a value, asked with a bind. */
    <J> int count(SqlType<J> type, J value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM kept WHERE held = ?")) {
            dialect.codec(type).set(select, 1, value);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
