// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Phrase;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;

/**
 * A document in PostgreSQL's binary form, and the operators that PostgreSQL alone has for it; other databases refuse them.
 *
 * <pre>{@code
 * static final Column<Json> TAGS = Column.of("tags", Types.JSONB);
 *
 * select(ID).where(jsonb(TAGS).contains(Json.of(Map.of("colour", "red"))))
 * }</pre>
 *
 * <p>What lies in a document, and as what it is taken, {@link JsonExpression} says for every database.
 */
public final class Jsonb implements Expression<Json> {
    private static final SqlType<String> PATH = Types.named("JSONPATH");

    private final ExpressionNode node;

    private Jsonb(ExpressionNode node) {
        this.node = node;
    }

    /**
     * A document that is {@link Types#JSONB} on PostgreSQL.
     *
     * @throws dev.athanor.error.InvalidStatement if its type is not JSON
     */
    public static Jsonb jsonb(Expression<Json> document) {
        return new Jsonb(JsonExpression.json(document).node());
    }

    @Override
    public ExpressionNode node() {
        return node;
    }

    /** {@code this @> ?}: all of the other document is in this one, at the same place. */
    public Condition contains(Json other) {
        return holds(Idiom.CONTAINS, bind(other));
    }

    /** {@code this @> other}: all of the other document is in this one, at the same place. */
    public Condition containsAll(Expression<Json> other) {
        return holds(Idiom.CONTAINS, other.node());
    }

    /** {@code this <@ ?}: all of this document is in the other one. */
    public Condition containedBy(Json other) {
        return holds(Idiom.CONTAINED_BY, bind(other));
    }

    /** {@code this <@ other}: all of this document is in the other one. */
    public Condition containedBy(Expression<Json> other) {
        return holds(Idiom.CONTAINED_BY, other.node());
    }

    /** {@code this ? 'key'}: an object has this name, or an array this string. */
    public Condition hasKey(String key) {
        return holds(Idiom.JSON_HAS_KEY, text(key, Types.TEXT));
    }

    /** {@code this ?| keys}: it has one of these names or strings. */
    public Condition hasAnyKey(List<String> keys) {
        return holds(Idiom.JSON_HAS_ANY_KEY, text(keys, Types.array(Types.TEXT)));
    }

    /** {@code this ?& keys}: it has all of these names or strings. */
    public Condition hasAllKeys(List<String> keys) {
        return holds(Idiom.JSON_HAS_ALL_KEYS, text(keys, Types.array(Types.TEXT)));
    }

    /** {@code this @? ?}: the path, in the language of PostgreSQL, finds something: {@code $.tags[*] ? (@ == "red")}. */
    public Condition pathExists(String jsonPath) {
        return holds(Idiom.JSON_PATH_EXISTS, text(jsonPath, PATH));
    }

    /** {@code this @@ ?}: what the path asks is so: {@code $.price > 10}. */
    public Condition pathMatches(String jsonPath) {
        return holds(Idiom.JSON_PATH_MATCHES, text(jsonPath, PATH));
    }

    /** {@code this || ?}: both objects as one, where the other's values count; or both arrays, one behind the other. */
    public Jsonb merged(Json other) {
        return changed(Idiom.JSON_CONCAT, bind(other));
    }

    /** {@code this || other}, see {@link #merged(Json)}. */
    public Jsonb merged(Expression<Json> other) {
        return changed(Idiom.JSON_CONCAT, other.node());
    }

    /** {@code this - ?}: without the name of an object and its value, or without such strings of an array. */
    public Jsonb without(String key) {
        return changed(Idiom.JSON_WITHOUT, text(key, Types.TEXT));
    }

    /** {@code this - ?}: without the element at a place of an array, from 0 on; from -1 on backwards. */
    public Jsonb without(int place) {
        return changed(Idiom.JSON_WITHOUT, Bind.of(place, Types.INTEGER, BindName.of(node)));
    }

    /** {@code this #- ?}: without what lies at the end of the path. */
    public Jsonb without(JsonPath path) {
        return changed(Idiom.JSON_WITHOUT_PATH, Bind.constant(path, Types.JSON_PATH, BindName.of(node)));
    }

    private ExpressionNode text(Object value, SqlType<?> type) {
        return Bind.of(value, type, BindName.of(node));
    }

    private Condition holds(Idiom idiom, ExpressionNode other) {
        return Condition.of(new Phrase(idiom, List.of(node, other), Types.BOOLEAN));
    }

    private Jsonb changed(Idiom idiom, ExpressionNode other) {
        return new Jsonb(new Phrase(idiom, List.of(node, other), node.type()));
    }
}
