// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.inspect.Inspector;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What is said of columns holds for the objects and for the table. */
class ColumnAttributeSpec extends OrmSpec {
    private Class<Managed> type;
    private Attribute<Managed, String> code;
    private Attribute<Managed, String> title;

    @Override
    List<Class<?>> entities() {
        return List.of(article());
    }

    private Class<Managed> article() {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", "Article");
    }

    @BeforeEach
    void handles() {
        type = article();
        code = handle("CODE");
        title = handle("TITLE");
    }

    private <T> Attribute<Managed, T> handle(String constant) {
        return Model.handle(type, constant);
    }

    private <T> T get(Managed object, String constant) {
        return this.<T>handle(constant).get(object);
    }

    private Managed made(String name) {
        Managed made = EntityType.of(type).create();
        title.set(made, name);
        this.<Integer>handle("WEIGHT").set(made, 1);
        return made;
    }

    private Managed reread(Managed object) {
        Object key = code.get(object);
        anew();
        return session.get(type, key);
    }

    @DatabaseTest
    void aDefaultIsThereFromTheFirstFlushOn() {
        Managed article = made("lamp");
        assertThat(this.<Colour>get(article, "COLOUR")).isNull();
        assertThat(code.get(article)).isNull();
        session.add(article);
        session.flush();
        statements.take();
        assertThat(this.<Colour>get(article, "COLOUR")).isEqualTo(Colour.RED);
        assertThat(this.<Integer>get(article, "PIECES")).isEqualTo(3);
        assertThat(this.<LocalDate>get(article, "SINCE")).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(code.get(article)).startsWith("no ");
        assertNothingSent();
        session.commit();
        assertThat(this.<Colour>get(reread(article), "COLOUR")).isEqualTo(Colour.RED);
    }

    @DatabaseTest
    void whatWasToldIsKeptAndNullIsNothingTold() {
        Managed article = made("lamp");
        this.<Colour>handle("COLOUR").set(article, Colour.GREEN);
        this.<Integer>handle("PIECES").set(article, 0);
        handle("SINCE").set(article, null);
        session.add(article);
        session.commit();
        assertThat(rows("SELECT colour, pieces, since FROM article")).containsExactly("GREEN|0|2020-02-29");
    }

    @DatabaseTest
    void eachRowGetsAValueOfItsOwn() {
        Managed one = made("one");
        Managed two = made("two");
        session.addAll(List.of(one, two));
        session.flush();
        assertThat(code.get(one)).isNotEqualTo(code.get(two));
    }

    @DatabaseTest
    void theDatabaseGivesItsDefaultsAndComputes() {
        Managed article = made("lamp");
        session.add(article);
        session.flush();
        assertThat(this.<Integer>get(article, "PRICE")).isEqualTo(5);
        assertThat(this.<Integer>get(article, "TWICE")).isEqualTo(10);
        this.<Integer>handle("PRICE").set(article, 7);
        session.flush();
        assertThat(this.<Integer>get(article, "TWICE")).isEqualTo(14);
        session.commit();
    }

    @DatabaseTest
    void aChangeOfSomethingElseIsNoted() {
        Managed article = made("lamp");
        session.add(article);
        session.commit();
        assertThat(this.<String>get(article, "CHANGED")).isNull();
        this.<Integer>handle("WEIGHT").set(article, 2);
        session.commit();
        String first = get(article, "CHANGED");
        assertThat(first).startsWith("no ");
        this.<String>handle("CHANGED").set(article, "by me");
        session.commit();
        assertThat(this.<String>get(article, "CHANGED")).isEqualTo("by me");
        session.commit();
        assertThat(this.<String>get(reread(article), "CHANGED")).isEqualTo("by me");
    }

    @DatabaseTest
    void whatARowKeepsForGoodIsNotAssignedAnew() {
        Managed article = made("lamp");
        session.add(article);
        session.flush();
        title.set(article, "lamp");
        session.flush();
        title.set(article, "torch");
        assertRefused(ErrorCode.WRONG_STATE, session::flush).hasMessageContaining(".title was assigned");
    }

    @DatabaseTest
    void aClassOfOnesOwnIsStoredAsItsConverterSays() {
        Managed article = made("lamp");
        Attribute<Managed, Email> contact = handle("CONTACT");
        contact.set(article, Email.of("ed@example.org"));
        session.add(article);
        session.add(made("mute"));
        session.commit();
        assertThat(rows("SELECT contact FROM article WHERE contact IS NOT NULL"))
                .containsExactly("ed@example.org");
        Managed read = reread(article);
        assertThat(contact.get(read)).isEqualTo(new Email("ed", "example.org"));
        contact.set(read, Email.of("ed@example.org"));
        session.flush();
        assertThat(statements.take()).noneMatch(sql -> sql.startsWith("UPDATE"));
        assertThat(session.execute(select(title).where(contact.eq(Email.of("ed@example.org"))))
                        .all())
                .containsExactly("lamp");
        assertThat(session.execute(select(title).where(contact.isNull())).all()).containsExactly("mute");
    }

    @DatabaseTest
    void aTextIsWithoutABound() {
        Managed article = made("lamp");
        String story = "long ".repeat(20_000);
        this.<String>handle("STORY").set(article, story);
        session.add(article);
        session.commit();
        assertThat(this.<String>get(reread(article), "STORY")).isEqualTo(story);
    }

    @DatabaseTest
    void theTableHasWhatTheModelSays() {
        Table table = EntityType.of(type).table();
        assertThat(table.comment()).isEqualTo("What is sold");
        assertThat(table.c("heading").info().comment()).isEqualTo("What it is called");
        assertThat(table.uniques()).hasSize(2);
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.indexes("article"))
                .extracting(index -> String.valueOf(index.name()))
                .contains("ix_article_price", "ix_article_weight", "ix_wanted");
        Managed light = made("feather");
        this.<Integer>handle("WEIGHT").set(light, -1);
        session.add(light);
        assertRefused(ErrorCode.CHECK_VIOLATION, session::flush);
        session.rollback();
        session.addAll(List.of(made("lamp"), made("lamp")));
        assertRefused(ErrorCode.UNIQUE_VIOLATION, session::flush);
    }
}
