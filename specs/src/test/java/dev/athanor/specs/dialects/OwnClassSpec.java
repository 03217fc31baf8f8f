// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidValue;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import java.sql.SQLException;
import java.util.Locale;

/** Classes of users, stored as what a database knows. */
class OwnClassSpec {
    record Cents(long count) {}

    record Price(Cents cents) {}

    record Word(String text) {}

    private static final SqlType<Cents> CENTS = BIGINT.as(Cents.class, Cents::count, Cents::new);
    private static final SqlType<Price> PRICE = CENTS.as(Price.class, Price::cents, Price::new);
    private static final SqlType<Word> WORD = string(20).as(Word.class, Word::text, Word::new);

    @DatabaseTest
    void areConvertedOnTheWayInAndOut(TestDatabase database) throws SQLException {
        RoundTrip.of(database, CENTS, new Cents(0), new Cents(Long.MIN_VALUE));
        RoundTrip.of(database, WORD, new Word("it's"), new Word(""));
        try (Database db = Database.open(database)) {
            assertThat(db.query("SELECT held FROM kept WHERE id = 0", string(20)))
                    .isEqualTo("it's");
        }
    }

    @DatabaseTest
    void mayBeStoredAsOneAnother(TestDatabase database) throws SQLException {
        RoundTrip.of(database, PRICE, new Price(new Cents(150)));
    }

    @DatabaseTest
    void mayBeStoredInAnotherWayOnOneDatabase(TestDatabase database) throws SQLException {
        SqlType<Word> lower = string(30).as(Word.class, word -> word.text().toLowerCase(Locale.ROOT), Word::new);
        SqlType<Word> either = WORD.variant("h2", lower);
        try (Database db = Database.open(database)) {
            boolean other = database.name().equals("h2");
            assertThat(db.dialect.typeName(either)).isEqualTo(other ? "VARCHAR(30)" : "VARCHAR(20)");
            db.tableOf(either);
            db.insert(1, either, new Word("Word"));
            assertThat(db.read(1, either)).isEqualTo(new Word(other ? "word" : "Word"));
        }
    }

    @DatabaseTest
    void areWhatIsComparedWithTheirColumns(TestDatabase database) {
        MetaData metadata = new MetaData();
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Column<Cents> cents = Column.of("cents", CENTS);
        Column<Word> word = Column.of("word", WORD);
        Table own = Table.of("own_classes", metadata, id, cents, word);
        Engine engine = Engine.create(database.url());
        try {
            metadata.dropAll(engine);
            metadata.createAll(engine);
            engine.begin(connection -> {
                connection.execute(
                        insert(own).value(id, 1).value(cents, new Cents(5)).value(word, new Word("five")));
                assertThat(connection
                                .execute(select(word).where(cents.ge(new Cents(5)), word.like("f%")))
                                .all())
                        .containsExactly(new Word("five"));
                assertThat(connection
                                .execute(select(cents).where(word.in(new Word("five"), new Word("six"))))
                                .all())
                        .containsExactly(new Cents(5));
            });
        } finally {
            metadata.dropAll(engine);
            engine.close();
        }
    }

    @DatabaseTest
    void aConversionThatFailsIsToldAsWhatItIs(TestDatabase database) throws SQLException {
        SqlType<Word> picky = string(20)
                .as(
                        Word.class,
                        word -> {
                            throw new IllegalStateException("not written");
                        },
                        text -> {
                            throw new IllegalStateException("not read");
                        });
        RoundTrip.refused(database, picky, new Word("x"), "could not be converted to STRING(20)");
        try (Database db = Database.open(database)) {
            db.insert(1, string(20), "x");
            assertThatThrownBy(() -> db.read(1, picky))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-803")
                    .hasRootCauseMessage("not read");
        }
    }
}
