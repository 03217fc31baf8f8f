// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code book}, as jOOQ's code generator writes it. */
final class BookTable extends TableImpl<BookRecord> {

    static final BookTable BOOK = new BookTable();

    final TableField<BookRecord, Long> id =
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).identity(true), this);
    final TableField<BookRecord, Long> authorId = createField(DSL.name("author_id"), SQLDataType.BIGINT, this);
    final TableField<BookRecord, String> title = createField(DSL.name("title"), SQLDataType.VARCHAR(200), this);
    final TableField<BookRecord, BigDecimal> price = createField(DSL.name("price"), SQLDataType.NUMERIC(10, 2), this);
    final TableField<BookRecord, LocalDate> published = createField(DSL.name("published"), SQLDataType.LOCALDATE, this);
    final TableField<BookRecord, String> isbn = createField(DSL.name("isbn"), SQLDataType.VARCHAR(20), this);

    private BookTable() {
        super(DSL.name("book"));
    }

    @Override
    public Class<BookRecord> getRecordType() {
        return BookRecord.class;
    }

    @Override
    public UniqueKey<BookRecord> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("book_pkey"), id);
    }
}
