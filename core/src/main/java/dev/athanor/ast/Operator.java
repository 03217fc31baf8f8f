// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * The operators: how each is written, how tightly it binds, and what its negation is.
 *
 * <p>The precedences are SQLAlchemy's, so that parentheses stand where its users expect them.
 */
public enum Operator {
    /** EXISTS and NOT EXISTS have a node of their own; this line holds its precedence. */
    EXISTS("EXISTS", 0, false, Result.BOOLEAN),
    OR("OR", 2, true, Result.BOOLEAN),
    AND("AND", 3, true, Result.BOOLEAN),
    NOT("NOT", 4, false, Result.BOOLEAN),
    EQ("=", 5, false, Result.BOOLEAN),
    NE("!=", 5, false, Result.BOOLEAN),
    LT("<", 5, false, Result.BOOLEAN),
    LE("<=", 5, false, Result.BOOLEAN),
    GT(">", 5, false, Result.BOOLEAN),
    GE(">=", 5, false, Result.BOOLEAN),
    IS("IS", 5, false, Result.BOOLEAN),
    IS_NOT("IS NOT", 5, false, Result.BOOLEAN),
    IS_DISTINCT_FROM("IS DISTINCT FROM", 5, false, Result.BOOLEAN),
    IS_NOT_DISTINCT_FROM("IS NOT DISTINCT FROM", 5, false, Result.BOOLEAN),
    COLLATE("COLLATE", 4, false, Result.LEFT),
    /** BETWEEN, IN and LIKE have nodes of their own; this line holds their precedence. */
    MEMBERSHIP("", 5, false, Result.BOOLEAN),
    CONCAT("||", 5, true, Result.LEFT),
    ADD("+", 7, true, Result.LEFT),
    SUBTRACT("-", 7, false, Result.LEFT),
    BIT_AND("&", 7, false, Result.LEFT),
    BIT_OR("|", 7, false, Result.LEFT),
    BIT_XOR("^", 7, false, Result.LEFT),
    SHIFT_LEFT("<<", 7, false, Result.LEFT),
    SHIFT_RIGHT(">>", 7, false, Result.LEFT),
    MULTIPLY("*", 8, true, Result.LEFT),
    DIVIDE("/", 8, false, Result.LEFT),
    /** Division of whole numbers, without what is left over. */
    DIVIDE_WHOLE("/", 8, false, Result.LEFT),
    /** Division of whole numbers that keeps the fraction. */
    RATIO("/", 8, false, Result.NUMERIC),
    MODULO("%", 8, false, Result.LEFT),
    NEGATE("-", 8, false, Result.LEFT),
    BIT_NOT("~", 8, false, Result.LEFT),
    /** The operators of one database, on JSON and arrays: strong, and in parentheses inside of any other. */
    SPECIAL("", 15, false, Result.LEFT);

    private enum Result {
        BOOLEAN,
        LEFT,
        NUMERIC
    }

    private final String symbol;
    private final int precedence;
    private final boolean associative;
    private final Result result;

    Operator(String symbol, int precedence, boolean associative, Result result) {
        this.symbol = symbol;
        this.precedence = precedence;
        this.associative = associative;
        this.result = result;
    }

    public String symbol() {
        return symbol;
    }

    /** How tightly it binds: of two operators, the one with the higher number first. */
    public int precedence() {
        return precedence;
    }

    /** Two values under this operator, with the type that follows from theirs. */
    public Binary of(ExpressionNode left, ExpressionNode right) {
        SqlType<?> type = switch (result) {
            case BOOLEAN -> Types.BOOLEAN;
            case NUMERIC -> Types.NUMERIC;
            case LEFT -> left.type();
        };
        return new Binary(left, this, right, type);
    }

    /** The operator that holds exactly where this one does not, or null if it takes a NOT. */
    public @Nullable Operator negation() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
            case IS_DISTINCT_FROM -> IS_NOT_DISTINCT_FROM;
            case IS_NOT_DISTINCT_FROM -> IS_DISTINCT_FROM;
            default -> null;
        };
    }

    /** Whether an expression under this operator needs parentheses when it stands as an operand of {@code outer}. */
    public boolean needsParenthesesInside(Operator outer) {
        if (this == outer) {
            return !associative;
        }
        // to PostgreSQL ~ is an operator like any other, weaker than plus and minus
        boolean weakPrefix = this == BIT_NOT && outer.precedence >= ADD.precedence;
        // SQLite joins texts before it computes, Oracle and SQL Server from left to right
        boolean computedText = outer == CONCAT && precedence > CONCAT.precedence && this != NEGATE;
        int around = outer == NOT ? EQ.precedence : outer.precedence;
        return this == SPECIAL || computedText || weakPrefix || precedence <= around;
    }
}
