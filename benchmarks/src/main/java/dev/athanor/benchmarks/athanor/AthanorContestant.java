// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.athanor;

import static dev.athanor.sql.Statements.select;
import static java.util.Objects.requireNonNull;

import dev.athanor.benchmarks.contest.AuthorData;
import dev.athanor.benchmarks.contest.BookCard;
import dev.athanor.benchmarks.contest.BookData;
import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.engine.Engine;
import dev.athanor.orm.session.SessionFactory;
import java.util.ArrayList;
import java.util.List;

/** Athanor as its own documents show it; there is nothing to set for speed. */
public final class AthanorContestant implements Contestant<Author, Book> {

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
