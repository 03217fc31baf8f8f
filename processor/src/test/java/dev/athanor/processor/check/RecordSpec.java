// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

/** Records as attributes consist of what columns can hold. */
class RecordSpec {
    @Test
    void aRecordIsTakenApartAndPutTogether() {
        String user = Compilation.of(model("""
            @Entity
            interface UserModel {
                record Name(@Column(length = 30) String first, @Nullable String last) {}
                record Range<T>(T from, T to) {}
                record Spot(int x, @Nullable Integer y) {}
                record Places(Name one, @Nullable Spot two) {}
                @Id Long getId();
                Name getName();
                @Nullable Range<Integer> getAges();
                @Nullable @Embedded(prefix = "") Spot getSpot();
                @Embedded(columns = {"a", "b", "c", "d"}) Places getPlaces();
            }
            """)).succeeds().generated("shop.User");
        assertThat(user)
                .contains("Column.of(\"name_first\", Types.string(30)).notNull()")
                .contains("Column.of(\"name_last\", Types.string(255)));")
                .contains("Column.of(\"ages_from\", Types.INTEGER));")
                .contains("Column.of(\"x\", Types.INTEGER));")
                .contains("Embedded.part(NAME_FIRST, Name::first)")
                .contains("return spot$x == null ? null : new Spot(spot$x, spot$y);")
                .contains("new Places(new Name(places$one$first, places$one$last), places$two$x == null ? null"
                        + " : new Spot(places$two$x, places$two$y))");
    }

    @Test
    void aComponentIsWhatAColumnCanHold() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                record Job(String title, Thread thread) {}
                record Chain(String name, @Nullable Chain next) {}
                record Nothing() {}
                @Id Long getId();
                Job getJob(); // ATH-906
                Chain getChain(); // ATH-906
                Nothing getNothing(); // ATH-906
            }
            """))
                .isRefused(
                        "The attribute \"job\" is a record whose component \"thread\" is of type java.lang.Thread,"
                                + " which no column can hold.",
                        "component \"next\" is of type shop.UserModel.Chain",
                        "is a record without components");
    }

    @Test
    void allColumnsAreNamedOrNone() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                record Name(String first, String last) {}
                @Id Long getId();
                @Embedded(
                        columns = "a") // ATH-931
                Name getName();
            }
            """)).isRefused("The record \"name\" is stored in 2 columns, and 1 are named.");
    }

    @Test
    void annotationsOfColumnsStandAtTheComponents() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                record Name(String first, String last) {}
                @Id Long getId();
                @Column(length = 3) Name getName(); // ATH-914
                @Embedded String getNick(); // ATH-914
            }
            """))
                .isRefused(
                        "cannot be @Column: it is a record, whose components say what there is to say of their"
                                + " columns.",
                        "cannot be @Embedded: it is no record.");
    }

    @Test
    void theNamesOfThePartsAreTakenToo() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                record Name(String first, String last) {}
                @Id Long getId();
                Name getName();
                String getNameFirst(); // ATH-908
            }
            """)).isRefused("The handle of getNameFirst() would be NAME_FIRST");
    }
}
