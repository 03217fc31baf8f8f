// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

/** Foreign keys fit the keys that they hold. */
class ForeignKeySpec {
    private static final String ROOM = model("""
        @Entity
        interface RoomModel {
            @Id Long getHouse();
            @Id Integer getNumber();
        }
        """);

    @Test
    void eachColumnOfTheKeyHasOne() {
        Compilation.of(ROOM, model("""
            @Entity
            interface BookingModel {
                @Id Long getId();
                @Relationship(
                        column = "room") // ATH-930
                Room getRoom();
                @Relationship(
                        table = "booking_room",
                        otherColumn = {"a", "b", "c"}) // ATH-930
                List<Room> getRooms();
            }
            """))
                .isRefused(
                        "The foreign key has 1 column, \"room\", and the key of \"Room\" has 2 columns, \"house\","
                                + " \"number\". Name a column for each of them, in that order, or none.",
                        "has 3 columns, \"a\", \"b\", \"c\"");
    }

    @Test
    void aColumnMayBeAnAttributeToo() {
        Compilation compilation = Compilation.of(ROOM, model("""
            @Entity
            interface BookingModel {
                @Id Long getId();
                @Relationship(column = {"house", "room"}) Room getRoom();
                @Relationship(column = {"house", "other"}) Room getOther();
                Long getHouse();
            }
            """)).succeeds();
        assertThat(compilation.generated("shop.Booking"))
                .contains("List.of(HOUSE.column(), Column.of(\"other\", Types.INTEGER).notNull())");
    }

    @Test
    void thenItIsOfTheTypeOfTheKey() {
        Compilation.of(ROOM, model("""
            @Entity
            interface BookingModel {
                @Id Long getId();
                @Relationship(column = {"house", "room"}) Room getRoom(); // ATH-930
                String getHouse();
            }
            """))
                .isRefused("is the column \"house\", as is the attribute \"house\", which is of String where the key is"
                        + " of Long");
    }

    @Test
    void twoReferencesAreNotStoredInTheSameColumns() {
        Compilation.of(ROOM, model("""
            @Entity
            interface BookingModel {
                @Id Long getId();
                @Relationship(column = {"house", "room"}) Room getRoom();
                @Relationship(column = {"house", "room"}) Room getOther(); // ATH-908
            }
            """)).isRefused("are both stored in the columns \"house\", \"room\"");
    }
}
