// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedTable;
import dev.athanor.inspect.Which;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.schema.Table;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what docs/inspection.md shows. */
class InspectionPageSpec {
    private final Engine engine = Engine.create("sqlite:///:memory:");

    // snippet: money
    record Money(long cents) {}

    static final SqlType<Money> MONEY = Types.BIGINT.as(Money.class, Money::cents, Money::new);
    // end

    @BeforeEach
    void makeTables() {
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE author (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40) NOT NULL)"));
            conn.execute(
                    text("CREATE TABLE book (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(80) DEFAULT 'untitled',"
                            + " price BIGINT, author_id INTEGER REFERENCES author (id) ON DELETE CASCADE)"));
            conn.execute(text("CREATE INDEX ix_title ON book (title) WHERE price > 0"));
            conn.execute(text("CREATE VIEW titles AS SELECT title FROM book"));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void anInspectorIsAsked() {
        // snippet: inspector
        Inspector inspector = Inspector.of(engine);
        List<String> names = inspector.tableNames();
        for (ReflectedColumn column : inspector.columns("book")) {
            System.out.println(column.name() + " " + column.typeText() + " " + column.defaultText());
        }
        ReflectedForeignKey key = inspector.foreignKeys("book").get(0);
        String condition = inspector.indexes("book").get(0).where();
        String query = inspector.viewDefinition("titles");
        // end
        assertThat(names).containsExactly("author", "book");
        assertThat(key.referredTable()).isEqualTo("author");
        assertThat(condition).isEqualTo("price > 0");
        assertThat(query).isEqualTo("SELECT title FROM book");
        // snippet: cache
        engine.begin(conn -> conn.execute(text("ALTER TABLE book ADD COLUMN pages INTEGER")));
        int before = inspector.columns("book").size();
        inspector.clearCache();
        int after = inspector.columns("book").size();
        // end
        assertThat(before).isEqualTo(4);
        assertThat(after).isEqualTo(5);
    }

    @Test
    void manyTablesAreAskedAtOnce() {
        // snippet: many
        Inspector inspector = Inspector.of(engine);
        List<ReflectedTable> tables = inspector.allTables(Which.tables());
        List<ReflectedTable> some = inspector.allTables(Which.everything().only("book", "titles"));
        // end
        assertThat(tables).hasSize(2);
        assertThat(some).hasSize(2);
    }

    @Test
    void aTableIsRead() {
        // snippet: table
        MetaData metadata = new MetaData();
        Table book = Table.reflect("book", metadata, engine);
        Table author = metadata.table("author");
        // end
        assertThat(book.foreignKeys().get(0).target()).isSameAs(author);
    }

    @Test
    void aColumnIsOverridden() {
        // snippet: override
        MetaData metadata = new MetaData();
        Table book = Table.reflect("book", metadata, engine, Column.of("price", MONEY));
        // end
        assertThat(book.c("price").type()).isEqualTo(MONEY);
        MetaData other = new MetaData();
        // snippet: listener
        other.reflect(
                engine,
                what -> what.listener((table, column) -> column.name().equals("price") ? column.typed(MONEY) : column));
        // end
        assertThat(other.table("book").c("price").type()).isEqualTo(MONEY);
    }

    @Test
    void aSchemaIsRead() {
        // snippet: schema
        MetaData metadata = new MetaData();
        ReflectionReport report = metadata.reflect(engine, what -> what.only(name -> !name.startsWith("tmp_")));
        report.notes().forEach(note -> System.out.println(note));
        List<String> ddl = metadata.ddl(engine.dialect());
        // end
        assertThat(report.tables()).hasSize(2);
        assertThat(report.notes()).isEmpty();
        assertThat(ddl).hasSize(3);
    }
}
