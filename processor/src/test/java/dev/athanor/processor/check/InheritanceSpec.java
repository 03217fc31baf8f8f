// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class InheritanceSpec {
    private static final String EMPLOYEE = model("""
        @Entity
        @Polymorphic(on = "type", subclasses = {EngineerModel.class, ManagerModel.class})
        interface EmployeeModel {
            @Id Long getId();
            String getName();
            String getType();
            @Hybrid default String getLabel() { return getName() + "!"; }
        }
        """);
    private static final String MANAGER = model("""
        @Entity
        interface ManagerModel extends EmployeeModel {
        }
        """);

    @Test
    void aModelMayExtendTheModelOfAnotherEntity() {
        Compilation.of(EMPLOYEE, MANAGER, model("""
            @Entity
            interface EngineerModel extends EmployeeModel {
                String getLanguage();
                @Hybrid default boolean isOld() { return getLabel().equals(getLanguage()); }
            }
            """)).succeeds();
    }

    @Test
    void parentAndChildKnowEachOther() {
        Compilation.of(
                        EMPLOYEE.replace(", ManagerModel.class", ""),
                        MANAGER.replace("{", "{ // ATH-916"),
                        model("""
                            @Entity
                            interface EngineerModel extends EmployeeModel {
                                String getLanguage();
                            }
                            """),
                        model("""
                            @Entity
                            interface CarModel {
                                @Id Long getId();
                            }
                            """),
                        model("""
                            @Entity
                            interface TruckModel extends CarModel { // ATH-916
                            }
                            """),
                        model("""
                            @Entity
                            @Polymorphic(on = "kind", subclasses =
                                CarModel.class) // ATH-916
                            interface BoatModel {
                                @Id Long getId();
                                String getKind();
                            }
                            """))
                .isRefused(
                        "The model extends \"EmployeeModel\", which does not name it among its children:"
                                + " @Polymorphic(subclasses = …, ManagerModel.class).",
                        "The model extends \"CarModel\", which does not name it among its children:"
                                + " @Polymorphic(on = …, subclasses = TruckModel.class).",
                        "The entity \"Boat\" names \"CarModel\" among its children, which is no model that extends"
                                + " \"BoatModel\".");
    }

    @Test
    void anEntityHasOneParentItself() {
        Compilation.of(EMPLOYEE, MANAGER, model("""
            @Entity
            interface EngineerModel extends EmployeeModel, ManagerModel { // ATH-916
            }
            """), model("""
                interface Mixin extends EmployeeModel {
                }
                """), model("""
                    @Entity
                    interface OtherModel extends Mixin { // ATH-916
                    }
                    """))
                .isRefused(
                        "The model extends the models of several entities, \"EmployeeModel\" and \"ManagerModel\"",
                        "The model extends \"EmployeeModel\" by way of another interface");
    }

    @Test
    void theRootSaysByWhatRowsAreTold() {
        Compilation.of(
                        EMPLOYEE.replace("on = \"type\", ", "").replace("@Polymorphic", "@Polymorphic // ATH-916\n"),
                        MANAGER,
                        model("""
                            @Entity
                            interface EngineerModel extends EmployeeModel {
                            }
                            """),
                        model("""
                            @Entity
                            @Polymorphic(
                                on = "knd") // ATH-916
                            interface BoatModel {
                                @Id Long getId();
                                String getKind();
                            }
                            """),
                        model("""
                            @Entity
                            @Polymorphic(
                                on = "weight") // ATH-916
                            interface CarModel {
                                @Id Long getId();
                                double getWeight();
                            }
                            """))
                .isRefused(
                        "The entity \"Employee\" does not say by what its rows are told from those of its children.",
                        "The discriminator \"knd\" is no attribute of \"Boat\" that is stored in a column, and no"
                                + " hybrid. Did you mean \"kind\"?",
                        "The discriminator \"weight\" is neither a text, a whole number nor an enum.");
    }

    @Test
    void whatIsInheritedIsNotSaidAgain() {
        Compilation.of(EMPLOYEE, MANAGER, model("""
            @Entity
            @Polymorphic(
                on = "type") // ATH-916
            interface EngineerModel extends EmployeeModel {
                String getName(); // ATH-916
                @Id Long getNumber(); // ATH-903
            }
            """))
                .isRefused(
                        "Only the root of a hierarchy says by what its rows are told apart, here \"Employee\".",
                        "The attribute of getName() is inherited from \"Employee\" and cannot be declared again.",
                        "The key of \"Engineer\" is inherited, so \"number\" cannot be another one.");
    }

    @Test
    void identitiesAreValuesOfTheDiscriminatorAndDiffer() {
        Compilation.of(EMPLOYEE, MANAGER, model("""
            @Entity
            @Polymorphic(
                identity = "employee") // ATH-916
            interface EngineerModel extends EmployeeModel {
            }
            """), model("""
                class Shapes {
                    enum Kind { SHAPE, CIRCLE }
                    @Entity
                    @Polymorphic(on = "kind", subclasses = {CircleModel.class, SquareModel.class, LineModel.class})
                    interface ShapeModel {
                        @Id Long getId();
                        Kind getKind();
                    }
                    @Entity
                    interface CircleModel extends ShapeModel {
                    }
                    @Entity
                    interface SquareModel extends ShapeModel { // ATH-916
                    }
                    @Entity
                    @Polymorphic(isAbstract = true,
                        identity = "CIRCLE") // ATH-916
                    interface LineModel extends ShapeModel {
                    }
                }
                """))
                .isRefused(
                        "The entities \"Employee\" and \"Engineer\" have the same identity \"employee\".",
                        "The identity \"SQUARE\" of \"Square\" is no value of the discriminator \"kind\".",
                        "The entity \"Line\" is abstract and so has no rows of its own.");
    }

    @Test
    void aTableOfItsOwnIsRefused() {
        Compilation.of(EMPLOYEE, MANAGER, model("""
            @Entity(table = "engineer")
            interface EngineerModel extends EmployeeModel { // ATH-916
            }
            """))
                .isRefused("The entity \"Engineer\" names a table of its own, which is not supported yet");
    }
}
