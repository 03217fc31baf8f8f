// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class RelationshipSpec {
    private static final String ADDRESS = model("""
        @Entity
        interface AddressModel {
            @Id Long getId();
            String getEmail();
            @Relationship(backPopulates = "addresses") User getUser();
            @Nullable User getOwner();
            @Relationship(backPopulates = "many") User getOther(); // ATH-911
        }
        """);

    @Test
    void aListNamesItsOtherSide() {
        Compilation.of(
                        model("""
                            @Entity
                            interface UserModel {
                                @Id Long getId();
                                List<Address> getAddresses(); // ATH-910
                            }
                            """),
                        ADDRESS.replace(" // ATH-911", "")
                                .replace("(backPopulates = \"many\")", "")
                                .replace("@Relationship(backPopulates = \"addresses\")", ""))
                .isRefused("The list \"addresses\" does not say which reference of Address it is the other side of."
                        + " Write @Relationship(backPopulates = \"user\").");
    }

    @Test
    void whatIsNamedIsThere() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                @Relationship(backPopulates = "user")
                List<Address> getAddresses();
                @Relationship(
                        backPopulates = "usr") // ATH-911
                List<Address> getOthers();
                @Relationship(backPopulates = "email") List<Address> getEmails(); // ATH-911
                @Relationship(backPopulates = "owner") List<Address> getOwned(); // ATH-911
                @Relationship(backPopulates = "user") List<Address> getMore(); // ATH-911
            }
            """), ADDRESS)
                .isRefused(
                        "names \"usr\" as its other side, which Address does not have. Did you mean \"user\"?",
                        "but Address.email is no reference to User.",
                        "but Address.owner does not name it back. Write @Relationship(backPopulates = \"owned\")"
                                + " there.",
                        "but Address.user names \"addresses\" as its own other side. Two sides name each other.",
                        "which User does not have. Declare @Relationship(backPopulates = \"other\") List<Address>"
                                + " getMany() in UserModel, or mend the name.");
    }

    @Test
    void theOtherSideRefersBack() {
        Compilation.of(model("""
            class Models {
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Relationship(backPopulates = "city") List<Address> getAddresses(); // ATH-911
                    @Relationship(backPopulates = "users") List<City> getCities(); // ATH-911
                    @Relationship(backPopulates = "mayor") City getTown(); // ATH-911
                }
                @Entity
                interface AddressModel {
                    @Id Long getId();
                    City getCity();
                }
                @Entity
                interface CityModel {
                    @Id Long getId();
                    @Relationship(backPopulates = "cities") List<User> getUsers(); // ATH-911
                    @Relationship(backPopulates = "town") User getMayor(); // ATH-911
                }
            }
            """))
                .isRefused(
                        "but Address.city is of City and not of User.",
                        "and neither names the table of their links",
                        "is a reference too. Say at one of them that the other has the foreign key");
    }

    @Test
    void aCollectionIsAListOfAnEntity() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                ArrayList<User> getFriends(); // ATH-909
                Queue<User> getFoes(); // ATH-909
                Map<String, User> getByName(); // ATH-909 ATH-910
                List<String> getTags(); // ATH-909
                @SuppressWarnings("rawtypes")
                List getAnything(); // ATH-909
                List<? extends User> getSome(); // ATH-909
            }
            """))
                .isRefused(
                        "is declared as the class ArrayList, and the collection is made by Athanor. Declare it as"
                                + " List<User>, Set or Map.",
                        "is a Queue, which is not supported yet. Declare it as List<User>, Set or Map.",
                        "is a list of String, which is no entity, and lists of values are not supported yet.");
    }

    @Test
    void annotationsStandWhereTheyMeanSomething() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                @Relationship(column = "x") // ATH-914
                String getName();
                @Column(name = "x") // ATH-914
                User getBoss();
                @Column @Transient String getNote(); // ATH-914
                @Column default String getLabel() { return getName(); } // ATH-914
                @Relationship(backPopulates = "parent", column = "x") List<User> getChildren(); // ATH-914
                @Relationship(backPopulates = "children", cascade = DELETE_ORPHAN) User getParent(); // ATH-914
                @Relationship(backPopulates = "on") @Nullable List<User> getOff(); // ATH-914
                @Relationship(backPopulates = "off") User getOn();
            }
            """))
                .isRefused(
                        "The attribute \"name\" cannot be @Relationship: it is stored in a column and refers to no"
                                + " entity.",
                        "its foreign key is named by @Relationship(column = …).",
                        "The method \"getLabel\" has a body, so it is no attribute and @Column says nothing there.",
                        "a list is never null, at most empty");
    }

    @Test
    void sizesArePossible() {
        Compilation.of(model("""
            @Entity
            interface UserModel {
                @Id Long getId();
                @Column(length = 0) String getName(); // ATH-917
                @Column(length = 4) int getAge(); // ATH-917
                @Column(precision = 4) double getScore(); // ATH-917
                @Column(scale = 2) BigDecimal getPrice(); // ATH-917
                @Column(precision = 2, scale = 3) BigDecimal getTax(); // ATH-917
                @Column(precision = 0) BigDecimal getZero(); // ATH-917
            }
            """)).isRefused("has 3 digits after the point, of 2 in all.");
    }
}
