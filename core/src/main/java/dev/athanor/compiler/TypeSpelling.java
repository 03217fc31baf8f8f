// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Operator;
import dev.athanor.dialect.Spelling;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.SqlType;
import java.util.function.Function;

/** The names of types: the one that a type was given, or else the dialect's, of the variant that is meant there. */
final class TypeSpelling {
    private TypeSpelling() {}

    static String typeName(SqlType<?> type, Spelling dialect, Function<SqlType<?>, String> own) {
        SqlType<?> stored = type.storedOn(dialect.name());
        String name = castName(stored, dialect, own);
        String collation = stored.collation();
        return collation == null ? name : name + collate(collation, dialect);
    }

    static String castName(SqlType<?> type, Spelling dialect, Function<SqlType<?>, String> own) {
        SqlType<?> stored = type.storedOn(dialect.name());
        String exact = stored.exactName();
        return exact == null ? own.apply(stored) : exact;
    }

    private static String collate(String collation, Spelling dialect) {
        String words = dialect.vocabulary().operator(Operator.COLLATE);
        if (PhraseRenderer.isPattern(words)) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + dialect.name() + " has no collation of a column. Leave it out there:"
                            + " type.variant(\"" + dialect.name() + "\", …).");
        }
        return " COLLATE " + dialect.identifiers().quote(collation);
    }
}
