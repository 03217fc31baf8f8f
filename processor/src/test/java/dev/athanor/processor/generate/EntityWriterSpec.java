// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import static dev.athanor.processor.Compilation.model;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EntityWriterSpec {
    private static final String CITY = """
            package shop.geo;
            import dev.athanor.orm.annotation.*;
            @Entity
            public interface CityModel {
                @Id(generated = false) String getCode();
            }
            """;

    private static final String ADDRESS = model("""
            @Entity
            interface AddressModel {
                @Id Long getId();
                @Relationship(backPopulates = "addresses") User getUser();
            }
            """);

    private static final String USER = model("""
            import shop.geo.City;
            @Entity(table = "user_account")
            interface UserModel {
                @Id Long getId();
                @Column(length = 30, unique = true) @Nullable String getName();
                int getAge();
                @Nullable City getHome();
                @Relationship(backPopulates = "user", cascade = {ALL, DELETE_ORPHAN}) List<Address> getAddresses();
                @Transient String getNote();
                @Hybrid default boolean isAdult() { return getAge() >= 18; }
            }
            """);

    @Test
    void theGeneratedClassReadsLikeAHandWrittenOne() throws IOException {
        Compilation compilation = Compilation.of(USER, ADDRESS, CITY).succeeds();
        assertThat(compilation.generated("shop.User")).isEqualTo(expected());
    }

    private static String expected() throws IOException {
        try (InputStream file = EntityWriterSpec.class.getResourceAsStream("User.expected")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aReferenceHasTheColumnTypeOfTheKeyItHolds() {
        String user = Compilation.of(USER, ADDRESS, CITY).succeeds().generated("shop.User");
        assertThat(user)
                .contains("MAP.toOne(\"home\", City.class, Column.of(\"home_id\", Types.string(255)), null)")
                .contains("home$key = (String) codecs[3].read(row, first + 3);");
    }

    @Test
    void aKeyThatTheDatabaseDoesNotMakeSaysSo() {
        String code = "@Id(generated = false) Long getCode();";
        Compilation compilation = Compilation.of(model("@Entity\ninterface CityModel {\n" + code + "\n}\n"))
                .succeeds();
        assertThat(compilation.generated("shop.City"))
                .contains("Column.of(\"code\", Types.BIGINT).primaryKey().identity(false)");
    }

    @Test
    void namesFollowFromTheAccessors() {
        Compilation compilation = Compilation.of(model("""
                @Entity
                interface HTTPServerModel {
                    @Id Long getId();
                    String getURLPath();
                    String getXRay();
                    boolean isDefault();
                }
                """)).succeeds();
        assertThat(compilation.generated("shop.HTTPServer"))
                .contains("MAP.table(\"http_server\")")
                .contains("URL_PATH", "MAP.attribute(\"urlPath\", Column.of(\"url_path\",")
                .contains("X_RAY", "MAP.attribute(\"xRay\", Column.of(\"x_ray\",")
                .contains("public HTTPServer default_(boolean value)");
    }

    @Test
    void namesThatAreTakenAreQualified() {
        Compilation.of(
                        model("""
                        @Entity
                        interface OddModel {
                            @Id Long getId();
                            Column getColumn();
                            shop.@Nullable Types getTypes();
                            shop.kinds.Types getKinds();
                            @Nullable Instant getInstant();
                            String getAttribute();
                            String getValue();
                            long getRow();
                            int getFirst();
                            String getCodecs();
                            String getKey();
                            UUID getUuid();
                            String getWait();
                            default void attribute(String attribute) {}
                            void setKey(String key);
                            enum Column { A, B }
                            enum Instant { NOW }
                        }
                        """),
                        "package shop;\npublic enum Types { X }\n",
                        "package shop.kinds;\npublic enum Types { Y }\n")
                .succeeds();
    }
}
