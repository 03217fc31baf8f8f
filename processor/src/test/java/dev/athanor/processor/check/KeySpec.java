// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

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
    void andOnlyOne() {
        Compilation.of(model("""
                @Entity
                interface LineModel {
                    @Id Long getOrder();
                    @Id Long getNumber(); // ATH-903
                }
                """))
                .isRefused("has two keys, \"order\" and \"number\"; composite keys are not supported yet");
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
    void aReferenceIsNoKey() {
        Compilation.of(model("""
                @Entity
                interface ProfileModel {
                    @Id Profile getOther(); // ATH-904
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
