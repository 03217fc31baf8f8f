// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor;

import static dev.athanor.processor.Compilation.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

class EntityProcessorSpec {
    private static final String USER = """
            package shop.people;
            import dev.athanor.orm.annotation.*;
            import java.util.List;
            import shop.places.Address;
            @Entity
            public interface UserModel {
                @Id Long getId();
                @Relationship(backPopulates = "user") List<Address> getAddresses();
            }
            """;

    private static final String ADDRESS = """
            package shop.places;
            import dev.athanor.orm.annotation.*;
            import shop.people.User;
            @Entity
            public interface AddressModel {
                @Id Long getId();
                @Relationship(backPopulates = "addresses") User getUser();
            }
            """;

    @Test
    void modelsReferToEachOtherInCirclesAndAcrossPackages() {
        Compilation.of(USER, ADDRESS).succeeds();
    }

    @Test
    void allTypesOfColumns() {
        Compilation compilation = Compilation.of(model("""
                @Entity
                interface AllModel {
                    @Id Long getId();
                    String getString();
                    @Nullable Long getLong();
                    long getPrimitiveLong();
                    @Nullable Integer getInteger();
                    int getInt();
                    @Nullable Short getShort();
                    short getPrimitiveShort();
                    @Nullable Double getDouble();
                    double getPrimitiveDouble();
                    @Nullable Float getFloat();
                    float getPrimitiveFloat();
                    @Nullable Boolean getBoolean();
                    boolean isFlag();
                    BigDecimal getDecimal();
                    @Column(precision = 10, scale = 2) BigDecimal getPrice();
                    byte @Nullable [] getBytes();
                    LocalDate getDate();
                    LocalTime getTime();
                    LocalDateTime getDateTime();
                    Instant getInstant();
                    UUID getUuid();
                    @Nullable Kind getKind();
                    @Transient Map<String, List<? extends Number[]>> getPlain();
                    enum Kind { A, B }
                }
                """)).succeeds();
        assertThat(compilation.generated("shop.All"))
                .contains("Types.string(255)", "Types.numeric(10, 2)", "Types.NUMERIC", "Types.enumOf(Kind.class)")
                .contains("private byte @Nullable [] bytes;")
                .contains("primitiveShort = (short) codecs[7].readInt(row, first + 7);");
    }

    @Test
    void mixinsComeFirst() {
        Compilation compilation =
                Compilation.of(model("""
                        @Entity
                        interface UserModel extends Keyed<Long>, Named {
                            int getAge();
                            default boolean isOld() { return getAge() > 99; }
                        }
                        """), model("""
                        interface Keyed<K> {
                            @Id K getId();
                            void setId(K id);
                        }
                        """), model("""
                        interface Named {
                            String getName();
                            void setName(String name);
                            default void rename(String name) { setName(name); }
                            @Hybrid default boolean isEd() { return getName().equals("ed"); }
                        }
                        """)).succeeds();
        assertThat(compilation.generated("shop.User"))
                .containsSubsequence(
                        "Attribute<User, Long> ID", "Attribute<User, String> NAME", "Attribute<User, Integer> AGE")
                .contains("HybridCondition<User> ED");
    }

    @Test
    void modelsAreNestedInOtherClasses() {
        Compilation compilation = Compilation.of(model("""
                class SomeSpec {
                    @Entity
                    interface UserModel {
                        @Id Long getId();
                        @Nullable User getBoss();
                    }
                }
                """)).succeeds();
        assertThat(compilation.generated("shop.User"))
                .contains("public class User implements SomeSpec.UserModel, Managed");
    }

    @Test
    void entitiesThatAreCompiledAlreadyAreReferredTo() {
        Compilation first = Compilation.of(USER, ADDRESS).succeeds();
        Compilation.of("""
                package shop.orders;
                import dev.athanor.orm.annotation.*;
                import shop.people.User;
                @Entity
                public interface OrderModel {
                    @Id Long getId();
                    User getUser();
                    shop.places.Address getAddress();
                }
                """).against(first).succeeds();
        Compilation.of(USER.replace("Long getId();", "Long getId(); String getName();"))
                .against(first)
                .succeeds();
    }

    @Test
    void deprecatedAttributesAreNoWarnings() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Deprecated String getName();
                    @Deprecated User getBoss();
                    /** @deprecated no longer */
                    @Deprecated @Hybrid default boolean isEd() { return getName().equals("ed"); }
                }
                """)).succeeds();
    }

    @Test
    void aProjectMayBeAModule() {
        String hidden = """
                package shop.places;
                @dev.athanor.orm.annotation.Entity
                interface CityModel {
                    @dev.athanor.orm.annotation.Id Long getId();
                }
                """;
        String path = System.getProperty("java.class.path");
        Compilation.of("""
                module shop {
                    requires transitive dev.athanor.orm;
                    exports shop.people;
                    exports shop.places;
                }
                """, USER, ADDRESS).option("--module-path", path).succeeds();
    }

    @Test
    void toolsFindTheProcessor() throws IOException {
        assertThat(ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(type -> type == EntityProcessor.class);
        List<URL> gradle = Collections.list(
                getClass().getClassLoader().getResources("META-INF/gradle/incremental.annotation.processors"));
        assertThat(gradle).isNotEmpty();
    }

    @Test
    void buildToolsWrapTheirEnvironment() {
        String user = model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Hybrid default boolean isFirst() { return getId().equals(1L); }
                }
                """);
        Compilation.of(user).by(new Wrapped(Wrapped::likeGradle)).succeeds();
        Compilation.of(user).by(new Wrapped(Wrapped::likeIdea)).succeeds();
    }

    /** Our processor as a build tool runs it: with an environment of its own around that of the compiler. */
    private static final class Wrapped extends AbstractProcessor {
        private final EntityProcessor processor = new EntityProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        static ProcessingEnvironment likeIdea(ProcessingEnvironment inner) {
            return (ProcessingEnvironment) Proxy.newProxyInstance(
                    Wrapped.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(inner, arguments));
        }

        static ProcessingEnvironment likeGradle(ProcessingEnvironment inner) {
            return new Delegating(inner);
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            processor.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    private static final class Delegating implements ProcessingEnvironment {
        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    @Test
    void aTypeThatAnotherProcessorMakesIsWaitedFor() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    Kind getKind();
                }
                """)).with(new KindMaker()).succeeds();
    }

    /** Makes an enum while the first round is worked on. */
    @SupportedAnnotationTypes("*")
    private static final class KindMaker extends AbstractProcessor {
        private boolean done;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("shop.Kind").openWriter()) {
                    file.write("package shop; enum Kind { A }");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
