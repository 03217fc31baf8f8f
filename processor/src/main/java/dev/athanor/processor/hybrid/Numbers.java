// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.List;

/** How numbers of several types come together, as in Java. */
final class Numbers {
    private static final List<Kind> WIDENING =
            List.of(Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT, Kind.REAL, Kind.DOUBLE);

    private Numbers() {}

    static ValueType type(Kind kind) {
        return switch (kind) {
            case SMALLINT -> new ValueType(kind, "java.lang.Short", true);
            case INTEGER -> new ValueType(kind, "java.lang.Integer", true);
            case BIGINT -> new ValueType(kind, "java.lang.Long", true);
            case REAL -> new ValueType(kind, "java.lang.Float", true);
            case DOUBLE -> new ValueType(kind, "java.lang.Double", true);
            default -> new ValueType(kind, "java.math.BigDecimal", false);
        };
    }

    /** Whether operators work on it in Java. */
    static boolean isPrimitive(Operand operand) {
        return operand.isNumber() && WIDENING.contains(operand.kind());
    }

    static boolean isInteger(Kind kind) {
        return kind.isInteger();
    }

    /** The type in which two numbers are computed. */
    static Kind promoted(Kind one, Kind other) {
        int wider = Math.max(WIDENING.indexOf(one), WIDENING.indexOf(other));
        return WIDENING.get(Math.max(wider, WIDENING.indexOf(Kind.INTEGER)));
    }

    /** Whether a value of one type is one of another without losing anything but digits. */
    static boolean widens(Kind from, Kind to) {
        return WIDENING.contains(from) && WIDENING.indexOf(from) <= WIDENING.indexOf(to);
    }

    /** The type in which two numbers are compared: that of the expression, if the other is a constant that fits. */
    static Kind compared(Operand left, Operand right) {
        if (left.kind() == right.kind()) {
            return left.kind();
        } else if (left.is(Form.EXPRESSION) && fits(right, left.kind())) {
            return left.kind();
        } else if (right.is(Form.EXPRESSION) && fits(left, right.kind())) {
            return right.kind();
        }
        return promoted(left.kind(), right.kind());
    }

    private static boolean fits(Operand operand, Kind kind) {
        if (!(operand.constant() instanceof Number number)
                || !kind.isInteger()
                || !operand.kind().isInteger()) {
            return false;
        }
        long value = number.longValue();
        return switch (kind) {
            case SMALLINT -> value == (short) value;
            case INTEGER -> value == (int) value;
            default -> true;
        };
    }

    /** The same number as one of another type. */
    static Operand as(Kind kind, Operand operand) {
        if (operand.kind() == kind) {
            return operand;
        } else if (!operand.is(Form.JAVA)) {
            JavaCode cast = JavaCode.of("#.cast(#.#)", operand.code(), JavaCode.type("dev.athanor.type.Types"), kind);
            return Operand.expression(type(kind), operand.nullable(), cast);
        } else if (operand.constant() instanceof Number number) {
            return constant(kind, number);
        }
        JavaCode cast = JavaCode.of("(#) #", type(kind).primitiveName(), operand.code());
        return Operand.java(type(kind), cast, null);
    }

    /** A number that is written in the source. */
    static Operand constant(Kind kind, Number number) {
        String text = switch (kind) {
            case SMALLINT -> "(short) " + number.longValue();
            case BIGINT -> number.longValue() + "L";
            case REAL -> number.floatValue() + "f";
            case DOUBLE -> String.valueOf(number.doubleValue());
            default -> String.valueOf(number);
        };
        return Operand.java(type(kind), JavaCode.text(text), number);
    }
}
