// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import static dev.athanor.dialect.DdlFeature.COMPUTED_VIRTUAL;
import static dev.athanor.dialect.DdlFeature.IDENTITY_ON_NULL;
import static dev.athanor.dialect.DdlFeature.INDEX_PREFIX;
import static dev.athanor.dialect.DdlFeature.SEQUENCE_ORDER;
import static dev.athanor.dialect.DdlFeature.VIEW_IF_NOT_EXISTS;

import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.DdlAbilities.Enums;
import dev.athanor.dialect.DdlOption;
import dev.athanor.dialect.DdlOption.Kind;
import dev.athanor.dialect.DdlOption.Place;
import dev.athanor.dialect.DdlSyntax;
import java.util.List;

/** How PostgreSQL makes tables, and the options that it has for them. */
final class PostgresDdl {
    static final DdlSyntax SYNTAX = DdlSyntax.STANDARD
            .abilities(new DdlAbilities(true, Comments.STATEMENTS, true, true, Enums.TYPES, null))
            .nextNumber(DdlSyntax.NextNumber.NEXTVAL_OF_TEXT)
            .lacking(INDEX_PREFIX, COMPUTED_VIRTUAL, IDENTITY_ON_NULL, SEQUENCE_ORDER, VIEW_IF_NOT_EXISTS)
            .options(
                    List.of("postgresql"),
                    DdlOption.of("unlogged", Place.BEFORE_TABLE, "UNLOGGED", Kind.FLAG),
                    DdlOption.of("inherits", Place.AFTER_TABLE, "INHERITS (%s)", Kind.NAMES),
                    DdlOption.of("partition_by", Place.AFTER_TABLE, "PARTITION BY %s", Kind.SQL),
                    DdlOption.of("using", Place.AFTER_TABLE, "USING %s", Kind.NAME),
                    DdlOption.of("with", Place.AFTER_TABLE, "WITH (%s)", Kind.SQL),
                    DdlOption.of("on_commit", Place.AFTER_TABLE, "ON COMMIT %s", Kind.SQL),
                    DdlOption.of("tablespace", Place.AFTER_TABLE, "TABLESPACE %s", Kind.NAME),
                    DdlOption.of("with", Place.AFTER_INDEX, "WITH (%s)", Kind.SQL),
                    DdlOption.of("tablespace", Place.AFTER_INDEX, "TABLESPACE %s", Kind.NAME));

    private PostgresDdl() {}
}
