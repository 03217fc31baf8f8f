// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.type.Codec;
import dev.athanor.type.JsonPath;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is needed of a dialect to turn a statement into text. */
public interface Spelling {
    /** The short lower-case name by which users and messages call the database, such as {@code postgresql}. */
    String name();

    /** How names are quoted, and which have to be. */
    Identifiers identifiers();

    /** How the clauses of statements are spelled where databases differ. */
    Syntax syntax();

    /** The DDL name of a type. */
    String typeName(SqlType<?> type);

    /** The name of a type in {@code CAST(… AS …)}, where some databases take others than in DDL. */
    default String castName(SqlType<?> type) {
        return typeName(type);
    }

    /** The words for functions, operators and idioms where databases have different ones. */
    default Vocabulary vocabulary() {
        return Vocabulary.STANDARD;
    }

    /** Whether the WITH clause of an INSERT stands before its query and not before the whole statement. */
    default boolean withFollowsInsert() {
        return false;
    }

    /** Whether a backslash in a string takes the meaning from the character after it, itself included. */
    default boolean backslashEscapes() {
        return false;
    }

    /** What the database cannot do in a query, or spells in another way. */
    default Set<QueryFeature> lacking() {
        return Set.of();
    }

    /** How values are written into the text of a statement where that is asked for. */
    default LiteralForms literals() {
        return LiteralForms.STANDARD;
    }

    /** The text of a value that is cast from it, quotes left out; null where the text of its type is that of the SQL standard. */
    default <J> @Nullable String castText(J value, SqlType<J> type) {
        return null;
    }

    /** The way into a JSON document as it is sent and written: a text, or the number of a place. */
    default Object jsonPath(JsonPath path, TypeKind kind) {
        return path.dollar();
    }

    /** How values of a type travel over this database's driver. */
    <J> Codec<J> codec(SqlType<J> type);
}
