// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The data of a run, the same each time: made by a seeded generator. */
public final class Fixture {

    public static final int AUTHORS = 1_000;
    public static final int BOOKS_PER_AUTHOR = 10;
    public static final int NEW_AUTHORS = 5_000;
    public static final int TAGS = 20;

    /** So many books have tags, two each: the tables of W8 are small, so that its statement costs something beside them. */
    public static final int TAGGED_BOOKS = 100;

    private static final int KEYS = 4_096;
    private static final int WISHES = 1_024;
    private static final int PREDICATES = 5;
    private static final LocalDateTime FIRST_MOMENT = LocalDateTime.of(2001, 2, 3, 4, 5, 6);
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);

    private final Random random = new Random(20_260_707);
    private final List<AuthorData> authors = new ArrayList<>();
    private final List<BookData> books = new ArrayList<>();
    private final List<AuthorData> newAuthors = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final long[] keys = new long[KEYS];

    public Fixture() {
        for (int number = 1; number <= AUTHORS; number++) {
            authors.add(author(number, "author"));
        }
        for (int number = 1; number <= AUTHORS * BOOKS_PER_AUTHOR; number++) {
            books.add(book(number));
        }
        for (int number = 1; number <= NEW_AUTHORS; number++) {
            newAuthors.add(author(number, "new").withId(0));
        }
        for (int i = 0; i < KEYS; i++) {
            keys[i] = 1 + random.nextInt(AUTHORS);
        }
        for (int i = 0; i < WISHES; i++) {
            wishes.add(wanted(random.nextInt(1 << PREDICATES)));
        }
    }

    public List<AuthorData> authors() {
        return authors;
    }

    public List<BookData> books() {
        return books;
    }

    /** The authors that W4 inserts; their keys are the database's business. */
    public List<AuthorData> newAuthors() {
        return newAuthors;
    }

    /** The keys that W1 asks for, in an order that no cache foresees. */
    public long key(int call) {
        return keys[call & (KEYS - 1)];
    }

    public static String tag(int number) {
        return "tag " + number;
    }

    /** The first tag of a tagged book; its second one is the next. */
    public static int firstTag(int book) {
        return 1 + book * 7 % (TAGS - 1);
    }

    /** What W8 wants; all combinations of its predicates, in an order that no cache foresees. */
    public Wish wish(int call) {
        return wishes.get(call & (WISHES - 1));
    }

    /** The rating that W5 gives to an author in a round; another one in the next round, so that every round writes every row. */
    public static double rating(long authorId, int round) {
        return (round & 1_023) + (authorId % 8) / 8.0;
    }

    private AuthorData author(int number, String kind) {
        LocalDateTime created =
                FIRST_MOMENT.plusMinutes(random.nextInt(10_000_000)).plusNanos(1_000L * (1 + random.nextInt(999_999)));
        String name = word(5 + random.nextInt(8)) + " " + word(6 + random.nextInt(10));
        String email = String.format(Locale.ROOT, "%s.%05d@example.org", kind, number);
        return new AuthorData(number, name, email, created, random.nextInt(80) / 16.0);
    }

    private BookData book(int number) {
        // Neighbouring books belong to different authors, as in a table that has grown over time.
        long authorId = 1 + (number - 1) % AUTHORS;
        String title = "The " + word(4 + random.nextInt(10)) + " of " + word(4 + random.nextInt(12));
        BigDecimal price = BigDecimal.valueOf(199 + random.nextInt(9_800), 2);
        LocalDate published = FIRST_DAY.plusDays(random.nextInt(27_000));
        String isbn = String.format(Locale.ROOT, "978-%010d", Math.abs(random.nextLong() % 10_000_000_000L));
        return new BookData(number, authorId, title, price, published, isbn);
    }

    private Wish wanted(int predicates) {
        return new Wish(
                (predicates & 1) == 0 ? null : BigDecimal.valueOf(199 + random.nextInt(3_000), 2),
                (predicates & 2) == 0 ? null : FIRST_DAY.plusDays(random.nextInt(9_000)),
                (predicates & 4) == 0 ? null : "The %" + (char) ('a' + random.nextInt(26)) + "%",
                (predicates & 8) == 0 ? null : random.nextInt(16) / 16.0,
                (predicates & 16) == 0 ? null : tags(1 + random.nextInt(5)),
                random.nextInt(2),
                5 + random.nextInt(20));
    }

    private List<String> tags(int count) {
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add(tag(1 + random.nextInt(TAGS)));
        }
        return tags;
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder(length);
        word.append((char) ('A' + random.nextInt(26)));
        while (word.length() < length) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
