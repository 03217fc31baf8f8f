// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import static dev.athanor.dialect.DdlFeature.COLLATION;
import static dev.athanor.dialect.DdlFeature.COMPUTED_VIRTUAL;
import static dev.athanor.dialect.DdlFeature.DEFERRABLE;
import static dev.athanor.dialect.DdlFeature.EXCLUDE_CONSTRAINT;
import static dev.athanor.dialect.DdlFeature.EXPRESSION_INDEX;
import static dev.athanor.dialect.DdlFeature.IDENTITY_ON_NULL;
import static dev.athanor.dialect.DdlFeature.INDEX_CONCURRENTLY;
import static dev.athanor.dialect.DdlFeature.INDEX_METHOD;
import static dev.athanor.dialect.DdlFeature.INDEX_PREFIX;
import static dev.athanor.dialect.DdlFeature.MATCH;
import static dev.athanor.dialect.DdlFeature.OPERATOR_CLASS;
import static dev.athanor.dialect.DdlFeature.PARTIAL_INDEX;
import static dev.athanor.dialect.DdlFeature.SEQUENCE_ORDER;

import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Kind;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import dev.athanor.dialect.DdlSyntax.ColumnPart;
import java.util.List;

/** How H2 makes tables, and the options that it has for them. */
final class H2Ddl {
    static final DdlSyntax SYNTAX = DdlSyntax.STANDARD
            .abilities(new DdlAbilities(true, Comments.STATEMENTS, false, true, Enums.LISTED, null))
            .sequenceCache(32)
            .computed(DdlSyntax.Computed.STORED_WITHOUT_WORD)
            .columnOrder(
                    ColumnPart.COLLATION,
                    ColumnPart.DEFAULT,
                    ColumnPart.COMPUTED,
                    ColumnPart.IDENTITY,
                    ColumnPart.ON_UPDATE,
                    ColumnPart.NULLABILITY)
            .lacking(
                    DEFERRABLE,
                    MATCH,
                    COLLATION,
                    EXCLUDE_CONSTRAINT,
                    PARTIAL_INDEX,
                    EXPRESSION_INDEX,
                    INDEX_METHOD,
                    INDEX_CONCURRENTLY,
                    OPERATOR_CLASS,
                    INDEX_PREFIX,
                    COMPUTED_VIRTUAL,
                    IDENTITY_ON_NULL,
                    SEQUENCE_ORDER)
            .options(
                    List.of("h2"),
                    DdlOption.of("kind", Place.BEFORE_TABLE, "%s", Kind.WORD),
                    DdlOption.of("not_persistent", Place.AFTER_TABLE, "NOT PERSISTENT", Kind.FLAG),
                    DdlOption.of("kind", Place.BEFORE_INDEX, "%s", Kind.WORD));

    private H2Ddl() {}
}
