// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import static dev.athanor.benchmarks.jooq.BookTable.BOOK;
import static dev.athanor.benchmarks.jooq.BookTagTable.BOOK_TAG;
import static dev.athanor.benchmarks.jooq.TagTable.TAG;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import dev.athanor.benchmarks.contest.AuthorData;
import dev.athanor.benchmarks.contest.AuthorLine;
import dev.athanor.benchmarks.contest.BookCard;
import dev.athanor.benchmarks.contest.BookData;
import dev.athanor.benchmarks.contest.Contestant;
import dev.athanor.benchmarks.contest.Fixture;
import dev.athanor.benchmarks.contest.Store;
import dev.athanor.benchmarks.contest.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ with generated tables and updatable records, logging off. */
public final class JooqContestant implements Contestant<AuthorRecord, BookRecord> {

    private static final int PAGE = 500;

    private final DSLContext database;
    private final boolean sqlite;
    private final AuthorTable author;

    public JooqContestant(Store store) {
        this.sqlite = store.isSqlite();
        this.author = sqlite ? AuthorTable.SQLITE_AUTHOR : AuthorTable.AUTHOR;
        this.database = DSL.using(
                store.dataSource(),
                sqlite ? SQLDialect.SQLITE : SQLDialect.POSTGRES,
                new Settings().withExecuteLogging(false));
    }

    @Override
    public AuthorRecord author(long key) {
        return database.selectFrom(author).where(author.id.eq(key)).fetchSingle();
    }

    @Override
    public List<BookRecord> books() {
        return database.selectFrom(BOOK).fetch();
    }

    @Override
    public List<BookCard> cards() {
        return database.select(BOOK.id, BOOK.title, BOOK.price, BOOK.published, BOOK.isbn)
                .from(BOOK)
                .fetch(Records.mapping(BookCard::new));
    }

    @Override
    public List<AuthorRecord> insert(List<AuthorData> newAuthors) {
        return database.transactionResult(transaction -> {
            List<AuthorRecord> authors = new ArrayList<>(newAuthors.size());
            for (AuthorData data : newAuthors) {
                AuthorRecord fresh = transaction.dsl().newRecord(author);
                fresh.setName(data.name());
                fresh.setEmail(data.email());
                fresh.setCreatedAt(data.createdAt());
                fresh.setRating(data.rating());
                authors.add(fresh);
            }
            if (sqlite) {
                authors.forEach(AuthorRecord::insert);
            } else {
                insertInPages(transaction.dsl(), authors);
            }
            return authors;
        });
    }

    @Override
    public void rate(int round) {
        database.transaction(transaction -> {
            Result<AuthorRecord> authors = transaction.dsl().selectFrom(author).fetch();
            for (AuthorRecord loaded : authors) {
                loaded.setRating(Fixture.rating(loaded.getId(), round));
            }
            // One statement with many values: batchUpdate(authors) renders a statement for every record, at four times
            // the bytes.
            BatchBindStep update = transaction
                    .dsl()
                    .batch(transaction
                            .dsl()
                            .update(author)
                            .set(author.rating, (Double) null)
                            .where(author.id.eq((Long) null)));
            for (AuthorRecord changed : authors) {
                update = update.bind(changed.getRating(), changed.getId());
            }
            update.execute();
        });
    }

    @Override
    public List<AuthorLine> lines(Wish wish) {
        return query(wish).fetch(row -> new AuthorLine(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public String statement(Wish wish) {
        return query(wish).getSQL();
    }

    private Select<Record3<String, Integer, BigDecimal>> query(Wish wish) {
        List<Condition> wanted = new ArrayList<>();
        if (wish.price() != null) {
            wanted.add(BOOK.price.ge(wish.price()));
        }
        if (wish.since() != null) {
            wanted.add(BOOK.published.ge(wish.since()));
        }
        if (wish.title() != null) {
            wanted.add(BOOK.title.like(wish.title()));
        }
        if (wish.rating() != null) {
            wanted.add(author.rating.ge(wish.rating()));
        }
        if (wish.tags() != null) {
            wanted.add(TAG.name.in(wish.tags()));
        }
        return database.select(author.name, count(), max(BOOK.price))
                .from(BOOK)
                .join(author)
                .on(author.id.eq(BOOK.authorId))
                .join(BOOK_TAG)
                .on(BOOK_TAG.bookId.eq(BOOK.id))
                .join(TAG)
                .on(TAG.id.eq(BOOK_TAG.tagId))
                .where(wanted)
                .groupBy(author.id, author.name)
                .having(count().gt((int) wish.more()))
                .orderBy(count().desc(), author.name)
                .limit(wish.rows());
    }

    @Override
    public AuthorData authorData(AuthorRecord author) {
        return new AuthorData(
                author.getId(), author.getName(), author.getEmail(), author.getCreatedAt(), author.getRating());
    }

    @Override
    public BookData bookData(BookRecord book) {
        return new BookData(
                book.getId(),
                book.getAuthorId(),
                book.getTitle(),
                book.getPrice(),
                book.getPublished(),
                book.getIsbn());
    }

    @Override
    public void close() {}

    /** Multi-row inserts that return the keys; on SQLite this form gives back one key of many. */
    private void insertInPages(DSLContext transaction, List<AuthorRecord> authors) {
        for (int start = 0; start < authors.size(); start += PAGE) {
            List<AuthorRecord> page = authors.subList(start, Math.min(start + PAGE, authors.size()));
            var insert = transaction.insertInto(author, author.name, author.email, author.createdAt, author.rating);
            for (AuthorRecord fresh : page) {
                insert = insert.values(fresh.getName(), fresh.getEmail(), fresh.getCreatedAt(), fresh.getRating());
            }
            List<Long> keys = insert.returning(author.id).fetch(author.id);
            for (int i = 0; i < page.size(); i++) {
                page.get(i).setId(keys.get(i));
            }
        }
    }
}
