// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import static java.util.Objects.requireNonNull;

import dev.athanor.benchmarks.contest.AuthorData;
import dev.athanor.benchmarks.contest.AuthorLine;
import dev.athanor.benchmarks.contest.BookCard;
import dev.athanor.benchmarks.contest.BookData;
import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Wish;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.query.SelectionQuery;

/** Hibernate with a plain session: JDBC batches of 500, ordered inserts and updates, pooled keys where there are sequences. */
public final class HibernateContestant implements Contestant<Author, Book> {

    static final int BATCH = 500;

    private final SessionFactory factory;

    public HibernateContestant(Store store) throws SQLException {
        StandardServiceRegistryBuilder registry = new StandardServiceRegistryBuilder()
                .applySetting(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, store.dataSource())
                .applySetting(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH)
                .applySetting(AvailableSettings.ORDER_INSERTS, true)
                .applySetting(AvailableSettings.ORDER_UPDATES, true);
        if (store.isSqlite()) {
            registry.applySetting(AvailableSettings.DIALECT, SQLiteDialect.class);
        } else {
            createSequence(store);
        }
        MetadataSources sources = new MetadataSources(registry.build())
                .addAnnotatedClass(Author.class)
                .addAnnotatedClass(Book.class)
                .addAnnotatedClass(Tag.class)
                .addAnnotatedClass(BookTag.class);
        if (store.isSqlite()) {
            sources.addResource("dev/athanor/benchmarks/hibernate/sqlite-orm.xml");
        }
        MetadataBuilder metadata = sources.getMetadataBuilder();
        if (store.isSqlite()) {
            metadata.applyAttributeConverter(DateAsText.class, true);
            metadata.applyAttributeConverter(MomentAsText.class, true);
        }
        factory = metadata.build().buildSessionFactory();
    }

    @Override
    public Author author(long key) {
        try (Session session = factory.openSession()) {
            return session.find(Author.class, key);
        }
    }

    @Override
    public List<Book> books() {
        try (Session session = factory.openSession()) {
            return session.createSelectionQuery("from Book", Book.class).getResultList();
        }
    }

    @Override
    public List<BookCard> cards() {
        try (Session session = factory.openSession()) {
            return session.createSelectionQuery("select id, title, price, published, isbn from Book", BookCard.class)
                    .getResultList();
        }
    }

    @Override
    public List<Author> insert(List<AuthorData> newAuthors) {
        return factory.fromTransaction(session -> {
            List<Author> authors = new ArrayList<>(newAuthors.size());
            for (AuthorData data : newAuthors) {
                Author author = new Author(data.name(), data.email(), data.createdAt(), data.rating());
                session.persist(author);
                authors.add(author);
            }
            return authors;
        });
    }

    @Override
    public void rate(int round) {
        factory.inTransaction(session -> {
            for (Author author :
                    session.createSelectionQuery("from Author", Author.class).getResultList()) {
                author.rating = Fixture.rating(requireNonNull(author.id), round);
            }
        });
    }

    @Override
    public List<AuthorLine> lines(Wish wish) {
        try (Session session = factory.openSession()) {
            SelectionQuery<AuthorLine> query = session.createSelectionQuery(query(wish), AuthorLine.class);
            if (wish.price() != null) {
                query.setParameter("price", wish.price());
            }
            if (wish.since() != null) {
                query.setParameter("since", wish.since());
            }
            if (wish.title() != null) {
                query.setParameter("title", wish.title());
            }
            if (wish.rating() != null) {
                query.setParameter("rating", wish.rating());
            }
            if (wish.tags() != null) {
                query.setParameterList("tags", wish.tags());
            }
            return query.setParameter("more", wish.more())
                    .setMaxResults(wish.rows())
                    .getResultList();
        }
    }

    /** Hibernate renders where it runs, and has no way to do the one without the other. */
    @Override
    public String statement(Wish wish) {
        throw new UnsupportedOperationException("Hibernate renders a query only to run it");
    }

    /** HQL by the piece, which costs less than its criteria: the text is what Hibernate finds its plan by. */
    private static String query(Wish wish) {
        StringBuilder query = new StringBuilder(400)
                .append("select a.name, count(*), max(b.price) from BookTag x join Book b on b.id = x.bookId"
                        + " join b.author a join Tag t on t.id = x.tagId");
        String before = " where ";
        if (wish.price() != null) {
            query.append(before).append("b.price >= :price");
            before = " and ";
        }
        if (wish.since() != null) {
            query.append(before).append("b.published >= :since");
            before = " and ";
        }
        if (wish.title() != null) {
            query.append(before).append("b.title like :title");
            before = " and ";
        }
        if (wish.rating() != null) {
            query.append(before).append("a.rating >= :rating");
            before = " and ";
        }
        if (wish.tags() != null) {
            query.append(before).append("t.name in (:tags)");
        }
        return query.append(" group by a.id, a.name having count(*) > :more order by count(*) desc, a.name")
                .toString();
    }

    @Override
    public AuthorData authorData(Author author) {
        return new AuthorData(requireNonNull(author.id), author.name, author.email, author.createdAt, author.rating);
    }

    @Override
    public BookData bookData(Book book) {
        long authorId = (Long) factory.getPersistenceUnitUtil().getIdentifier(book.author);
        return new BookData(book.id, authorId, book.title, book.price, book.published, book.isbn);
    }

    @Override
    public void close() {
        factory.close();
    }

    private static void createSequence(Store store) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create sequence author_pooled start with 1001 increment by " + BATCH);
        }
    }
}
