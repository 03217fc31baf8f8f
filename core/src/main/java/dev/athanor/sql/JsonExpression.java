// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Phrase;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document in SQL, or a part of one, and what lies in it:
 *
 * <pre>{@code
 * select(ID).where(json(DOCUMENT).get("customer").get("age").asInteger().gt(18))
 * }</pre>
 *
 * <p>What is not there is SQL's NULL; JSON's null is a document like any other ({@link Json#NULL}), and SQL's NULL once it is
 * taken for a string, number or boolean. Compare such values, not documents: what of two documents is equal, each database
 * decides for itself. Names and places are never written into the text where the database takes a parameter; another path is
 * another statement all the same.
 */
public final class JsonExpression implements Expression<Json> {
    private final ExpressionNode node;

    private JsonExpression(ExpressionNode node) {
        this.node = node;
    }

    /**
     * A document to look into.
     *
     * @throws InvalidStatement if its type is not JSON
     */
    public static JsonExpression json(Expression<Json> document) {
        TypeKind kind = document.type().kind();
        if (kind != TypeKind.JSON && kind != TypeKind.OTHER) {
            throw new InvalidStatement(
                    ErrorCode.WRONG_OPERAND,
                    "A value of type " + document.type() + " is no JSON document. Take it for one: "
                            + "value.typeCoerce(JSON), or cast it.");
        }
        return new JsonExpression(document.node());
    }

    @Override
    public ExpressionNode node() {
        return node;
    }

    /** What an object has under a name: {@code this -> ?}, {@code JSON_EXTRACT(this, ?)}. */
    public JsonExpression get(String name) {
        return at(JsonPath.of(name));
    }

    /** What an array has at a place, from 0 on: {@code this -> ?}, {@code JSON_EXTRACT(this, ?)}. */
    public JsonExpression get(int place) {
        return at(JsonPath.of(place));
    }

    /** What lies at the end of several steps: {@code this #> ?}, {@code JSON_EXTRACT(this, ?)}. */
    public JsonExpression at(JsonPath path) {
        boolean single = path.steps().size() == 1;
        Idiom idiom = !single
                ? Idiom.JSON_AT_PATH
                : path.steps().get(0) instanceof String ? Idiom.JSON_AT_KEY : Idiom.JSON_AT_POSITION;
        Bind steps = Bind.constant(path, single ? Types.JSON_STEP : Types.JSON_PATH, BindName.of(node));
        return new JsonExpression(new Phrase(idiom, List.of(node, steps), Types.JSON));
    }

    /** What lies there as text: a string without its quotes, anything else as it is written. */
    public Expression<String> asString() {
        return as(Idiom.JSON_AS_STRING, Types.STRING);
    }

    /** The whole number that lies there. What is none is an error, 0 or what it begins with, as the database has it. */
    public Expression<Integer> asInteger() {
        return as(Idiom.JSON_AS_NUMBER, Types.INTEGER);
    }

    /** The whole number that lies there, up to 64 bits. What is none is an error, 0 or what it begins with. */
    public Expression<Long> asLong() {
        return as(Idiom.JSON_AS_NUMBER, Types.BIGINT);
    }

    /** The number that lies there, as a floating point number. */
    public Expression<Double> asDouble() {
        return as(Idiom.JSON_AS_FLOAT, Types.DOUBLE);
    }

    /** The number that lies there, rounded to {@code scale} digits after the point; SQLite keeps what a double can hold. */
    public Expression<BigDecimal> asNumeric(int precision, int scale) {
        return as(Idiom.JSON_AS_NUMBER, Types.numeric(precision, scale));
    }

    /** Whether true lies there; as a condition it is {@code holds(value.asBoolean())}. */
    public Expression<Boolean> asBoolean() {
        return as(Idiom.JSON_AS_BOOLEAN, Types.BOOLEAN);
    }

    private <T> Expression<T> as(Idiom idiom, SqlType<T> type) {
        if (node instanceof Phrase part) {
            Idiom found = found(part.idiom());
            if (found != null) {
                Phrase text = new Phrase(found, part.arguments(), Types.STRING);
                return new Value<>(new Phrase(idiom, List.of(text), type));
            }
        }
        throw new InvalidStatement(
                ErrorCode.WRONG_OPERAND,
                "A whole document is not taken for a value of type " + type
                        + ". Say what of it: json(document).get(\"name\"), or cast it.");
    }

    private static @Nullable Idiom found(Idiom idiom) {
        return switch (idiom) {
            case JSON_AT_KEY -> Idiom.JSON_FOUND_AT_KEY;
            case JSON_AT_POSITION -> Idiom.JSON_FOUND_AT_POSITION;
            case JSON_AT_PATH -> Idiom.JSON_FOUND_AT_PATH;
            default -> null;
        };
    }

    /**
     * The document with another value at the end of a path, for {@code update(…).set(column, …)}: {@code JSON_SET(this, ?, …)},
     * {@code jsonb_set(CAST(this AS JSONB), ?, ?)}. Where the steps before the last lead nowhere, nothing is changed.
     */
    public Expression<Json> with(JsonPath path, Json value) {
        Bind steps = Bind.constant(path, Types.JSON_PATH, BindName.of(node));
        return new Value<>(new Phrase(
                Idiom.JSON_SET, List.of(node, steps, Bind.of(value, Types.JSON, BindName.of(node))), Types.JSON));
    }
}
