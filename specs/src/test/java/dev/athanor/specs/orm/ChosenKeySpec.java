// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Key;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.List;

/** Entities over a table that declares no key: the mapping says which attributes tell rows apart. */
class ChosenKeySpec extends EntitySpec {
    /** A reading of a meter; the table has no primary key. */
    public static final class Reading extends ManagedObject {
        private static final Table TABLE = Table.of(
                null,
                "reading",
                List.of(
                        Column.of("meter", Types.string(10)),
                        Column.of("dated", Types.INTEGER),
                        Column.of("amount", Types.INTEGER)));
        private static final EntityMap<Reading> MAP = EntityMap.of(Reading.class, Reading::new);
        public static final Attribute<Reading, String> METER = MAP.attribute("meter", column("meter"));
        public static final Attribute<Reading, Integer> DATED = MAP.attribute("dated", column("dated"));
        public static final Attribute<Reading, Integer> AMOUNT = MAP.attribute("amount", column("amount"));

        static {
            MAP.key(METER, DATED);
        }

        public static final EntityType<Reading> ENTITY = MAP.table(TABLE);

        @SuppressWarnings("unchecked")
        private static <T> Column<T> column(String name) {
            return (Column<T>) TABLE.c(name);
        }
    }

    @Override
    List<Class<?>> entities() {
        return List.of(Reading.class);
    }

    private static Reading reading(String meter, Integer day, int amount) {
        Reading made = new Reading();
        Reading.METER.set(made, meter);
        Reading.DATED.set(made, day);
        Reading.AMOUNT.set(made, amount);
        return made;
    }

    @DatabaseTest
    void theKeyIsWhatTheMappingSays() {
        given(reading("a", 1, 10), reading("a", 2, 11));
        Reading second = session.getOne(Reading.class, Key.of("a", 2));
        statements.take();
        Reading.AMOUNT.set(second, 12);
        session.flush();
        assertSent("UPDATE reading SET amount=? WHERE reading.meter = ? AND reading.dated = ?");
        session.delete(second);
        session.commit();
        assertThat(rows("SELECT meter, dated, amount FROM reading")).containsExactly("a|1|10");
    }

    @DatabaseTest
    void aKeyMayHaveAPartThatIsNull() {
        session.execute(text("INSERT INTO reading (meter, dated, amount) VALUES ('a', NULL, 5)"));
        Reading half = session.getOne(Reading.class, Key.of("a", null));
        assertThat(half).hasToString("Reading#(a, null){amount=5}");
        assertThat(session.execute(select(Reading.class)).all()).containsExactly(half);
        session.expire(half);
        assertThat(Reading.AMOUNT.get(half)).isEqualTo(5);
    }

    @DatabaseTest
    void aRowWhoseWholeKeyIsNullIsNoObject() {
        session.execute(text("INSERT INTO reading (meter, dated, amount) VALUES (NULL, NULL, 5)"));
        assertThat(session.execute(select(Reading.class)).all()).containsExactly((Reading) null);
        session.add(reading(null, null, 3));
        assertRefused(ErrorCode.INCOMPLETE_KEY, session::flush).hasMessageContaining("has no meter and no dated");
    }
}
