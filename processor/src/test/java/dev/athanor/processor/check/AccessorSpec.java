// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class AccessorSpec {
    @Test
    void anAttributeIsDeclaredByAGetter() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    String name(); // ATH-905
                    boolean active(); // ATH-905
                    void rename(String name); // ATH-905
                    String getNames(int from); // ATH-905
                    String isOpen(); // ATH-905
                    void getNothing(); // ATH-905
                    String get(); // ATH-905
                    <T> T getAny(); // ATH-905
                }
                """))
                .isRefused(
                        "Name it getName(), or make it a default method.",
                        "Name it isActive()",
                        "Name it getOpen()",
                        "Make it a default method; it can use the getters and setters.");
    }

    @Test
    void aSetterNeedsItsGetter() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    int getAge();
                    void setName(String name); // ATH-905
                    void setAge(long age); // ATH-905
                }
                """)).isRefused("A setter needs a getter of the same type: declare getName() too.");
    }

    @Test
    void methodsOfEveryObjectAreNoAttributes() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    String toString();
                    int hashCode();
                    boolean equals(Object other);
                }
                """)).succeeds();
    }

    @Test
    void aMistakeInAMixinIsShownAtTheModel() {
        Compilation.of(model("""
                        @Entity
                        interface UserModel extends Named { // ATH-905
                            @Id Long getId();
                        }
                        """), model("""
                        interface Named {
                            String name();
                        }
                        """))
                .isRefused("The method \"name\" is no accessor of an attribute. Name it getName(), or make it a default"
                        + " method. (In shop.Named.)");
    }
}
