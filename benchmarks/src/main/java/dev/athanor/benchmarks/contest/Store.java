// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A loaded database of one contestant's own: an in-memory SQLite, or a schema of a PostgreSQL server that is dropped on close.
 *
 * <p>The pool holds one connection, for every contestant alike. In SQLite dates and moments are ISO text.
 */
public final class Store implements AutoCloseable {

    private static final int BATCH = 500;

    private final DatabaseKind kind;
    private final String schema;
    private final HikariDataSource pool;

    private Store(DatabaseKind kind, String schema) {
        this.kind = kind;
        this.schema = schema;
        this.pool = new HikariDataSource(configuration(kind, schema));
    }

    /** Makes the tables and fills them; the schema is used on PostgreSQL only. */
    public static Store open(DatabaseKind kind, String schema, Fixture fixture) throws SQLException {
        Store store = new Store(kind, schema);
        try {
            store.create();
            store.load(fixture);
            return store;
        } catch (SQLException e) {
            store.close();
            throw e;
        }
    }

    /** Removes what processes that died have left; there is nothing to remove where nothing was made. */
    public static void drop(DatabaseKind kind, List<String> schemas) throws SQLException {
        if (kind == DatabaseKind.SQLITE) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(PostgresAddress.url());
                Statement statement = connection.createStatement()) {
            statement.execute("set client_min_messages = warning");
            for (String schema : schemas) {
                statement.execute("drop schema if exists " + schema + " cascade");
            }
        }
    }

    public DatabaseKind kind() {
        return kind;
    }

    public boolean isSqlite() {
        return kind == DatabaseKind.SQLITE;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Product and driver, with their versions. */
    public String description() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion() + ", " + data.getDriverName()
                    + " " + data.getDriverVersion();
        }
    }

    /** Brings the table back to the state before W4. */
    public void forgetNewAuthors() throws SQLException {
        run(kind.forgetNewAuthors());
    }

    /** The author table as it is now, read by plain JDBC. */
    public List<AuthorData> authors() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id, name, email, created_at, rating from author order by id")) {
            List<AuthorData> authors = new ArrayList<>();
            while (rows.next()) {
                LocalDateTime created =
                        isSqlite() ? IsoText.moment(rows.getString(4)) : rows.getObject(4, LocalDateTime.class);
                authors.add(new AuthorData(
                        rows.getLong(1), rows.getString(2), rows.getString(3), created, rows.getDouble(5)));
            }
            return authors;
        }
    }

    @Override
    public void close() throws SQLException {
        try (pool) {
            if (!isSqlite()) {
                run(List.of("drop schema if exists " + schema + " cascade"));
            }
        }
    }

    private static HikariConfig configuration(DatabaseKind kind, String schema) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setConnectionTimeout(10_000);
        switch (kind) {
            case SQLITE -> config.setJdbcUrl("jdbc:sqlite::memory:");
            case POSTGRESQL -> {
                config.setJdbcUrl(PostgresAddress.url());
                config.addDataSourceProperty("reWriteBatchedInserts", "true");
                config.addDataSourceProperty("currentSchema", schema);
                // The wait for the disk at a commit is the machine's, not the library's, and its noise hides the rest.
                config.addDataSourceProperty("options", "-c synchronous_commit=off");
            }
        }
        return config;
    }

    private void create() throws SQLException {
        if (!isSqlite()) {
            run(List.of("drop schema if exists " + schema + " cascade", "create schema " + schema));
        }
        run(kind.definition());
    }

    private void load(Fixture fixture) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            loadAuthors(connection, fixture.authors());
            loadBooks(connection, fixture.books());
            loadTags(connection);
            connection.commit();
        }
        run(kind.afterLoad());
    }

    private void loadAuthors(Connection connection, List<AuthorData> authors) throws SQLException {
        String sql = "insert into author (id, name, email, created_at, rating) values (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (AuthorData author : authors) {
                statement.setLong(1, author.id());
                statement.setString(2, author.name());
                statement.setString(3, author.email());
                bind(statement, 4, author.createdAt());
                statement.setDouble(5, author.rating());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void loadBooks(Connection connection, List<BookData> books) throws SQLException {
        String sql = "insert into book (id, author_id, title, price, published, isbn) values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (BookData book : books) {
                statement.setLong(1, book.id());
                statement.setLong(2, book.authorId());
                statement.setString(3, book.title());
                statement.setBigDecimal(4, book.price());
                bind(statement, 5, book.published());
                statement.setString(6, book.isbn());
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void loadTags(Connection connection) throws SQLException {
        try (PreparedStatement tag = connection.prepareStatement("insert into tag (id, name) values (?, ?)");
                PreparedStatement tagged =
                        connection.prepareStatement("insert into book_tag (book_id, tag_id) values (?, ?)")) {
            for (int number = 1; number <= Fixture.TAGS; number++) {
                tag.setLong(1, number);
                tag.setString(2, Fixture.tag(number));
                tag.addBatch();
            }
            tag.executeBatch();
            for (int book = 1; book <= Fixture.TAGGED_BOOKS; book++) {
                for (int second = 0; second < 2; second++) {
                    tagged.setLong(1, book);
                    tagged.setLong(2, Fixture.firstTag(book) + second);
                    tagged.addBatch();
                }
            }
            tagged.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, int position, Object moment) throws SQLException {
        if (!isSqlite()) {
            statement.setObject(position, moment);
        } else if (moment instanceof LocalDateTime dateTime) {
            statement.setString(position, IsoText.of(dateTime));
        } else if (moment instanceof LocalDate date) {
            statement.setString(position, IsoText.of(date));
        }
    }

    private void run(List<String> commands) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
