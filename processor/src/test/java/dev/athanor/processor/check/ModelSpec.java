// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class ModelSpec {
    @Test
    void aModelIsAnInterface() {
        Compilation.of(model("""
            @Entity
            class User { // ATH-901
            }
            """))
                .isRefused("Write an interface UserModel with the accessors; the class User is generated from it.");
    }

    @Test
    void aModelHasNoTypeParameters() {
        Compilation.of(model("""
            @Entity
            interface UserModel<K> { // ATH-901
                @Id Long getId();
            }
            """)).isRefused("has type parameters");
    }

    @Test
    void aModelIsNotPrivate() {
        Compilation.of(model("""
            class Outer {
                @Entity
                private interface UserModel { // ATH-901
                    @Id Long getId();
                }
            }
            """)).isRefused("Leave private out.");
    }

    @Test
    void theNameOfAModelEndsWithModel() {
        Compilation.of(model("""
            @Entity
            interface User { // ATH-902
                @Id Long getId();
            }
            """)).isRefused("Name it UserModel; the entity is then User.");
    }

    @Test
    void twoModelsDoNotMakeOneEntity() {
        Compilation.of(model("""
            class Outer {
                @Entity
                interface UserModel {
                    @Id Long getId();
                }
                static class Inner {
                    @Entity
                    interface UserModel { // ATH-902
                        @Id Long getId();
                    }
                }
            }
            """)).isRefused("The class User is generated from shop.Outer.UserModel already.");
    }

    @Test
    void anEntityHasAtMost64Attributes() {
        StringBuilder accessors = new StringBuilder();
        for (int i = 0; i < 62; i++) {
            accessors.append("    int getNumber").append(i).append("();\n");
        }
        String entity = "@Entity\ninterface WideModel {%s\n    @Id Long getId();\n" + accessors + "%s}\n";
        Compilation.of(model(entity.formatted(" // ATH-915", "    Wide getParent();\n")))
                .isRefused("has 65 attributes");
        Compilation.of(model(entity.formatted("", "    int getLast();\n"))).succeeds();
    }

    @Test
    void aMistakeInAModelDoesNotHideBehindThoseThatFollowFromIt() {
        Compilation broken = Compilation.of(model("""
            @Entity
            interface UserModel { // ATH-903
                String getName();
            }
            """), model("""
                    class Use {
                        User user() { return new User().name("sandy"); }
                    }
                    """));
        broken.isRefused();
        assertThat(broken.messages()).hasSize(1);
    }
}
