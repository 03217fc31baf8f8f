// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class KeySpec {
    @Test
    void anEntityNeedsAKey() {
        Compilation.of(model("""
            @Entity
            interface UserModel { // ATH-903
                String getName();
            }
            """))
                .isRefused("The entity \"User\" has no key. Mark one attribute with @Id: @Id Long getId();");
    }

    @Test
    void severalAreOneKey() {
        Compilation compilation =
                Compilation.of(model("""
                    @Entity
                    interface LineModel {
                        @Id Order getOrder();
                        @Id Integer getNumber();
                    }
                    """), model("""
                            @Entity
                            interface OrderModel {
                                @Id Long getId();
                            }
                            """), model("""
                            @Entity
                            interface RemarkModel {
                                @Id Long getId();
                                Line getLine();
                            }
                            """)).succeeds();
        assertThat(compilation.generated("shop.Line"))
                .contains("Column.of(\"order_id\", Types.BIGINT).primaryKey().identity(false)")
                .contains("number = (Integer) ((Key) key).part(1);");
        assertThat(compilation.generated("shop.Remark"))
                .contains("List.of(Column.of(\"line_order_id\", Types.BIGINT).notNull(),"
                        + " Column.of(\"line_number\", Types.INTEGER).notNull())");
    }

    @Test
    void aKeyThatLeadsBackToItselfIsNone() {
        Compilation.of(model("""
            @Entity
            interface OneModel {
                @Id Other getOther(); // ATH-904
            }
            """), model("""
                            @Entity
                            interface OtherModel {
                                @Id One getOne(); // ATH-904
                            }
                            """)).isRefused("holds the key of \"One\", which leads back to it");
    }

    @Test
    void aPrimitiveKeyCannotTellANewObject() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id long getId(); // ATH-904
            }
            """)).isRefused("Return Long instead.");
    }

    @Test
    void aKeyIsNeverNullable() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id @Nullable Long getId(); // ATH-904
            }
            """)).isRefused("every row has a key. Leave @Nullable out");
    }

    @Test
    void aListIsNoKey() {
        Compilation.of(model("""
            @Entity
            interface ProfileModel {
                @Id @Relationship(table = "other") List<Profile> getOthers(); // ATH-904 ATH-914
            }
            """)).isRefused("is not stored in a column");
    }

    @Test
    void whoRefersToAnEntityWithoutAKeyIsNotBlamed() {
        Compilation.of(model("""
            @Entity
            interface UserModel { // ATH-903
                String getName();
            }
            """), model("""
                            @Entity
                            interface AddressModel {
                                @Id Long getId();
                                User getUser();
                            }
                            """)).isRefused();
    }
}
