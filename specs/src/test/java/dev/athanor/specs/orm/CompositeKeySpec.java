// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Key;
import dev.athanor.orm.session.Synchronization;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Keys of several columns, and references to them. */
class CompositeKeySpec extends OrmSpec {
    private Class<Managed> invoice;
    private Attribute<Managed, String> series;
    private Attribute<Managed, Integer> number;
    private Attribute<Managed, String> title;
    private ToMany<Managed, Managed> lines;
    private ToMany<Managed, Managed> payments;
    private ToMany<Managed, Managed> labels;
    private Class<Managed> line;
    private ToOne<Managed, Managed> lineInvoice;
    private Attribute<Managed, Integer> place;
    private Attribute<Managed, String> words;
    private Class<Managed> payment;
    private Attribute<Managed, Integer> amount;
    private ToOne<Managed, Managed> paymentInvoice;
    private ToOne<Managed, Managed> paymentLine;
    private Class<Managed> label;
    private Attribute<Managed, String> labelName;
    private ToMany<Managed, Managed> labelled;

    @Override
    List<Class<?>> entities() {
        return List.of(type("Invoice"));
    }

    private Class<Managed> type(String name) {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", name);
    }

    @BeforeEach
    void handles() {
        invoice = type("Invoice");
        series = Model.handle(invoice, "SERIES");
        number = Model.handle(invoice, "NUMBER");
        title = Model.handle(invoice, "TITLE");
        lines = Model.handle(invoice, "LINES");
        payments = Model.handle(invoice, "PAYMENTS");
        labels = Model.handle(invoice, "LABELS");
        line = type("InvoiceLine");
        lineInvoice = Model.handle(line, "INVOICE");
        place = Model.handle(line, "PLACE");
        words = Model.handle(line, "TEXT");
        payment = type("Remittance");
        amount = Model.handle(payment, "AMOUNT");
        paymentInvoice = Model.handle(payment, "INVOICE");
        paymentLine = Model.handle(payment, "LINE");
        label = type("Label");
        labelName = Model.handle(label, "NAME");
        labelled = Model.handle(label, "INVOICES");
    }

    private Managed invoice(String in, int no, String... texts) {
        Managed made = EntityType.of(invoice).create();
        series.set(made, in);
        number.set(made, no);
        for (String each : texts) {
            Managed one = EntityType.of(line).create();
            place.set(one, lines.get(made).size() + 1);
            words.set(one, each);
            lines.get(made).add(one);
        }
        return made;
    }

    private Managed payment(int euros) {
        Managed made = EntityType.of(payment).create();
        amount.set(made, euros);
        return made;
    }

    private Managed label(String name) {
        Managed made = EntityType.of(label).create();
        labelName.set(made, name);
        return made;
    }

    @DatabaseTest
    void anObjectIsFoundByItsWholeKey() {
        given(invoice("A", 1), invoice("A", 2), invoice("B", 1));
        Managed found = session.get(invoice, Key.of("A", 2));
        assertSent("""
            SELECT invoice.series, invoice.number, invoice.version, invoice.title FROM invoice
            WHERE invoice.series = ? AND invoice.number = ?
            """);
        assertThat(found).hasToString("Invoice#(A, 2){version=1, title=null}");
        assertThat(session.get(invoice, Key.of("A", 2L))).isSameAs(found);
        assertThat(session.get(invoice, Map.of("series", "A", "number", 2))).isSameAs(found);
        assertNothingSent();
        assertThat(session.execute(select(invoice).where(title.isNull())).all())
                .hasSize(3)
                .contains(found);
        assertThat(session.get(invoice, Key.of("C", 1))).isNull();
    }

    @DatabaseTest
    void whatIsNoKeyOfItIsRefused() {
        assertThatThrownBy(() -> session.get(invoice, "A"))
                .hasMessage("ATH-801: The key of Invoice is series, number, and String is given."
                        + " Give Key.of(series, number), not all of them null.");
        assertThatThrownBy(() -> session.get(invoice, Key.of("A", 1, 2)))
                .hasMessageContaining("a key of 3 parts is given");
        assertThatThrownBy(() -> session.get(invoice, Key.of("A", "B"))).hasMessageContaining("java.lang.String");
        assertThatThrownBy(() -> session.get(invoice, Map.of("series", "A"))).hasMessageContaining("is given");
        assertThatThrownBy(() -> session.get(line, Key.of("A", 1)))
                .hasMessageContaining(
                        "The key of InvoiceLine is invoice.invoice_series, invoice.invoice_number, place");
    }

    @DatabaseTest
    void rowsAreChangedAndDeletedByTheWholeKey() {
        given(invoice("A", 1), invoice("A", 2));
        Managed first = session.getOne(invoice, Key.of("A", 1));
        statements.take();
        title.set(first, "paid");
        session.flush();
        assertSent("""
            UPDATE invoice SET version=?, title=?
            WHERE invoice.series = ? AND invoice.number = ? AND invoice.version = ?
            """);
        session.delete(session.getOne(invoice, Key.of("A", 2)));
        session.commit();
        assertThat(rows("SELECT series, number, title FROM invoice")).containsExactly("A|1|paid");
        statements.take();
        session.delete(first);
        session.flush();
        assertThat(String.join(" ", statements.take()))
                .contains("WHERE invoice.series = ? AND invoice.number = ? AND invoice.version = ?");
    }

