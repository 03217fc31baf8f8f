// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import static dev.athanor.processor.Compilation.model;

import dev.athanor.processor.Compilation;
import org.junit.jupiter.api.Test;

class ValueClassSpec {
    @Test
    void aDefaultIsOfTheTypeOfItsAttribute() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Default("x") int getAge(); // ATH-919
                    @Default("40000") short getSmall(); // ATH-919
                    @Default("yes") boolean isActive(); // ATH-919
                    @Default("MAUVE") Mood getMood(); // ATH-919
                    @Default("2023-02-29") LocalDate getBorn(); // ATH-919
                    @Default("x") byte[] getBytes(); // ATH-919
                    @Default int getNothing(); // ATH-919
                    @Default(value = "1", from = Texts.class) int getBoth(); // ATH-919
                    @Default(from = Texts.class) int getOther(); // ATH-919
                    @OnUpdate(from = Hidden.class) String getHidden(); // ATH-919
                    @OnUpdate(from = Arguments.class) String getArguments(); // ATH-919
                    enum Mood { GOOD }
                    class Texts implements java.util.function.Supplier<String> {
                        @Override public String get() { return ""; }
                    }
                    abstract class Hidden implements java.util.function.Supplier<String> {}
                    record Arguments(String get) implements java.util.function.Supplier<String> {}
                }
                """))
                .isRefused(
                        "\"x\" is no Integer, which \"age\" is.",
                        "says nothing. Give it a value.",
                        "says both a value and what makes it. Leave one out.",
                        "Let Texts implement Supplier<Integer>.",
                        "it is no class, or abstract. Make it a class.",
                        "it has no constructor without parameters that can be seen.");
    }

    @Test
    void everyTypeHasDefaults() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id(generated = false) @Default("7") Long getId();
                    @Default("-1") short getSmall();
                    @Default("1.5") double getReal();
                    @Default("1.5") float getSingle();
                    @Default("1.50") BigDecimal getAmount();
                    @Default("say \\"hi\\"") String getWord();
                    @Default("true") boolean isActive();
                    @Default("12:30") LocalTime getClock();
                    @Default("2024-02-29T12:30") LocalDateTime getMoment();
                    @Default("2024-02-29T12:30:00Z") Instant getInstant();
                    @Default("00000000-0000-0000-0000-000000000001") UUID getMark();
                }
                """)).succeeds();
    }

    @Test
    void aConverterIsForTheClassOfItsAttribute() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Convert(OfMail.class) Mail getMail();
                    @Convert(OfMail.class) String getName(); // ATH-919
                    @Convert(Nowhere.class) Mail getNowhere(); // ATH-919
                    @Convert(Lists.class) List<String> getWords(); // ATH-919
                    @Default("a@b") @Convert(OfMail.class) Mail getOther(); // ATH-919
                    record Mail(String text) {}
                    class OfMail implements Converter<Mail, String> {
                        @Override public String toDatabase(Mail mail) { return mail.text(); }
                        @Override public Mail fromDatabase(String text) { return new Mail(text); }
                    }
                    abstract class Nowhere implements Converter<Mail, Object> {}
                    abstract class Lists implements Converter<List<String>, String> {}
                }
                """))
                .isRefused(
                        "The converter OfMail is not for String, which \"name\" is.",
                        "The converter Nowhere does not say what is stored",
                        "has type arguments, which a converted one cannot have.");
    }

    @Test
    void aHybridKnowsNothingOfWhatIsConverted() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Convert(YesNo.class) boolean isActive();
                    @Hybrid default boolean isIdle() { return !isActive(); } // ATH-921
                    class YesNo implements Converter<Boolean, String> {
                        @Override public String toDatabase(Boolean yes) { return yes ? "Y" : "N"; }
                        @Override public Boolean fromDatabase(String text) { return text.equals("Y"); }
                    }
                }
                """)).isRefused("\"active\" is converted, so the database has something else than Java");
    }

    @Test
    void oneColumnHasOneMakerOfItsValues() {
        Compilation.of(model("""
                @Entity
                interface UserModel {
                    @Id Long getId();
                    @Default("1") @Column(computed = "2") int getA(); // ATH-914
                    @Column(computed = "2", serverDefault = "1") int getB(); // ATH-914
                    @Column(stored = true) int getC(); // ATH-914
                    @Generated @Column(updatable = false) int getD(); // ATH-914
                    @Default("1") User getOther(); // ATH-914
                    @Column(text = true) int getE(); // ATH-917
                    @Column(text = true, length = 5) String getF(); // ATH-917
                }
                """)).isRefused("it is computed by the database", "Leave serverDefault or computed out.");
    }

    @Test
    void aConstraintNamesAttributes() {
        Compilation.of(model("""
                @Entity
                @Unique({"name", "tea"}) // ATH-918
                @Index({}) // ATH-918
                interface UserModel {
                    @Id Long getId();
                    String getName();
                    @Nullable User getTeam();
                }
                """))
                .isRefused(
                        "names \"tea\", which User does not store. Did you mean \"team\"?",
                        "names no attribute. Say which it is of.");
    }
}
