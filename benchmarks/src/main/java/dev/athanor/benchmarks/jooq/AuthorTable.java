// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import dev.athanor.benchmarks.contest.IsoText;
import java.time.LocalDateTime;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Identity;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The table {@code author}, as jOOQ's code generator writes it. */
final class AuthorTable extends TableImpl<AuthorRecord> {

    /** For databases that know moments. */
    static final AuthorTable AUTHOR = new AuthorTable(SQLDataType.LOCALDATETIME(6), AuthorRecord.class);

    /** SQLite has no type for moments: a forced type with a converter, as the manual has it. jOOQ's own reading cuts at milliseconds. */
    static final AuthorTable SQLITE_AUTHOR = new AuthorTable(
            SQLDataType.VARCHAR.asConvertedDataType(
                    Converter.ofNullable(String.class, LocalDateTime.class, IsoText::moment, IsoText::of)),
            SqliteAuthorRecord.class);

    final TableField<AuthorRecord, Long> id =
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false).identity(true), this);
    final TableField<AuthorRecord, String> name = createField(DSL.name("name"), SQLDataType.VARCHAR(100), this);
    final TableField<AuthorRecord, String> email = createField(DSL.name("email"), SQLDataType.VARCHAR(200), this);
    final TableField<AuthorRecord, LocalDateTime> createdAt;
    final TableField<AuthorRecord, Double> rating;

    private final Class<? extends AuthorRecord> recordType;

    private AuthorTable(DataType<LocalDateTime> moment, Class<? extends AuthorRecord> recordType) {
        super(DSL.name("author"));
        this.createdAt = createField(DSL.name("created_at"), moment, this);
        this.rating = createField(DSL.name("rating"), SQLDataType.DOUBLE, this);
        this.recordType = recordType;
    }

    @Override
    public Class<? extends AuthorRecord> getRecordType() {
        return recordType;
    }

    @Override
    public Identity<AuthorRecord, Long> getIdentity() {
        return Internal.createIdentity(this, id);
    }

    @Override
    public UniqueKey<AuthorRecord> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("author_pkey"), id);
    }
}
