// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mssql;

import static dev.athanor.dialect.DdlFeature.COLUMN_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.DEFERRABLE;
import static dev.athanor.dialect.DdlFeature.DEFERRABLE_UNIQUE;
import static dev.athanor.dialect.DdlFeature.DROP_CASCADE;
import static dev.athanor.dialect.DdlFeature.EXCLUDE_CONSTRAINT;
import static dev.athanor.dialect.DdlFeature.EXPRESSION_INDEX;
import static dev.athanor.dialect.DdlFeature.IDENTITY_ON_NULL;
import static dev.athanor.dialect.DdlFeature.IDENTITY_OPTIONS;
import static dev.athanor.dialect.DdlFeature.IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_CONCURRENTLY;
import static dev.athanor.dialect.DdlFeature.INDEX_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_METHOD;
import static dev.athanor.dialect.DdlFeature.INDEX_NULLS;
import static dev.athanor.dialect.DdlFeature.INDEX_PREFIX;
import static dev.athanor.dialect.DdlFeature.MATCH;
import static dev.athanor.dialect.DdlFeature.MATERIALIZED_VIEW;
import static dev.athanor.dialect.DdlFeature.ON_DELETE_RESTRICT;
import static dev.athanor.dialect.DdlFeature.OPERATOR_CLASS;
import static dev.athanor.dialect.DdlFeature.SCHEMA_CASCADE;
import static dev.athanor.dialect.DdlFeature.SEQUENCE_ORDER;
import static dev.athanor.dialect.DdlFeature.TABLE_AS;
import static dev.athanor.dialect.DdlFeature.UNIQUE_NULLS;
import static dev.athanor.dialect.DdlFeature.VIEW_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.VIEW_OR_REPLACE;

import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Kind;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.dialect.DdlSyntax.ColumnPart;
import java.util.List;

/** How SQL Server makes tables, and the options that it has for them. */
final class SqlServerDdl {
    static final DdlSyntax SYNTAX = DdlSyntax.STANDARD
            .computed(DdlSyntax.Computed.PERSISTED)
            .dropIndex(DdlSyntax.DropIndexForm.ON_TABLE)
            .addColumn("ADD ")
            .comment(DdlSyntax.Comment.EXTENDED_PROPERTY)
            .columnOrder(
                    ColumnPart.COLLATION,
                    ColumnPart.COMPUTED,
                    ColumnPart.NULLABILITY,
                    ColumnPart.IDENTITY,
                    ColumnPart.DEFAULT)
            .lacking(
                    IF_NOT_EXISTS,
                    INDEX_IF_NOT_EXISTS,
                    COLUMN_IF_NOT_EXISTS,
                    DROP_CASCADE,
                    DEFERRABLE,
                    DEFERRABLE_UNIQUE,
                    MATCH,
                    ON_DELETE_RESTRICT,
                    UNIQUE_NULLS,
                    EXCLUDE_CONSTRAINT,
                    EXPRESSION_INDEX,
                    INDEX_METHOD,
                    INDEX_CONCURRENTLY,
                    OPERATOR_CLASS,
                    INDEX_PREFIX,
                    INDEX_NULLS,
                    IDENTITY_OPTIONS,
                    IDENTITY_ON_NULL,
                    SEQUENCE_ORDER,
                    SCHEMA_CASCADE,
                    TABLE_AS,
                    VIEW_IF_NOT_EXISTS,
                    VIEW_OR_REPLACE,
                    MATERIALIZED_VIEW)
            .options(
                    List.of("mssql"),
                    DdlOption.of("filegroup", Place.AFTER_TABLE, "ON %s", Kind.NAME),
                    DdlOption.of("clustered", Place.BEFORE_INDEX, "CLUSTERED", Kind.FLAG),
                    DdlOption.of("nonclustered", Place.BEFORE_INDEX, "NONCLUSTERED", Kind.FLAG),
                    DdlOption.of("columnstore", Place.BEFORE_INDEX, "COLUMNSTORE", Kind.FLAG),
                    DdlOption.of("with", Place.AFTER_INDEX, "WITH (%s)", Kind.SQL));

    private SqlServerDdl() {}
}