    @DatabaseTest
    void aRowThatSomebodyElseChangedIsNoticed() {
        given(invoice("A", 1));
        Managed mine = session.getOne(invoice, Key.of("A", 1));
        session.execute(text("UPDATE invoice SET version = 5 WHERE series = 'A' AND number = 1"));
        title.set(mine, "mine");
        assertRefused(ErrorCode.STALE_ROW, session::flush)
                .hasMessageContaining("Invoice#(A, 1) was to be changed as version 1, and is version 5");
    }

    @DatabaseTest
    void theKeyOfTheOwnerIsInThatOfItsParts() {
        session.add(invoice("A", 1, "one", "two"));
        session.flush();
        assertSent("""
            INSERT INTO invoice (series, number, version, title) VALUES (?, ?, ?, ?)
            INSERT INTO invoice_line (invoice_series, invoice_number, place, text) VALUES (?, ?, ?, ?) -- batch of 2
            """);
        Managed second = session.getOne(line, Key.of("A", 1, 2));
        assertNothingSent();
        assertThat(words.get(second)).isEqualTo("two");
        session.commit();
        assertThat(rows("SELECT invoice_series, invoice_number, place, text FROM invoice_line ORDER BY place"))
                .containsExactly("A|1|1|one", "A|1|2|two");
    }

    @DatabaseTest
    void aPartThatLeavesItsOwnerIsDeletedOrRefused() {
        given(invoice("A", 1, "one", "two"));
        Managed owner = session.getOne(invoice, Key.of("A", 1));
        lines.get(owner).remove(0);
        session.commit();
        assertThat(rows("SELECT text FROM invoice_line")).containsExactly("two");
        lineInvoice.set(lines.get(owner).get(0), invoice("A", 2));
        assertRefused(ErrorCode.WRONG_STATE, session::flush)
                .hasMessageContaining("The key of InvoiceLine#(A, 1, 2) was changed to (A, 2, 2).");
    }

    @DatabaseTest
    void aListIsLoadedForAllOwnersByTheirKeys() {
        given(invoice("A", 1, "one", "two"), invoice("A", 2), invoice("B", 1, "three"));
        List<Managed> all = session.execute(
                        select(invoice).orderBy(series.asc(), number.asc()).options(selectIn(lines)))
                .all();
        assertThat(statements.take().get(1))
                .endsWith(on(
                        "WHERE (invoice_line.invoice_series, invoice_line.invoice_number) IN ((?, ?), (?, ?), (?, ?))",
                        Map.of(
                                "sqlite",
                                "WHERE (invoice_line.invoice_series, invoice_line.invoice_number) IN"
                                        + " (VALUES (?, ?), (?, ?), (?, ?))")));
        assertThat(all).extracting(each -> lines.get(each).size()).containsExactly(2, 0, 1);
        assertThat(lineInvoice.get(lines.get(all.get(2)).get(0))).isSameAs(all.get(2));
        assertNothingSent();
    }

    @DatabaseTest
    void aListIsLoadedByAJoin() {
        given(invoice("A", 1, "one", "two"), invoice("A", 2));
        List<Managed> all = session.execute(
                        select(invoice).orderBy(number.asc()).options(joined(lines)))
                .all();
        assertThat(String.join(" ", statements.take()))
                .contains("LEFT OUTER JOIN invoice_line AS invoice_line_1"
                        + " ON invoice.series = invoice_line_1.invoice_series"
                        + " AND invoice.number = invoice_line_1.invoice_number");
        assertThat(all).extracting(each -> lines.get(each).size()).containsExactly(2, 0);
        assertNothingSent();
    }

    @DatabaseTest
    void aReferenceHoldsTheWholeKey() {
        Managed billed = invoice("A", 1, "one");
        Managed paid = payment(7);
        paymentInvoice.set(paid, billed);
        paymentLine.set(paid, lines.get(billed).get(0));
        session.add(paid);
        session.commit();
        assertThat(rows("SELECT invoice_series, invoice_number, line_series, line_invoice, line_position FROM"
                        + " remittance"))
                .containsExactly("A|1|A|1|1");
        anew();
        Managed again = all(payment).get(0);
        assertThat(paymentInvoice.key(again)).isEqualTo(Key.of("A", 1));
        statements.take();
        assertThat(words.get(paymentLine.get(again))).isEqualTo("one");
        assertThat(payments.get(paymentInvoice.get(again))).containsExactly(again);
        paymentLine.set(again, null);
        session.commit();
        assertThat(rows("SELECT invoice_series, line_series, line_invoice, line_position FROM remittance"))
                .containsExactly("A|null|null|null");
    }

