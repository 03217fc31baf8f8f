// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jdbc;

import dev.athanor.benchmarks.contest.AuthorData;
import dev.athanor.benchmarks.contest.AuthorLine;
import dev.athanor.benchmarks.contest.BookCard;
import dev.athanor.benchmarks.contest.BookData;
import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.IsoText;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Wish;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain JDBC: values read by position with typed getters, written in batches, one transaction for what writes. */
public final class JdbcContestant implements Contestant<Author, Book> {

    private static final int BATCH = 500;
    private static final String SELECT_AUTHOR = "select id, name, email, created_at, rating from author";
    private static final String INSERT_AUTHOR = "insert into author (name, email, created_at, rating) values ";

    private final DataSource database;
    private final boolean sqlite;

    public JdbcContestant(Store store) {
        this.database = store.dataSource();
        this.sqlite = store.isSqlite();
    }

    @Override
    public Author author(long key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT_AUTHOR + " where id = ?")) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("No author " + key);
                }
                return author(rows);
            }
        }
    }

    @Override
    public List<Book> books() throws SQLException {
        String sql = "select id, author_id, title, price, published, isbn from book";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Book> books = new ArrayList<>();
            while (rows.next()) {
                books.add(new Book(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getBigDecimal(4),
                        date(rows, 5),
                        rows.getString(6)));
            }
            return books;
        }
    }

    @Override
    public List<BookCard> cards() throws SQLException {
        String sql = "select id, title, price, published, isbn from book";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<BookCard> cards = new ArrayList<>();
            while (rows.next()) {
                cards.add(new BookCard(
                        rows.getLong(1), rows.getString(2), rows.getBigDecimal(3), date(rows, 4), rows.getString(5)));
            }
            return cards;
        }
    }

    @Override
    public List<Author> insert(List<AuthorData> newAuthors) throws SQLException {
        List<Author> authors = new ArrayList<>(newAuthors.size());
        for (AuthorData data : newAuthors) {
            authors.add(new Author(0, data.name(), data.email(), data.createdAt(), data.rating()));
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (sqlite) {
                insertOneByOne(connection, authors);
            } else {
                insertInPages(connection, authors);
            }
            connection.commit();
        }
        return authors;
    }

    @Override
    public void rate(int round) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<Author> authors = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(SELECT_AUTHOR);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    authors.add(author(rows));
                }
            }
            for (Author author : authors) {
                author.rating = Fixture.rating(author.id, round);
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("update author set rating = ? where id = ?")) {
                int waiting = 0;
                for (Author author : authors) {
                    statement.setDouble(1, author.rating);
                    statement.setLong(2, author.id);
                    statement.addBatch();
                    if (++waiting % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    @Override
    public List<AuthorLine> lines(Wish wish) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = statement(wish, values);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                bind(statement, i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<AuthorLine> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(new AuthorLine(rows.getString(1), rows.getLong(2), rows.getBigDecimal(3)));
                }
                return lines;
            }
        }
    }

    @Override
    public String statement(Wish wish) {
        return statement(wish, new ArrayList<>());
    }

    @Override
    public AuthorData authorData(Author author) {
        return new AuthorData(author.id, author.name, author.email, author.createdAt, author.rating);
    }

    @Override
    public BookData bookData(Book book) {
        return new BookData(book.id, book.authorId, book.title, book.price, book.published, book.isbn);
    }

    @Override
    public void close() {}

    /** The driver for SQLite gives back no keys from a batch. */
    private void insertOneByOne(Connection connection, List<Author> authors) throws SQLException {
        String sql = INSERT_AUTHOR + "(?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (Author author : authors) {
                bind(statement, 0, author);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    author.id = keys.getLong(1);
                }
            }
        }
    }

    /** Half the time of a batch with generated keys, which sends the rows one by one. */
    private void insertInPages(Connection connection, List<Author> authors) throws SQLException {
        String sql = INSERT_AUTHOR + "(?, ?, ?, ?)" + ", (?, ?, ?, ?)".repeat(BATCH - 1) + " returning id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int start = 0; start < authors.size(); start += BATCH) {
                List<Author> page = authors.subList(start, start + BATCH);
                int position = 0;
                for (Author author : page) {
                    bind(statement, position, author);
                    position += 4;
                }
                try (ResultSet keys = statement.executeQuery()) {
                    for (Author author : page) {
                        keys.next();
                        author.id = keys.getLong(1);
                    }
                }
            }
        }
    }

    private static String statement(Wish wish, List<Object> values) {
        StringBuilder sql = new StringBuilder(600)
                .append(
                        "select author.name, count(*), max(book.price) from book join author on author.id = book.author_id"
                                + " join book_tag on book_tag.book_id = book.id join tag on tag.id = book_tag.tag_id");
        String before = " where ";
        if (wish.price() != null) {
            sql.append(before).append("book.price >= ?");
            values.add(wish.price());
            before = " and ";
        }
        if (wish.since() != null) {
            sql.append(before).append("book.published >= ?");
            values.add(wish.since());
            before = " and ";
        }
        if (wish.title() != null) {
            sql.append(before).append("book.title like ?");
            values.add(wish.title());
            before = " and ";
        }
        if (wish.rating() != null) {
            sql.append(before).append("author.rating >= ?");
            values.add(wish.rating());
            before = " and ";
        }
        if (wish.tags() != null) {
            sql.append(before)
                    .append("tag.name in (?")
                    .append(", ?".repeat(wish.tags().size() - 1))
                    .append(')');
            values.addAll(wish.tags());
        }
        sql.append(" group by author.id, author.name having count(*) > ? order by count(*) desc, author.name limit ?");
        values.add(wish.more());
        values.add(wish.rows());
        return sql.toString();
    }

    private void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (sqlite && value instanceof LocalDate date) {
            statement.setString(position, IsoText.of(date));
        } else {
            statement.setObject(position, value);
        }
    }

    private void bind(PreparedStatement statement, int before, Author author) throws SQLException {
        statement.setString(before + 1, author.name);
        statement.setString(before + 2, author.email);
        if (sqlite) {
            statement.setString(before + 3, IsoText.of(author.createdAt));
        } else {
            statement.setObject(before + 3, author.createdAt);
        }
        statement.setDouble(before + 4, author.rating);
    }

    private Author author(ResultSet rows) throws SQLException {
        return new Author(rows.getLong(1), rows.getString(2), rows.getString(3), moment(rows, 4), rows.getDouble(5));
    }

    private LocalDateTime moment(ResultSet rows, int position) throws SQLException {
        return sqlite ? IsoText.moment(rows.getString(position)) : rows.getObject(position, LocalDateTime.class);
    }

    private LocalDate date(ResultSet rows, int position) throws SQLException {
        return sqlite ? IsoText.date(rows.getString(position)) : rows.getObject(position, LocalDate.class);
    }
}
