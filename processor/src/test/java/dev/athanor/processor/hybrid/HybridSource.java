// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import static dev.athanor.processor.Compilation.model;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.HybridCondition;
import dev.athanor.processor.Compilation;
import dev.athanor.sql.Functions;

/** A model with some attributes and one hybrid. */
final class HybridSource {
    private static final String ATTRIBUTES = """
            @Entity(table = "user")
            interface UserModel {
                int ADULT = 18;
                BigDecimal RICH = new BigDecimal("1000");
                @Id Long getId();
                String getName();
                @Nullable String getNick();
                short getRank();
                int getAge();
                long getPoints();
                double getScore();
                boolean isActive();
                BigDecimal getBalance();
                @Nullable BigDecimal getTop();
                LocalDate getBorn();
                @Nullable LocalDate getDied();
                Status getStatus();
                @Nullable Status getWish();
                @Nullable User getBoss();
                @Transient String getNote();
                @Relationship(backPopulates = "parent") List<User> getChildren();
                @Relationship(backPopulates = "children") User getParent();
                enum Status { OPEN, SHUT }
                @Hybrid default boolean isAdult() { return getAge() >= 18; }
                @Hybrid default boolean isEd() { return "ed".equals(getNick()); }
                default boolean plain() { return true; }
                @Hybrid default %s
            }
            """;

    private final Compilation compilation;
    private final String handle;

    private HybridSource(String method) {
        this.compilation = Compilation.of(model(ATTRIBUTES.formatted(method)));
        String name = method.substring(0, method.indexOf('('));
        this.handle = name.substring(name.lastIndexOf(' ') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    /** A hybrid, from what it returns on. */
    static HybridSource hybrid(String method) {
        return new HybridSource(method);
    }

    /** The expression as standard SQL prints it. */
    HybridSource is(String sql) {
        compilation.succeeds();
        assertThat(printed()).isEqualTo(sql);
        return this;
    }

    /** The expression as it is written in the generated class. */
    HybridSource isBuiltBy(String java) {
        compilation.succeeds();
        assertThat(compilation.generated("shop.User").replaceAll("\\s+", " ")).contains(", () -> " + java + ");");
        return this;
    }

    void isRefused(String sentence) {
        compilation.isRefused(sentence);
    }

    private String printed() {
        try {
            Object twin = compilation.load("shop.User").getField(handle).get(null);
            String statement = twin instanceof HybridCondition<?> condition
                    ? select(Functions.count()).where(condition).toString()
                    : select((Hybrid<?, ?>) twin).toString();
            return statement
                    .lines()
                    .filter(line ->
                            twin instanceof HybridCondition<?> ? line.startsWith("WHERE ") : line.startsWith("SELECT "))
                    .map(line -> line.replaceFirst("^(WHERE|SELECT) ", "").replaceFirst(" AS \\w+$", ""))
                    .findFirst()
                    .orElse(statement)
                    .replace("\"user\".", "");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
