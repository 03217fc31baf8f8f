// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static dev.athanor.processor.Compilation.model;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;

class EclipseSpec {
    private static final String USER = model("""
            @Entity
            interface UserModel extends Named {
                @Id Long getId();
                @Nullable Integer getAge();
                byte @Nullable [] getPhoto();
                @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN}) List<Address> getAddresses();
            }
            """);

    private static final String ADDRESS = model("""
            @Entity
            interface AddressModel {
                @Id Long getId();
                @Relationship(backPopulates = "addresses") @Nullable User getUser();
                shop.@Nullable User getOwner();
                User getMaker();
            }
            """);

    private static final String NAMED = model("""
            interface Named {
                String getName();
            }
            """);

    @Test
    void theCompilerOfEclipseGeneratesTheSame() {
        Compilation eclipse = eclipse(USER, ADDRESS, NAMED);
        Compilation javac = Compilation.of(USER, ADDRESS, NAMED).succeeds();
        assertThat(eclipse.generated("shop.User")).isEqualTo(javac.generated("shop.User"));
        assertThat(eclipse.generated("shop.Address")).isEqualTo(javac.generated("shop.Address"));
        assertThat(eclipse.load("shop.User").getSimpleName()).isEqualTo("User");
    }

    @Test
    void mistakesAreShownAtTheirLines() {
        eclipse(model("""
                @Entity
                interface UserModel { // ATH-903
                    Object getName(); // ATH-906
                }
                """)).isRefused();
    }

    @Test
    void hybridsNeedACompilerThatShowsItsSource() {
        eclipse(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    int getAge();
                    @Hybrid default boolean isAdult() { return getAge() >= 18; } // ATH-922
                }
                """))
                .isRefused(
                        "The hybrid \"adult\" cannot be translated: this compiler does not show processors the bodies of"
                                + " methods. Compile the model with javac");
    }

    private static Compilation eclipse(String... sources) {
        return Compilation.of(sources).with(new EclipseCompiler()).option("--release", "17");
    }
}
