// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BINARY;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INSTANT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.JSON;
import static dev.athanor.type.Types.SMALLINT;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.TIMESTAMP;
import static dev.athanor.type.Types.UUID_TYPE;
import static dev.athanor.type.Types.fixed;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;

import dev.athanor.ast.ReferentialAction;
import dev.athanor.dialect.Dialect;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Index;
import dev.athanor.schema.IndexTerm;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.PrimaryKey;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableItem;
import dev.athanor.schema.TableTrait;
import dev.athanor.schema.Unique;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A schema made by chance from all that a database can keep, in the words in which it keeps it: what it would say in other words
 * {@link RoundTripSpec} states one by one.
 */
final class RandomSchema {
    private static final String LETTERS = "abcXYZ _\"`'.é漢%$-()[]?:;\\/*#@";
    private static final List<SqlType<?>> TYPES = List.of(
            SMALLINT,
            INTEGER,
            BIGINT,
            numeric(12, 3),
            DOUBLE,
            string(30),
            fixed(4),
            TEXT,
            BOOLEAN,
            BINARY,
            DATE,
            TIMESTAMP,
            INSTANT,
            UUID_TYPE,
            JSON);

    private final Random random;
    private final Dialect dialect;
    private final String prefix;
    private final MetaData metadata = new MetaData();

    private final List<TableItem> items = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private String table = "";

    private RandomSchema(long seed, Dialect dialect) {
        this.random = new Random(seed);
        this.dialect = dialect;
        this.prefix = "s" + (1000 + seed) + "_";
    }

    static MetaData of(long seed, Dialect dialect) {
        RandomSchema schema = new RandomSchema(seed, dialect);
        List<Table> made = new ArrayList<>();
        int tables = 1 + schema.random.nextInt(2);
        for (int i = 0; i < tables; i++) {
            made.add(schema.table(i, made));
        }
        return schema.metadata;
    }

    private boolean is(String... names) {
        return List.of(names).contains(dialect.name());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String name(String start) {
        StringBuilder name = new StringBuilder(start);
        for (int i = random.nextInt(7); i > 0; i--) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.append('_').toString(); // MariaDB refuses a blank at the end
    }

    /** A name of something that is unique in the whole schema. */
    private String named(String kind) {
        return name(table + kind + items.size());
    }

    private Table table(int number, List<Table> others) {
        items.clear();
        numbers.clear();
        texts.clear();
        table = prefix + number;
        key();
        int columns = 1 + random.nextInt(5);
        for (int i = 0; i < columns; i++) {
            column(name("c" + i));
        }
        computed();
        if (!others.isEmpty() && others.get(0).find("id") != null) {
            items.add(Column.of("up", others.get(0).c("id").type()));
        }
        unique();
        foreignKey(others);
        check();
        indexes();
        traits();
        String name = name(table);
        return Table.of(name, metadata, items.toArray(TableItem[]::new));
    }

    private void key() {
        if (chance(70)) {
            SqlType<?> counted = chance(50) ? INTEGER : BIGINT;
            Column<?> id = Column.of("id", counted).primaryKey();
            if (is("postgresql", "h2") && chance(40)) {
                id.identity(chance(50) ? Identity.always().start(10).increment(5) : Identity.byDefault());
            }
            items.add(id);
            if (!is("mariadb")) {
                items.add(PrimaryKey.of("id").named(named("pk")));
            }
        } else {
            items.add(Column.of("k1", string(10)).notNull());
            items.add(Column.of("k2", BIGINT).notNull());
            PrimaryKey key = PrimaryKey.of("k2", "k1");
            items.add(is("mariadb") ? key : key.named(named("pk")));
        }
    }

    private void column(String name) {
        SqlType<?> type = TYPES.get(random.nextInt(TYPES.size()));
        Column<?> column = Column.of(name, type);
        if (chance(40)) {
            column.notNull();
        }
        boolean text = type.isText();
        if (text && chance(20) && !is("h2")) {
            column.collation(is("postgresql") ? "C" : is("sqlite") ? "NOCASE" : "utf8mb4_bin");
        }
        if (chance(40)) {
            withDefault(column, type);
        }
        if (chance(20) && !is("sqlite")) {
            column.comment("it's \"said\" \\ " + name);
        }
        // H2 writes a cast to the type of the column behind numbers that are not of it
        if (type == INTEGER || (type == BIGINT || type == SMALLINT) && !is("h2")) {
            numbers.add(name);
        } else if (type.equals(string(30))) {
            texts.add(name);
        }
        items.add(column);
    }

    private void withDefault(Column<?> column, SqlType<?> type) {
        switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT -> column.serverDefaultSql(String.valueOf(random.nextInt(100)));
            case STRING -> column.serverDefaultSql("'it''s " + random.nextInt(9) + "'");
            case BOOLEAN -> column.serverDefaultSql(is("postgresql") ? "true" : is("h2") ? "TRUE" : "1");
            case TIMESTAMP -> column.serverDefaultSql(is("mariadb") ? "current_timestamp(6)" : "CURRENT_TIMESTAMP");
            default -> {
                // the others have none
            }
        }
    }

