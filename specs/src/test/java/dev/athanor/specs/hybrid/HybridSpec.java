// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.hybrid;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.HybridCondition;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.specs.hybrid.PersonModel.Mood;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A hybrid is one definition with two meanings; here every one is asked of every object in Java and of every row in SQL. Where Java
 * throws because of a null, a row has NULL, and a condition does not hold.
 */
class HybridSpec {
    private static final Object THROWN = new Object();

    private SessionFactory db;

    private List<Person> given(Engine engine) {
        Registry.of(Person.class).metadata().createAll(engine);
        db = SessionFactory.of(engine);
        List<Person> people = people();
        db.begin(session -> session.addAll(people));
        return people;
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        String[] names = {"sandy", "Sandy", "", "50%", "a_b", "ab", "x/z", "ed"};
        String[] nicks = {"ed", null, "a_b", "", "50%"};
        int[] numbers = {18, 17, 0, -7, 41, 99, -8};
        String[] balances = {"0.00", "1000.50", "1000.51", "-3.25", "12.30"};
        for (int i = 0; i < 60; i++) {
            people.add(new Person()
                    .name(names[i % names.length])
                    .nick(nicks[i % nicks.length])
                    .age(numbers[i % numbers.length])
                    .level((short) (i % 4))
                    .points(i % 11 == 0 ? 5_000_000_000L : numbers[i % 5] * 3L)
                    .score(i * 0.25 - 3)
                    .size(i % 3 == 0 ? null : Integer.valueOf(i))
                    .active(i % 2 == 0)
                    .balance(new BigDecimal(balances[i % balances.length]))
                    .bonus(i % 4 == 0 ? null : new BigDecimal(balances[i % 3]))
                    .born(i % 8 == 0 ? LocalDate.of(1960, 2, 29) : LocalDate.of(1950 + i, 1, 31))
                    .died(i % 3 == 1 ? null : LocalDate.of(1970 + i % 40, 12, 1))
                    .mood(Mood.values()[i % 3])
                    .wish(i % 4 == 3 ? null : Mood.values()[i % 4]));
        }
        return people;
    }

    @DatabaseTest
    void everyConditionHoldsForTheSameObjectsAndRows(Engine engine) throws ReflectiveOperationException {
        List<Person> people = given(engine);
        for (Field field : Person.class.getFields()) {
            if (field.get(null) instanceof HybridCondition<?> condition && condition != Person.CAPITAL) {
                TreeSet<Long> inJava = new TreeSet<>();
                for (Person person : people) {
                    if (Boolean.TRUE.equals(ask(person, condition.name()))) {
                        inJava.add(person.getId());
                    }
                }
                List<Long> inSql = engine.beginAndReturn(connection -> connection
                        .execute(select(Person.ID).where(condition).orderBy(Person.ID))
                        .all());
                assertThat(inSql).as(condition.name()).containsExactlyElementsOf(inJava);
            }
        }
    }

    @DatabaseTest
    void everyValueIsTheSameOfAnObjectAndOfItsRow(Engine engine) throws ReflectiveOperationException {
        List<Person> people = given(engine);
        for (Field field : Person.class.getFields()) {
            if (field.get(null) instanceof Hybrid<?, ?> hybrid) {
                Map<Long, Object> inSql = new TreeMap<>();
                for (Row row : engine.beginAndReturn(connection ->
                        connection.execute(select(Person.ID, hybrid)).all())) {
                    inSql.put(row.get(Person.ID), plain(row.get(hybrid)));
                }
                Map<Long, Object> inJava = new TreeMap<>();
                for (Person person : people) {
                    inJava.put(person.getId(), plain(ask(person, hybrid.name())));
                }
                assertThat(inSql).as(hybrid.name()).isEqualTo(inJava);
            }
        }
    }

    @DatabaseTest
    void aConditionCanBeSelected(Engine engine) {
        given(engine);
        List<Row> rows = engine.beginAndReturn(connection ->
                connection.execute(select(Person.ID, Person.ADULT)).all());
        db.begin(session -> {
            for (Row row : rows) {
                Person person = Objects.requireNonNull(session.get(Person.class, row.get(Person.ID)));
                assertThat(row.get(Person.ADULT)).isEqualTo(person.isAdult());
            }
        });
    }

    /** In MariaDB text is compared without regard to case, unless a column says otherwise; in SQLite so does LIKE. */
    @DatabaseTest(except = {"sqlite", "mariadb"})
    void caseCountsWhereTheDatabaseCountsIt(Engine engine) {
        Registry.of(Person.class).metadata().createAll(engine);
        SessionFactory.of(engine).begin(session -> {
            Person person = people().get(0).name("sandy").nick("ED");
            session.add(person);
            session.flush();
            assertThat(person.isEd()).isFalse();
            assertThat(person.isCapital()).isFalse();
            assertThat(session.execute(select(Person.ID).where(Person.ED.or(Person.CAPITAL)))
                            .all())
                    .isEmpty();
        });
    }

    private static Object ask(Person person, String hybrid) throws ReflectiveOperationException {
        String capital = hybrid.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + hybrid.substring(1);
        Method method = Arrays.stream(PersonModel.class.getMethods())
                .filter(candidate ->
                        List.of("is" + capital, "get" + capital, hybrid).contains(candidate.getName()))
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(person);
        } catch (InvocationTargetException e) {
            assertThat(e).hasCauseInstanceOf(NullPointerException.class);
            return THROWN;
        }
    }

    /** Decimals are the same whatever zeros they end with. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
    }
}
