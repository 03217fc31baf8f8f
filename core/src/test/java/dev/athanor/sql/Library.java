// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.math.BigDecimal;

/** The tables of the specs: authors write books, authors review books, authors send each other letters. */
public final class Library {
    public static final MetaData METADATA = new MetaData();

    public static final Column<Long> AUTHOR_ID = Column.of("id", BIGINT).primaryKey();
    public static final Column<String> AUTHOR_NAME =
            Column.of("name", string(40)).notNull();
    public static final Column<Integer> BORN = Column.of("born", INTEGER);
    public static final Column<Boolean> ALIVE = Column.of("alive", BOOLEAN);
    public static final Table AUTHOR = Table.of("author", METADATA, AUTHOR_ID, AUTHOR_NAME, BORN, ALIVE);

    public static final Column<Long> BOOK_ID = Column.of("id", BIGINT).primaryKey();
    public static final Column<String> TITLE = Column.of("title", string(80)).notNull();
    public static final Column<Long> AUTHOR_OF = Column.of("author_id", BIGINT).references(AUTHOR_ID);
    public static final Column<Integer> PAGES = Column.of("pages", INTEGER);
    public static final Column<BigDecimal> PRICE = Column.of("price", numeric(8, 2));
    public static final Table BOOK = Table.of("book", METADATA, BOOK_ID, TITLE, AUTHOR_OF, PAGES, PRICE);

    public static final Column<Long> REVIEW_ID = Column.of("id", BIGINT).primaryKey();
    public static final Column<Long> REVIEWED = Column.of("book_id", BIGINT).references("book.id");
    public static final Column<Long> REVIEWER = Column.of("author_id", BIGINT).references("author.id");
    public static final Column<Integer> STARS = Column.of("stars", INTEGER);
    public static final Table REVIEW = Table.of("review", METADATA, REVIEW_ID, REVIEWED, REVIEWER, STARS);

    public static final Column<Long> SENDER = Column.of("sender_id", BIGINT).references("author.id");
    public static final Column<Long> RECIPIENT =
            Column.of("recipient_id", BIGINT).references("author.id");
    public static final Table LETTER = Table.of("letter", METADATA, SENDER, RECIPIENT);

    public static final Column<Integer> SHELF = Column.of("shelf", INTEGER);
    /** Nothing refers to it, and it refers to nothing. */
    public static final Table SHELVES = Table.of("shelves", METADATA, SHELF);

    private Library() {}
}
