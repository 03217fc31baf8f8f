// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.store.Card;
import dev.athanor.docs.store.Customer;
import dev.athanor.docs.store.Delivery;
import dev.athanor.docs.store.Item;
import dev.athanor.docs.store.PersonName;
import dev.athanor.docs.store.Place;
import dev.athanor.docs.store.Product;
import dev.athanor.docs.store.Purchase;
import dev.athanor.docs.store.Remark;
import dev.athanor.docs.store.Street;
import dev.athanor.engine.Engine;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Key;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/mapping.md shows, run on SQLite. */
class MappingPageSpec {
    private final Engine engine = Engine.create("sqlite:///:memory:");
    private final SessionFactory db = SessionFactory.of(engine);
    private Session session;

    // snippet: by-hand
    static class Reading extends ManagedObject {
        private static final EntityMap<Reading> MAP = EntityMap.of(Reading.class, Reading::new);
        static final Attribute<Reading, String> METER =
                MAP.attribute("meter", Column.of("meter", Types.string(10)).notNull());
        static final Attribute<Reading, Integer> DAY = MAP.attribute("day", Column.of("taken", Types.INTEGER));
        static final Attribute<Reading, Integer> AMOUNT = MAP.attribute("amount", Column.of("amount", Types.INTEGER));

        static {
            MAP.key(METER, DAY); // the table declares no key
        }

        static final EntityType<Reading> ENTITY = MAP.table("reading");
    }
    // end

    @BeforeEach
    void open() {
        Registry.of(Customer.class, Delivery.class, Reading.class).metadata().createAll(engine);
        session = db.open();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private Purchase bought() {
        Customer ann = new Customer().name(new PersonName("Ann", "Lee"));
        Purchase purchase = new Purchase().customer(ann);
        purchase.getItems()
                .add(new Item().product(new Product().code("T-1").title("Tea")).quantity(2));
        session.add(purchase);
        session.commit();
        return purchase;
    }

    @Test
    void keys() {
        Purchase purchase = bought();
        // snippet: keys
        Product tea = session.get(Product.class, "T-1");
        Item item = session.get(Item.class, Key.of(purchase.getNumber(), "T-1"));
        assertThat(item.getProduct()).isSameAs(tea);
        assertThat(session.get(Item.class, Map.of("purchase", purchase.getNumber(), "product", "T-1")))
                .isSameAs(item);
        // end
        session.add(new Delivery().item(item).purchase(purchase));
        session.flush();
        Delivery delivery = session.execute(select(Delivery.class)).one();
        assertThat(delivery.getPurchaseId()).isEqualTo(purchase.getNumber());
        assertThat(Delivery.ITEM.key(delivery)).isEqualTo(Key.of(purchase.getNumber(), "T-1"));
    }

    @Test
    void records() {
        bought();
        // snippet: records
        Customer ann = session.execute(select(Customer.class).where(Customer.NAME.eq(new PersonName("Ann", "Lee"))))
                .one();
        ann.setHome(new Place(new Street("High Street", 3), "York"));
        session.commit();
        List<PersonName> names = session.execute(select(PersonName::new, Customer.NAME_FIRST, Customer.NAME_LAST)
                        .where(Customer.HOME_TOWN.eq("York"))
                        .orderBy(Customer.NAME_LAST.asc()))
                .all();
        // end
        assertThat(names).containsExactly(new PersonName("Ann", "Lee"));
        assertThat(ann.getHome()).isEqualTo(new Place(new Street("High Street", 3), "York"));
        assertThat(ann.getOffice()).isNull();
    }

    @Test
    void oneToOne() {
        Customer ann = bought().getCustomer();
        // snippet: one-to-one
        ann.setCard(new Card().digits("1234"));
        assertThat(ann.getCard().getCustomer()).isSameAs(ann);
        session.commit();
        Customer again = session.execute(select(Customer.class).options(selectIn(Customer.CARD)))
                .one();
        // end
        assertThat(again.getCard().getDigits()).isEqualTo("1234");
    }

    @Test
    void collections() {
        Purchase purchase = bought();
        // snippet: collections
        purchase.getRemarks().put("en", new Remark().text("fragile")); // its language is "en" now
        purchase.products().add(new Product().code("C-1").title("Coffee")); // makes an Item
        session.commit();
        assertThat(purchase.getItems()).hasSize(2);
        assertThat(purchase.getRemarks().get("en").getText()).isEqualTo("fragile");
        // end
    }

    @Test
    void byHand() {
        Reading reading = new Reading();
        Reading.METER.set(reading, "a");
        Reading.DAY.set(reading, 1);
        session.add(reading);
        session.commit();
        assertThat(session.get(Reading.class, Key.of("a", 1))).isSameAs(reading);
    }
}
