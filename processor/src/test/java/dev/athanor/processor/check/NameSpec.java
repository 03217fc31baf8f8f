// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class NameSpec {
    @Test
    void anAttributeHasOneAccessor() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                boolean isActive();
                boolean getActive(); // ATH-908
            }
            """))
                .isRefused("The accessors isActive() and getActive() both mean the attribute \"active\".");
    }

    @Test
    void aHandleHasOneMeaning() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                String getFullName();
                String getFull_name(); // ATH-908
                String getEntity(); // ATH-908
                @Column(name = "map") String getMap(); // ATH-908
                @Hybrid default String fullName() { return getFullName(); } // ATH-908
            }
            """))
                .isRefused(
                        "The handle of getEntity() would be ENTITY, a name that the generated class uses itself.",
                        "The handle of fullName() would be FULL_NAME, a name that getFullName() has already.");
    }

    @Test
    void aColumnHoldsOneAttribute() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                @Column(name = "NAME") String getNick();
                String getName(); // ATH-908
                Long getBossId();
                User getBoss();
                @Relationship(column = "boss_id") User getChief(); // ATH-908
            }
            """))
                .isRefused(
                        "The attributes \"nick\" and \"name\" are both stored in the column",
                        "\"boss\" and \"chief\" are both stored in the column \"boss_id\". Give one of them another:"
                                + " @Relationship(column = …).");
    }
}
