// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Binary;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Operator;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;

/** What may stand on both sides of an operator; where Java's types cannot tell, it is told when the statement is built. */
final class Operands {
    private Operands() {}

    /** Numbers from the narrowest to the widest: of two, the result is the wider. */
    private static int width(TypeKind kind) {
        return switch (kind) {
            case SMALLINT -> 1;
            case INTEGER -> 2;
            case BIGINT -> 3;
            case NUMERIC -> 4;
            case REAL -> 5;
            case FLOAT -> 6;
            case DOUBLE -> 7;
            default -> 0;
        };
    }

    static boolean isNumber(SqlType<?> type) {
        return width(type.kind()) > 0;
    }

    static boolean isWhole(SqlType<?> type) {
        return isNumber(type) && width(type.kind()) <= width(TypeKind.BIGINT);
    }

    private static boolean isUnknown(SqlType<?> type) {
        return type.kind() == TypeKind.OTHER;
    }

    /** Computes with two numbers, of which the first is at least as wide as the second: its type is the result's. */
    static Binary compute(Operator operator, ExpressionNode left, ExpressionNode right) {
        int width = width(number(operator, left).type().kind());
        if (width(number(operator, right).type().kind()) > width && !isUnknown(left.type())) {
            throw new InvalidStatement(
                    ErrorCode.WRONG_OPERAND,
                    "The result of " + left.type() + ' ' + operator.symbol() + ' ' + right.type() + " is no "
                            + left.type() + ". Let the wider stand first, or take the first for a wider one: "
                            + "first.typeCoerce(" + right.type().kind() + ").");
        }
        return operator.of(left, right);
    }

    /** Whole numbers are divided without a fraction, on every database. */
    static Binary divide(ExpressionNode left, ExpressionNode right) {
        boolean whole = isWhole(left.type()) && isWhole(right.type());
        return compute(whole ? Operator.DIVIDE_WHOLE : Operator.DIVIDE, left, right);
    }

    static ExpressionNode number(Operator operator, ExpressionNode node) {
        requireNumber(operator, node);
        return node;
    }

    static void requireNumber(Operator operator, ExpressionNode node) {
        SqlType<?> type = node.type();
        if (!isNumber(type) && !isUnknown(type)) {
            throw wrong(operator.symbol(), type, isDate(type) ? dateRemedy() : "");
        }
    }

    static ExpressionNode whole(Operator operator, ExpressionNode node) {
        if (!isWhole(node.type()) && !isUnknown(node.type())) {
            throw wrong(operator.symbol(), node.type(), "");
        }
        return node;
    }

    private static String dateRemedy() {
        return " Add a span of time: plus(Period.ofDays(1)), or ask daysUntil(other).";
    }

    /** A text, or what is stored as one. */
    static ExpressionNode text(String what, ExpressionNode node) {
        SqlType<?> type = node.type();
        if (!type.isText() && type.kind() != TypeKind.ENUM && !isUnknown(type)) {
            throw wrong(what, type, " Cast it to a text first: cast(Types.STRING).");
        }
        return node;
    }

    static boolean isDate(SqlType<?> type) {
        return type.kind() == TypeKind.DATE || isTimestamp(type);
    }

    static boolean isTimestamp(SqlType<?> type) {
        return switch (type.kind()) {
            case TIMESTAMP, INSTANT, OFFSET_TIMESTAMP -> true;
            default -> false;
        };
    }

    static InvalidStatement wrong(String what, SqlType<?> type, String remedy) {
        return new InvalidStatement(
                ErrorCode.WRONG_OPERAND, "A value of type " + type + " is no operand of " + what + "." + remedy);
    }

    /** Compares two values of which one could equal the other. */
    static Binary compare(Operator operator, ExpressionNode left, ExpressionNode right) {
        checkComparable(left, right);
        return operator.of(left, right);
    }

    static void checkComparable(ExpressionNode left, ExpressionNode right) {
        if (!comparable(left.type(), right.type())) {
            throw new InvalidStatement(
                    ErrorCode.WRONG_OPERAND,
                    "A value of type " + left.type() + " is never compared with one of " + right.type()
                            + ". Cast one of them to the type of the other: cast(type).");
        }
    }

    private static boolean comparable(SqlType<?> left, SqlType<?> right) {
        return left.kind() == right.kind()
                || isUnknown(left)
                || isUnknown(right)
                || isNumber(left) && isNumber(right)
                || isWritten(left) && isWritten(right)
                || isDate(left) && isDate(right);
    }

    private static boolean isWritten(SqlType<?> type) {
        return type.isText() || type.kind() == TypeKind.ENUM;
    }
}
