// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class TypeSpec {
    @Test
    void aColumnHoldsOneValueOfAKnownType() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    Optional<String> getName(); // ATH-906
                    java.util.Date getBorn(); // ATH-906
                    char getSex(); // ATH-906
                    Object getAnything(); // ATH-906
                    int[] getNumbers(); // ATH-906
                    java.net.URI getSite(); // ATH-906
                }
                """))
                .isRefused(
                        "Return what is in it, annotated @Nullable.",
                        "Return Instant or LocalDateTime instead.",
                        "Return String instead.",
                        "is of type java.net.URI, which no column can hold. Return a number, String,");
    }

    @Test
    void aReferenceIsToTheEntityAndNotToItsModel() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    UserModel getBoss(); // ATH-906
                }
                """)).isRefused("That is a model; return the entity that is generated from it: User.");
    }

    @Test
    void aPrimitiveIsNeverNullable() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Nullable int getAge(); // ATH-907
                }
                """)).isRefused("and int cannot be null");
    }

    @Test
    void aNameThatNothingHasIsProbablyAnother() {
        Compilation.of(model("""
                        @Entity
                        interface UserModel {
                            @Id Long getId();
                            Adress getHome(); // ATH-912
                            @Relationship(backPopulates = "user") List<Adress> getAddresses(); // ATH-912
                        }
                        """), model("""
                        @Entity
                        interface AddressModel {
                            @Id Long getId();
                        }
                        """))
                .isRefused("refers to \"Adress\", which is no class and no entity. Did you mean \"Address\"?");
    }

    @Test
    void aNameThatSeveralEntitiesHaveIsImported() {
        Compilation.of(model("""
                        import shop.a.*;
                        import shop.b.*;
                        @Entity
                        interface UserModel {
                            @Id Long getId();
                            Address getHome(); // ATH-913
                        }
                        """), address("a"), address("b"))
                .isRefused("which may be shop.a.Address or shop.b.Address. Import the one that is meant by its name");
        Compilation.of(model("""
                        import shop.b.Address;
                        @Entity
                        interface UserModel {
                            @Id Long getId();
                            Address getHome();
                            shop.a.@Nullable Address getOther();
                        }
                        """), address("a"), address("b")).succeeds();
    }

    private static String address(String in) {
        return """
                package shop.%s;
                @dev.athanor.orm.annotation.Entity
                public interface AddressModel {
                    @dev.athanor.orm.annotation.Id Long getId();
                }
                """.formatted(in);
    }
}
