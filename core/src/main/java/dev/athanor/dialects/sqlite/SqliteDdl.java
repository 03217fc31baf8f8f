// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import static dev.athanor.dialect.DdlFeature.ADD_CONSTRAINT;
import static dev.athanor.dialect.DdlFeature.COLUMN_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.DEFERRABLE_UNIQUE;
import static dev.athanor.dialect.DdlFeature.DROP_CASCADE;
import static dev.athanor.dialect.DdlFeature.EXCLUDE_CONSTRAINT;
import static dev.athanor.dialect.DdlFeature.IDENTITY_ON_NULL;
import static dev.athanor.dialect.DdlFeature.IDENTITY_OPTIONS;
import static dev.athanor.dialect.DdlFeature.IDENTITY_START;
import static dev.athanor.dialect.DdlFeature.INDEX_CONCURRENTLY;
import static dev.athanor.dialect.DdlFeature.INDEX_INCLUDE;
import static dev.athanor.dialect.DdlFeature.INDEX_METHOD;
import static dev.athanor.dialect.DdlFeature.INDEX_NULLS;
import static dev.athanor.dialect.DdlFeature.INDEX_PREFIX;
import static dev.athanor.dialect.DdlFeature.MATCH;
import static dev.athanor.dialect.DdlFeature.MATERIALIZED_VIEW;
import static dev.athanor.dialect.DdlFeature.OPERATOR_CLASS;
import static dev.athanor.dialect.DdlFeature.SCHEMAS;
import static dev.athanor.dialect.DdlFeature.SEQUENCES;
import static dev.athanor.dialect.DdlFeature.UNIQUE_NULLS;
import static dev.athanor.dialect.DdlFeature.VIEW_OR_REPLACE;

import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Kind;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.dialect.DdlSyntax.ColumnPart;
import java.util.List;

/** How SQLite makes tables, and the options that it has for them. */
final class SqliteDdl {
    static final DdlSyntax SYNTAX = DdlSyntax.STANDARD
            .abilities(new DdlAbilities(
                    false, Comments.NONE, false, false, Enums.STRINGS, "PRAGMA defer_foreign_keys = ON"))
            .groupedDefaults(true)
            .indexInSchema(true)
            .optionSeparator(", ")
            .columnOrder(
                    ColumnPart.COLLATION,
                    ColumnPart.DEFAULT,
                    ColumnPart.NULLABILITY,
                    ColumnPart.IDENTITY,
                    ColumnPart.COMPUTED)
            .lacking(
                    ADD_CONSTRAINT,
                    DEFERRABLE_UNIQUE,
                    MATCH,
                    UNIQUE_NULLS,
                    EXCLUDE_CONSTRAINT,
                    INDEX_INCLUDE,
                    INDEX_METHOD,
                    INDEX_CONCURRENTLY,
                    OPERATOR_CLASS,
                    INDEX_PREFIX,
                    INDEX_NULLS,
                    IDENTITY_OPTIONS,
                    IDENTITY_START,
                    IDENTITY_ON_NULL,
                    SEQUENCES,
                    SCHEMAS,
                    MATERIALIZED_VIEW,
                    VIEW_OR_REPLACE,
                    COLUMN_IF_NOT_EXISTS,
                    DROP_CASCADE)
            .options(
                    List.of("sqlite"),
                    DdlOption.of("autoincrement", Place.AFTER_KEY, "AUTOINCREMENT", Kind.FLAG),
                    DdlOption.of("without_rowid", Place.AFTER_TABLE, "WITHOUT ROWID", Kind.FLAG),
                    DdlOption.of("strict", Place.AFTER_TABLE, "STRICT", Kind.FLAG));

    private SqliteDdl() {}
}
