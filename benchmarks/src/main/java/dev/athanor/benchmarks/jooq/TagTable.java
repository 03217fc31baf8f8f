// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code tag}, as jOOQ's code generator writes it for tables without records. */
final class TagTable extends TableImpl<Record> {

    static final TagTable TAG = new TagTable();

    final TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false), this);
    final TableField<Record, String> name = createField(DSL.name("name"), SQLDataType.VARCHAR(50), this);

    private TagTable() {
        super(DSL.name("tag"));
    }
}
