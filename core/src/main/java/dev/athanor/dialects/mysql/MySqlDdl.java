// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import static dev.athanor.dialect.DdlFeature.COLUMN_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.CONSTRAINT_IF_EXISTS;
import static dev.athanor.dialect.DdlFeature.DEFERRABLE;
import static dev.athanor.dialect.DdlFeature.DROP_CASCADE;
import static dev.athanor.dialect.DdlFeature.EXCLUDE_CONSTRAINT;
import static dev.athanor.dialect.DdlFeature.EXPRESSION_INDEX;
import static dev.athanor.dialect.DdlFeature.IDENTITY_ON_NULL;
import static dev.athanor.dialect.DdlFeature.IDENTITY_OPTIONS;
import static dev.athanor.dialect.DdlFeature.IDENTITY_START;
import static dev.athanor.dialect.DdlFeature.INDEX_CONCURRENTLY;
import static dev.athanor.dialect.DdlFeature.INDEX_IF_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_INCLUDE;
import static dev.athanor.dialect.DdlFeature.INDEX_NULLS;
import static dev.athanor.dialect.DdlFeature.MATCH;
import static dev.athanor.dialect.DdlFeature.MATERIALIZED_VIEW;
import static dev.athanor.dialect.DdlFeature.OPERATOR_CLASS;
import static dev.athanor.dialect.DdlFeature.PARTIAL_INDEX;
import static dev.athanor.dialect.DdlFeature.SCHEMA_CASCADE;
import static dev.athanor.dialect.DdlFeature.SEQUENCES;
import static dev.athanor.dialect.DdlFeature.SEQUENCE_ORDER;
import static dev.athanor.dialect.DdlFeature.SEQUENCE_TYPE;
import static dev.athanor.dialect.DdlFeature.SET_DEFAULT;
import static dev.athanor.dialect.DdlFeature.UNIQUE_NULLS;
import static dev.athanor.dialect.DdlFeature.VIEW_IF_NOT_EXISTS;

import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Kind;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.dialect.DdlSyntax.ColumnPart;
import java.util.List;

/** How MySQL and MariaDB make tables, and the options that they have for them. */
final class MySqlDdl {
    private static final DdlSyntax FAMILY = DdlSyntax.STANDARD
            .groupedDefaults(true)
            .groupedIndexFunctions(true)
            .dropIndex(DdlSyntax.DropIndexForm.ON_TABLE)
            .indexMethod(DdlSyntax.IndexMethod.AFTER_COLUMNS)
            .comment(DdlSyntax.Comment.ALTER_TABLE)
            .columnOrder(
                    ColumnPart.COLLATION,
                    ColumnPart.COMPUTED,
                    ColumnPart.NULLABILITY,
                    ColumnPart.COMMENT,
                    ColumnPart.IDENTITY,
                    ColumnPart.DEFAULT,
                    ColumnPart.ON_UPDATE)
            .lacking(
                    DEFERRABLE,
                    MATCH,
                    SET_DEFAULT,
                    UNIQUE_NULLS,
                    EXCLUDE_CONSTRAINT,
                    PARTIAL_INDEX,
                    INDEX_INCLUDE,
                    INDEX_CONCURRENTLY,
                    OPERATOR_CLASS,
                    INDEX_NULLS,
                    IDENTITY_OPTIONS,
                    IDENTITY_START,
                    IDENTITY_ON_NULL,
                    DROP_CASCADE,
                    SCHEMA_CASCADE,
                    MATERIALIZED_VIEW);

    private static final DdlOption[] OPTIONS = {
        DdlOption.of("engine", Place.AFTER_TABLE, "ENGINE=%s", Kind.WORD),
        DdlOption.of("charset", Place.AFTER_TABLE, "DEFAULT CHARSET=%s", Kind.WORD),
        DdlOption.of("collate", Place.AFTER_TABLE, "COLLATE=%s", Kind.WORD),
        DdlOption.of("auto_increment", Place.AFTER_TABLE, "AUTO_INCREMENT=%s", Kind.NUMBER),
        DdlOption.of("row_format", Place.AFTER_TABLE, "ROW_FORMAT=%s", Kind.WORD),
        DdlOption.of("key_block_size", Place.AFTER_TABLE, "KEY_BLOCK_SIZE=%s", Kind.NUMBER),
        DdlOption.of("avg_row_length", Place.AFTER_TABLE, "AVG_ROW_LENGTH=%s", Kind.NUMBER),
        DdlOption.of("max_rows", Place.AFTER_TABLE, "MAX_ROWS=%s", Kind.NUMBER),
        DdlOption.of("min_rows", Place.AFTER_TABLE, "MIN_ROWS=%s", Kind.NUMBER),
        DdlOption.of("stats_persistent", Place.AFTER_TABLE, "STATS_PERSISTENT=%s", Kind.WORD),
        DdlOption.of("data_directory", Place.AFTER_TABLE, "DATA DIRECTORY=%s", Kind.TEXT),
        DdlOption.of("index_directory", Place.AFTER_TABLE, "INDEX DIRECTORY=%s", Kind.TEXT),
        DdlOption.of("partition_by", Place.AFTER_TABLE, "PARTITION BY %s", Kind.SQL),
        DdlOption.of("prefix", Place.BEFORE_INDEX, "%s", Kind.WORD),
        DdlOption.of("with_parser", Place.AFTER_INDEX, "WITH PARSER %s", Kind.WORD),
        DdlOption.of("charset", Place.AFTER_TYPE, "CHARACTER SET %s", Kind.WORD)
    };

    static final DdlSyntax MYSQL = FAMILY.abilities(
                    new DdlAbilities(true, Comments.INLINE, false, false, Enums.LISTED, null))
            .dropConstraint(DdlSyntax.DropConstraintForm.BY_KIND)
            .options(List.of("mysql"), OPTIONS)
            .lacking(
                    INDEX_IF_NOT_EXISTS,
                    INDEX_IF_EXISTS,
                    COLUMN_IF_NOT_EXISTS,
                    CONSTRAINT_IF_EXISTS,
                    VIEW_IF_NOT_EXISTS,
                    SEQUENCES);

    static final DdlSyntax MARIADB = FAMILY.abilities(
                    new DdlAbilities(true, Comments.INLINE, false, true, Enums.LISTED, null))
            .dropConstraint(DdlSyntax.DropConstraintForm.BY_KIND_BUT_CHECKS)
            .nextNumber(DdlSyntax.NextNumber.NEXTVAL_OF_NAME)
            .sequenceCache(1000)
            .options(List.of("mariadb", "mysql"), OPTIONS)
            .lacking(EXPRESSION_INDEX, SEQUENCE_ORDER, SEQUENCE_TYPE);

    private MySqlDdl() {}
}
