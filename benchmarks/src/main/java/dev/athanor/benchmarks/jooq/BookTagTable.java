// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code book_tag}, as jOOQ's code generator writes it for tables without records. */
final class BookTagTable extends TableImpl<Record> {

    static final BookTagTable BOOK_TAG = new BookTagTable();

    final TableField<Record, Long> bookId = createField(DSL.name("book_id"), SQLDataType.BIGINT.nullable(false), this);
    final TableField<Record, Long> tagId = createField(DSL.name("tag_id"), SQLDataType.BIGINT.nullable(false), this);

    private BookTagTable() {
        super(DSL.name("book_tag"));
    }
}
