// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;

import dev.athanor.engine.Connection;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that most cases ask about.
 *
 * <pre>
 * author  1 Jane  1775 dead      book  10 Emma        of 1, 474 pages, 12.50
 *         2 Anne  1820 dead            11 Persuasion  of 1, 249 pages,  8.00
 *         3 Zoë   –    alive           12 Agnes Grey  of 2, 226 pages,  8.00
 *                                      13 Beowulf     of –, 100 pages,  –
 * </pre>
 */
final class Library {
    final MetaData metadata = new MetaData();

    final Column<Long> author = Column.of("id", BIGINT).primaryKey().identity(false);
    final Column<String> name = Column.of("name", string(40)).notNull();
    final Column<Integer> born = Column.of("born", INTEGER);
    final Column<Boolean> alive = Column.of("alive", BOOLEAN);
    final Table authors = Table.of("author", metadata, author, name, born, alive);

    final Column<Long> book = Column.of("id", BIGINT).primaryKey().identity(false);
    final Column<String> title = Column.of("title", string(80));
    final Column<Long> writer = Column.of("author_id", BIGINT).references(author);
    final Column<Integer> pages = Column.of("pages", INTEGER);
    final Column<BigDecimal> price = Column.of("price", numeric(8, 2));
    final Table books = Table.of("book", metadata, book, title, writer, pages, price);

    private final Subject db;

    /** Makes and fills the tables; they go with the case. */
    Library(Subject db) {
        this.db = db;
        db.create(metadata);
        db.engine().begin(connection -> {
            connection.execute(
                    insert(authors).columns(author, name, born, alive),
                    List.of(
                            row("id", 1, "name", "Jane", "born", 1775, "alive", false),
                            row("id", 2, "name", "Anne", "born", 1820, "alive", false),
                            row("id", 3, "name", "Zoë", "born", null, "alive", true)));
            connection.execute(
                    insert(books).columns(book, title, writer, pages, price),
                    List.of(
                            row(
                                    "id",
                                    10,
                                    "title",
                                    "Emma",
                                    "author_id",
                                    1,
                                    "pages",
                                    474,
                                    "price",
                                    new BigDecimal("12.50")),
                            row(
                                    "id",
                                    11,
                                    "title",
                                    "Persuasion",
                                    "author_id",
                                    1,
                                    "pages",
                                    249,
                                    "price",
                                    new BigDecimal("8")),
                            row(
                                    "id",
                                    12,
                                    "title",
                                    "Agnes Grey",
                                    "author_id",
                                    2,
                                    "pages",
                                    226,
                                    "price",
                                    new BigDecimal("8")),
                            row("id", 13, "title", "Beowulf", "author_id", null, "pages", 100, "price", null)));
        });
    }

    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    Connection connection() {
        return db.connection();
    }

    <T> List<T> all(Select<T> select) {
        return db.all(select);
    }

    List<List<@Nullable Object>> rows(Select<Row> select) {
        return db.rows(select);
    }

    /** The authors for whom a condition holds. */
    List<Long> authors(Condition condition) {
        return all(select(author).where(condition).orderBy(author));
    }

    /** The books for which a condition holds. */
    List<Long> books(Condition condition) {
        return all(select(book).where(condition).orderBy(book));
    }
}
