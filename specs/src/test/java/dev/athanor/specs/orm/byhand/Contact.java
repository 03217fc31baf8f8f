// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import static dev.athanor.orm.instrument.Embedded.part;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.Embedded;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.schema.Unique;
import dev.athanor.specs.orm.FullName;
import dev.athanor.specs.orm.Place;
import dev.athanor.specs.orm.Spot;
import dev.athanor.specs.orm.Town;
import dev.athanor.type.Types;
import org.jspecify.annotations.Nullable;

/** Has records, one of a class twice, one that may be null, one with another in it. */
public final class Contact extends ManagedObject {
    private static final EntityMap<Contact> MAP = EntityMap.of(Contact.class, Contact::new);
    public static final Attribute<Contact, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Contact, String> NAME_FIRST = MAP.attribute(
            "name.first", Column.of("name_first", Types.string(30)).notNull());
    public static final Attribute<Contact, String> NAME_LAST =
            MAP.attribute("name.last", Column.of("name_last", Types.string(255)));
    public static final Embedded<Contact, FullName> NAME = MAP.embedded(
            "name",
            FullName.class,
            contact -> NAME_FIRST.get(contact) == null
                    ? null
                    : new FullName(NAME_FIRST.get(contact), NAME_LAST.get(contact)),
            part(NAME_FIRST, FullName::first),
            part(NAME_LAST, FullName::last));
    public static final Attribute<Contact, String> HOME_STREET = text("home.street", "home_street");
    public static final Attribute<Contact, String> HOME_TOWN_NAME = text("home.town.name", "home_town_name");
    public static final Attribute<Contact, String> HOME_TOWN_ZIP = text("home.town.zip", "home_town_zip");
    public static final Embedded<Contact, Place> HOME = place("home", HOME_STREET, HOME_TOWN_NAME, HOME_TOWN_ZIP);
    public static final Attribute<Contact, String> OFFICE_STREET = text("office.street", "work_street");
    public static final Attribute<Contact, String> OFFICE_TOWN_NAME = text("office.town.name", "work_town_name");
    public static final Attribute<Contact, String> OFFICE_TOWN_ZIP = text("office.town.zip", "work_town_zip");
    public static final Embedded<Contact, Place> OFFICE =
            place("office", OFFICE_STREET, OFFICE_TOWN_NAME, OFFICE_TOWN_ZIP);
    public static final Attribute<Contact, Integer> SPOT_X = MAP.attribute("spot.x", Column.of("x", Types.INTEGER));
    public static final Attribute<Contact, Integer> SPOT_Y = MAP.attribute("spot.y", Column.of("y", Types.INTEGER));
    public static final Embedded<Contact, Spot> SPOT =
            MAP.embedded("spot", Spot.class, Contact::spot, part(SPOT_X, Spot::x), part(SPOT_Y, Spot::y));
    public static final EntityType<Contact> ENTITY = MAP.table("contact", Unique.of("name_first", "name_last"));

    private static Attribute<Contact, String> text(String name, String column) {
        return MAP.attribute(name, Column.of(column, Types.string(255)));
    }

    private static Embedded<Contact, Place> place(
            String name,
            Attribute<Contact, String> street,
            Attribute<Contact, String> town,
            Attribute<Contact, String> zip) {
        return MAP.embedded(
                name,
                Place.class,
                contact -> street.get(contact) == null && town.get(contact) == null && zip.get(contact) == null
                        ? null
                        : new Place(street.get(contact), new Town(town.get(contact), zip.get(contact))),
                part(street, Place::street),
                part(town, place -> place.town() == null ? null : place.town().name()),
                part(zip, place -> place.town() == null ? null : place.town().zip()));
    }

    private @Nullable Spot spot() {
        Integer x = SPOT_X.get(this);
        Integer y = SPOT_Y.get(this);
        return x == null || y == null ? null : new Spot(x, y);
    }
}
