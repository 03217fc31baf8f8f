// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Columns that belong to two foreign keys at once, or are attributes of their own too. */
class SharedColumnSpec extends OrmSpec {
    private Class<Managed> booking;
    private ToOne<Managed, Managed> room;
    private ToOne<Managed, Managed> guest;
    private Attribute<Managed, Long> house;
    private Attribute<Managed, Integer> guestNumber;

    @Override
    List<Class<?>> entities() {
        return List.of(type("Booking"));
    }

    private Class<Managed> type(String simpleName) {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", simpleName);
    }

    @BeforeEach
    void handles() {
        booking = type("Booking");
        room = Model.handle(booking, "ROOM");
        guest = Model.handle(booking, "GUEST");
        house = Model.handle(booking, "HOUSE_ID");
        guestNumber = Model.handle(booking, "GUEST_NUMBER");
    }

    private Managed numbered(String kind, long in, int number) {
        Class<Managed> made = type(kind);
        Managed object = EntityType.of(made).create();
        Model.<Attribute<Managed, Long>>handle(made, "HOUSE_ID").set(object, in);
        Model.<Attribute<Managed, Integer>>handle(made, "NUMBER").set(object, number);
        return object;
    }

    private Managed booking() {
        return EntityType.of(booking).create();
    }

    private List<String> stored() {
        return rows("SELECT house_id, room_number, guest_number FROM booking");
    }

    @DatabaseTest
    void bothReferencesWriteIt() {
        Managed made = booking();
        room.set(made, numbered("Room", 7, 1));
        guest.set(made, numbered("Guest", 7, 2));
        session.add(made);
        session.flush();
        assertThat(house.get(made)).isEqualTo(7);
        assertThat(guestNumber.get(made)).isEqualTo(2);
        session.commit();
        assertThat(stored()).containsExactly("7|1|2");
        anew();
        Managed again = all(booking).get(0);
        assertThat(room.get(again)).isNotNull();
        assertThat(guest.get(again)).isNotNull();
    }

    @DatabaseTest
    void oneThatEndsLeavesItToTheOther() {
        Managed made = booking();
        room.set(made, numbered("Room", 7, 1));
        guest.set(made, numbered("Guest", 7, 2));
        given(made);
        Managed again = all(booking).get(0);
        statements.take();
        guest.set(again, null);
        session.flush();
        assertSent("UPDATE booking SET guest_number=? WHERE booking.id = ?");
        session.commit();
        assertThat(stored()).containsExactly("7|1|null");
        assertThat(room.get(again)).isNotNull();
    }

    @DatabaseTest
    void theyHaveToAgree() {
        Managed made = booking();
        room.set(made, numbered("Room", 7, 1));
        guest.set(made, numbered("Guest", 8, 2));
        session.add(made);
        assertRefused(ErrorCode.WRONG_STATE, session::flush)
                .hasMessageContaining("guest and another reference share the column \"house_id\"");
    }

    @DatabaseTest
    void whatIsToldAsColumnsIsLoadedAsAnObject() {
        given(numbered("Guest", 7, 2));
        Managed made = booking();
        house.set(made, 7L);
        guestNumber.set(made, 2);
        session.add(made);
        session.flush();
        assertThat(guest.get(made)).isSameAs(all(type("Guest")).get(0));
        session.commit();
        assertThat(stored()).containsExactly("7|null|2");
    }

    @DatabaseTest
    void anObjectCountsMoreThanTheColumns() {
        Managed made = booking();
        house.set(made, 9L);
        guestNumber.set(made, 9);
        guest.set(made, numbered("Guest", 7, 2));
        session.add(made);
        session.commit();
        assertThat(stored()).containsExactly("7|null|2");
    }

    @DatabaseTest
    void aPartlyEmptyForeignKeyRefersToNothing() {
        Managed made = booking();
        house.set(made, 7L);
        session.add(made);
        session.commit();
        assertThat(guest.get(made)).isNull();
        assertThat(room.get(made)).isNull();
    }
}
