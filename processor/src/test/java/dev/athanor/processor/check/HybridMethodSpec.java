// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class HybridMethodSpec {
    @Test
    void aHybridIsADefaultMethodWithoutParameters() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    int getAge();
                    @Hybrid boolean isAdult(); // ATH-920
                    @Hybrid default boolean olderThan(int years) { return getAge() > years; } // ATH-920
                    @Hybrid default Object anything() { return getAge(); } // ATH-920
                    @Hybrid default void nothing() {} // ATH-920
                    @Hybrid static boolean always() { return true; } // ATH-920
                }
                """))
                .isRefused(
                        "The hybrid \"isAdult\" has no body to translate.",
                        "The hybrid \"olderThan\" takes parameters, which is not supported yet.",
                        "returns nothing that a column could hold",
                        "is static or private. Make it a default method.");
    }

    @Test
    void theSourceOfAHybridMustBeThere() {
        Compilation mixin = Compilation.of(model("""
                public interface Aged {
                    int getAge();
                    @Hybrid default boolean isAdult() { return getAge() >= 18; }
                }
                """)).succeeds();
        Compilation.of(model("""
                @Entity
                interface UserModel extends Aged { // ATH-922
                    @Id Long getId();
                }
                """)).against(mixin).isRefused("is inherited from shop.Aged, which is compiled already");
    }
}