    /** A column as the database writes it in an expression. */
    private String written(String column) {
        return switch (dialect.name()) {
            case "h2" -> unicode(dialect.identifiers().stored(column).replace("\"", "\"\""));
            case "mariadb" -> '`' + column.replace("`", "``") + '`';
            // PostgreSQL and SQLite both take quotes; PostgreSQL leaves them out where they are not needed
            default -> column.matches("[a-z0-9_]+") ? column : '"' + column.replace("\"", "\"\"") + '"';
        };
    }

    /** H2 writes letters beyond ASCII by their numbers. */
    private static String unicode(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return '"' + name + '"';
        }
        StringBuilder written = new StringBuilder("U&\"");
        for (char c : name.toCharArray()) {
            written.append(c == '\\' ? "\\\\" : c < 128 ? String.valueOf(c) : "\\%04x".formatted((int) c));
        }
        return written.append('"').toString();
    }

    private void computed() {
        if (!numbers.isEmpty() && chance(30)) {
            Column<?> column = Column.of(name("computed"), BIGINT).computed(written(numbers.get(0)) + " * 2");
            boolean kept = is("postgresql", "h2") || chance(50);
            items.add(kept ? column.stored() : column.virtual());
        }
    }

    private void unique() {
        if (!numbers.isEmpty() && chance(40)) {
            Unique unique = Unique.of(numbers.get(numbers.size() - 1)).named(named("uq"));
            items.add(is("postgresql") && chance(30) ? unique.initiallyDeferred() : unique);
        }
    }

    private void foreignKey(List<Table> others) {
        if (others.isEmpty() || others.get(0).find("id") == null) {
            return;
        }
        ForeignKey key = ForeignKey.of("up").references(others.get(0).c("id")).named(named("fk"));
        key = chance(40) ? key.onDelete(chance(50) ? ReferentialAction.CASCADE : ReferentialAction.SET_NULL) : key;
        key = chance(30) ? key.onUpdate(ReferentialAction.CASCADE) : key;
        items.add(is("postgresql", "sqlite") && chance(30) ? key.initiallyDeferred() : key);
    }

    private void check() {
        if (!numbers.isEmpty() && chance(40)) {
            items.add(Check.of(written(numbers.get(0)) + " > " + random.nextInt(9))
                    .named(named("ck")));
        }
    }

    private void indexes() {
        for (int i = 0; i < 2; i++) {
            List<String> columns = i == 0 ? numbers : texts;
            if (!columns.isEmpty() && chance(40)) {
                IndexTerm term = IndexTerm.of(columns.get(0));
                term = chance(30) ? term.desc() : term;
                term = i == 1 && is("mariadb") && chance(50) ? term.prefix(5) : term;
                items.add(more(Index.of(named("ix" + i), term)));
            }
        }
        if (!texts.isEmpty() && is("postgresql", "sqlite") && chance(30)) {
            items.add(Index.of(named("ix2"), IndexTerm.sql("lower(" + cast(written(texts.get(0))) + ")")));
        }
    }

    private String cast(String column) {
        return is("postgresql") ? column + "::text" : column;
    }

    private Index more(Index index) {
        Index made = index;
        if (is("postgresql", "sqlite") && !numbers.isEmpty() && chance(30)) {
            made = made.where(written(numbers.get(0)) + " > 3");
        }
        if (is("postgresql") && chance(20)) {
            made = made.option("postgresql", "with", "fillfactor=70");
        }
        return !is("mariadb") && chance(30) ? made.unique() : made;
    }

    private void traits() {
        if (!is("sqlite") && chance(30)) {
            items.add(TableTrait.comment("table's \"comment\" \\ " + random.nextInt(9)));
        }
        if (is("mariadb")) {
            items.add(TableTrait.option("mariadb", "engine", "InnoDB"));
            items.add(TableTrait.option("mariadb", "charset", "utf8mb4"));
            items.add(TableTrait.option("mariadb", "collate", "utf8mb4_general_ci"));
        } else if (is("postgresql") && chance(20)) {
            items.add(TableTrait.option("postgresql", "with", "fillfactor=60"));
        }
    }
}
