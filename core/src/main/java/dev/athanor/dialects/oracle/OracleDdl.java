// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import static dev.athanor.dialect.DdlFeature.COLUMN_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.COMPUTED_STORED;
import static dev.athanor.dialect.DdlFeature.CONSTRAINT_IF_EXISTS;
import static dev.athanor.dialect.DdlFeature.DROP_CASCADE;
import static dev.athanor.dialect.DdlFeature.EXCLUDE_CONSTRAINT;
import static dev.athanor.dialect.DdlFeature.IF_EXISTS;
import static dev.athanor.dialect.DdlFeature.IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_CONCURRENTLY;
import static dev.athanor.dialect.DdlFeature.INDEX_IF_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_IF_NOT_EXISTS;
import static dev.athanor.dialect.DdlFeature.INDEX_INCLUDE;
import static dev.athanor.dialect.DdlFeature.INDEX_METHOD;
import static dev.athanor.dialect.DdlFeature.INDEX_NULLS;
import static dev.athanor.dialect.DdlFeature.INDEX_PREFIX;
import static dev.athanor.dialect.DdlFeature.MATCH;
import static dev.athanor.dialect.DdlFeature.NO_ACTION;
import static dev.athanor.dialect.DdlFeature.ON_DELETE_RESTRICT;
import static dev.athanor.dialect.DdlFeature.ON_UPDATE;
import static dev.athanor.dialect.DdlFeature.OPERATOR_CLASS;
import static dev.athanor.dialect.DdlFeature.PARTIAL_INDEX;
import static dev.athanor.dialect.DdlFeature.SCHEMAS;
import static dev.athanor.dialect.DdlFeature.SEQUENCE_TYPE;
import static dev.athanor.dialect.DdlFeature.SET_DEFAULT;
import static dev.athanor.dialect.DdlFeature.UNIQUE_NULLS;
import static dev.athanor.dialect.DdlFeature.VIEW_IF_NOT_EXISTS;

import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Kind;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import java.util.List;

/** How Oracle makes tables, and the options that it has for them. */
final class OracleDdl {
    static final DdlSyntax SYNTAX = DdlSyntax.STANDARD
            .addColumn("ADD ")
            .nextNumber(DdlSyntax.NextNumber.PSEUDO_COLUMN)
            .spacedNegations(false)
            .sequenceCache(20)
            .lacking(
                    IF_NOT_EXISTS,
                    IF_EXISTS,
                    INDEX_IF_NOT_EXISTS,
                    INDEX_IF_EXISTS,
                    COLUMN_IF_NOT_EXISTS,
                    CONSTRAINT_IF_EXISTS,
                    DROP_CASCADE,
                    MATCH,
                    ON_UPDATE,
                    ON_DELETE_RESTRICT,
                    NO_ACTION,
                    SET_DEFAULT,
                    UNIQUE_NULLS,
                    EXCLUDE_CONSTRAINT,
                    PARTIAL_INDEX,
                    INDEX_INCLUDE,
                    INDEX_METHOD,
                    INDEX_CONCURRENTLY,
                    OPERATOR_CLASS,
                    INDEX_PREFIX,
                    INDEX_NULLS,
                    COMPUTED_STORED,
                    SEQUENCE_TYPE,
                    SCHEMAS,
                    VIEW_IF_NOT_EXISTS)
            .options(
                    List.of("oracle"),
                    DdlOption.of("on_commit", Place.AFTER_TABLE, "ON COMMIT %s", Kind.SQL),
                    DdlOption.of("compress", Place.AFTER_TABLE, "COMPRESS", Kind.FLAG),
                    DdlOption.of("tablespace", Place.AFTER_TABLE, "TABLESPACE %s", Kind.NAME),
                    DdlOption.of("bitmap", Place.BEFORE_INDEX, "BITMAP", Kind.FLAG),
                    DdlOption.of("compress", Place.AFTER_INDEX, "COMPRESS", Kind.FLAG),
                    DdlOption.of("tablespace", Place.AFTER_INDEX, "TABLESPACE %s", Kind.NAME));

    private OracleDdl() {}
}
