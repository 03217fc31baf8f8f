// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.athanor;

import static dev.athanor.sql.Functions.allOf;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.string;
import static java.util.Objects.requireNonNull;

import dev.athanor.ast.SelectNode;
import dev.athanor.benchmarks.contest.AuthorData;
import dev.athanor.benchmarks.contest.AuthorLine;
import dev.athanor.benchmarks.contest.BookCard;
import dev.athanor.benchmarks.contest.BookData;
import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Wish;
import dev.athanor.compiler.BindValues;
import dev.athanor.engine.Engine;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;

/** Athanor as its own documents show it; there is nothing to set for speed. */
public final class AthanorContestant implements Contestant<Author, Book> {

    private static final Column<Long> TAG_ID = Column.of("id", BIGINT).primaryKey();
    private static final Column<String> TAG_NAME = Column.of("name", string(50)).notNull();
    private static final Column<Long> BOOK = Column.of("book_id", BIGINT).primaryKey();
    private static final Column<Long> TAG_OF_BOOK = Column.of("tag_id", BIGINT).primaryKey();
    private static final MetaData TABLES = new MetaData();
    private static final Table TAG = Table.of("tag", TABLES, TAG_ID, TAG_NAME);
    private static final Table BOOK_TAG = Table.of("book_tag", TABLES, BOOK, TAG_OF_BOOK);

    private final Engine engine;
    private final SessionFactory database;

    public AthanorContestant(Store store) {
        engine = Engine.of(store.dataSource());
        database = SessionFactory.of(engine);
    }

    @Override
    public Author author(long key) {
        return database.read(session -> requireNonNull(session.get(Author.class, key)));
    }

    @Override
    public List<Book> books() {
        return database.read(session -> session.execute(select(Book.class)).all());
    }

    @Override
    public List<BookCard> cards() {
        return database.read(session -> session.execute(
                        select(BookCard::new, Book.ID, Book.TITLE, Book.PRICE, Book.PUBLISHED, Book.ISBN))
                .all());
    }

    @Override
    public List<Author> insert(List<AuthorData> newAuthors) {
        List<Author> authors = new ArrayList<>(newAuthors.size());
        for (AuthorData data : newAuthors) {
            authors.add(new Author()
                    .name(data.name())
                    .email(data.email())
                    .createdAt(data.createdAt())
                    .rating(data.rating()));
        }
        database.begin(session -> session.addAll(authors));
        return authors;
    }

    @Override
    public void rate(int round) {
        database.begin(session -> {
            for (Author author : session.execute(select(Author.class)).all()) {
                author.setRating(Fixture.rating(author.getId(), round));
            }
        });
    }

    @Override
    public List<AuthorLine> lines(Wish wish) {
        return database.read(session -> session.execute(query(wish)).all());
    }

    @Override
    public String statement(Wish wish) {
        SelectNode statement = query(wish).node();
        return engine.cache().get(statement).text(BindValues.of(statement));
    }

    private static Select<AuthorLine> query(Wish wish) {
        List<Condition> wanted = new ArrayList<>();
        if (wish.price() != null) {
            wanted.add(Book.PRICE.ge(wish.price()));
        }
        if (wish.since() != null) {
            wanted.add(Book.PUBLISHED.ge(wish.since()));
        }
        if (wish.title() != null) {
            wanted.add(Book.TITLE.like(wish.title()));
        }
        if (wish.rating() != null) {
            wanted.add(Author.RATING.ge(wish.rating()));
        }
        if (wish.tags() != null) {
            wanted.add(TAG_NAME.in(wish.tags()));
        }
        return select(AuthorLine::new, Author.NAME, count(), max(Book.PRICE))
                .from(Book.class)
                .join(Book.AUTHOR)
                .join(BOOK_TAG, BOOK.eq(Book.ID))
                .join(TAG, TAG_ID.eq(TAG_OF_BOOK))
                .where(allOf(wanted))
                .groupBy(Author.ID, Author.NAME)
                .having(count().gt(wish.more()))
                .orderBy(count().desc(), Author.NAME)
                .limit(wish.rows());
    }

    @Override
    public AuthorData authorData(Author author) {
        return new AuthorData(
                author.getId(), author.getName(), author.getEmail(), author.getCreatedAt(), author.getRating());
    }

    @Override
    public BookData bookData(Book book) {
        return new BookData(
                book.getId(),
                (Long) requireNonNull(Book.AUTHOR.key(book)),
                book.getTitle(),
                book.getPrice(),
                book.getPublished(),
                book.getIsbn());
    }

    @Override
    public void close() {
        engine.close();
    }
}