    @DatabaseTest
    void onlyWhatDiffersIsWritten() {
        Managed paid = payment(7);
        paymentInvoice.set(paid, invoice("A", 1));
        given(paid, invoice("A", 2));
        Managed again = all(payment).get(0);
        Managed other = session.getOne(invoice, Key.of("A", 2));
        statements.take();
        paymentInvoice.set(again, other);
        session.flush();
        assertSent("UPDATE remittance SET invoice_number=? WHERE remittance.id = ?");
    }

    @DatabaseTest
    void referencesAreComparedByAllColumns() {
        Managed one = invoice("A", 1);
        Managed paid = payment(7);
        paymentInvoice.set(paid, one);
        given(paid, payment(8), invoice("A", 2));
        Managed there = session.getOne(invoice, Key.of("A", 1));
        statements.take();
        assertThat(session.execute(select(amount).where(paymentInvoice.eq(there)))
                        .all())
                .containsExactly(7);
        assertSent("""
            SELECT remittance.amount FROM remittance WHERE remittance.invoice_series = ? AND remittance.invoice_number = ?
            """);
        assertThat(session.execute(select(amount).where(paymentInvoice.isNull()))
                        .all())
                .containsExactly(8);
        assertThat(session.execute(select(number).join(payments).where(amount.eq(7)))
                        .all())
                .containsExactly(1);
        assertThat(session.query(payment).filterBy("invoice", there).all()).hasSize(1);
        assertThatThrownBy(paymentInvoice::key).hasMessageContaining("key(0)");
        assertThat(session.execute(select(paymentInvoice.key(1)).where(amount.eq(7)))
                        .one())
                .isEqualTo(1);
    }

    @DatabaseTest
    void linksHoldTheWholeKey() {
        Managed one = invoice("A", 1);
        Managed red = label("red");
        labels.get(one).add(red);
        labels.get(one).add(label("blue"));
        session.add(one);
        session.commit();
        assertThat(rows("SELECT invoice_series, invoice_number, name FROM invoice_label JOIN label ON label_id = id"
                        + " ORDER BY name"))
                .containsExactly("A|1|blue", "A|1|red");
        anew();
        Managed again = session.getOne(invoice, Key.of("A", 1));
        assertThat(labels.get(again)).extracting(labelName::get).containsExactlyInAnyOrder("red", "blue");
        assertThat(session.execute(select(labelName)
                                .join(labelled)
                                .where(series.eq("A"))
                                .orderBy(labelName.asc()))
                        .all())
                .containsExactly("blue", "red");
        statements.take();
        labels.get(again).removeIf(each -> "red".equals(labelName.get(each)));
        session.flush();
        assertSent("""
            DELETE FROM invoice_label WHERE invoice_label.invoice_series = ? AND invoice_label.invoice_number = ?
            AND invoice_label.label_id = ?
            """);
        assertThat(session.execute(select(label).options(selectIn(labelled)).orderBy(labelName.asc()))
                        .all())
                .extracting(each -> labelled.get(each).size())
                .containsExactly(1, 0);
        session.delete(again);
        session.commit();
        assertThat(rows("SELECT label_id FROM invoice_label")).isEmpty();
    }

    @DatabaseTest
    void anObjectFromElsewhereIsMergedByTheWholeKey() {
        given(invoice("A", 1, "one"));
        Managed outside = invoice("A", 1, "uno", "due");
        Managed merged = session.merge(outside);
        session.commit();
        assertThat(merged).isSameAs(session.get(invoice, Key.of("A", 1)));
        assertThat(rows("SELECT place, text FROM invoice_line ORDER BY place")).containsExactly("1|uno", "2|due");
    }

    @DatabaseTest
    void changesOfManyRowsReachTheObjects() {
        given(invoice("A", 1), invoice("A", 2));
        List<Managed> all =
                session.execute(select(invoice).orderBy(number.asc())).all();
        session.execute(update(invoice).set(title, "x").where(number.eq(1)), Synchronization.FETCH);
        assertThat(all).extracting(title::get).containsExactly("x", null);
        session.execute(delete(invoice).where(number.eq(1)), Synchronization.FETCH);
        assertThat(session.contains(all.get(0))).isFalse();
        assertThat(session.contains(all.get(1))).isTrue();
    }

    @DatabaseTest
    void aKeyIsComplete() {
        Managed half = EntityType.of(invoice).create();
        series.set(half, "A");
        session.add(half);
        assertRefused(ErrorCode.INCOMPLETE_KEY, session::flush)
                .hasMessageContaining("A new Invoice has no number, and");
        anew();
        Managed alone = EntityType.of(line).create();
        words.set(alone, "alone");
        session.add(alone);
        assertRefused(ErrorCode.INCOMPLETE_KEY, session::flush)
                .hasMessageContaining("has no invoice.invoice_series and no invoice.invoice_number and no place");
    }

    @DatabaseTest
    void aRolledBackObjectIsNewAgain() {
        Managed made = invoice("A", 1, "one");
        session.add(made);
        session.flush();
        session.rollback();
        assertThat(rows("SELECT series FROM invoice")).isEmpty();
        session.add(made);
        session.commit();
        assertThat(rows("SELECT series FROM invoice")).containsExactly("A");
    }
}
