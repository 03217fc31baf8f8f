// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a body has become.
 *
 * @param type the type of the value; only the kind counts where the form says the rest
 * @param nullable whether it may be null in SQL; for a condition, whether it may be unknown
 * @param constant the value, where it is written in the source
 */
record Operand(
        Form form,
        ValueType type,
        boolean nullable,
        JavaCode code,
        @Nullable Object constant) {
    static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, "java.lang.Boolean", true);
    static final ValueType TEXT = new ValueType(Kind.STRING, "java.lang.String", false);

    private static final JavaCode FUNCTIONS = JavaCode.type("dev.athanor.sql.Functions");

    /** What kind of Java source stands for the part. */
    enum Form {
        /** An {@code Expression}. */
        EXPRESSION,
        /** A {@code Condition}. */
        CONDITION,
        /** A value that is known when the statement is built. */
        JAVA,
        /** One character, written in the source. */
        CHARACTER,
        /** {@code null}. */
        NULL,
        /** The handle of a reference to another entity. */
        REFERENCE
    }

    static Operand expression(ValueType type, boolean nullable, JavaCode code) {
        return new Operand(Form.EXPRESSION, type, nullable, code, null);
    }

    static Operand condition(boolean unknown, JavaCode code) {
        return new Operand(Form.CONDITION, BOOLEAN, unknown, code, null);
    }

    static Operand java(ValueType type, JavaCode code, @Nullable Object constant) {
        return new Operand(Form.JAVA, type, false, code, constant);
    }

    boolean is(Form one) {
        return form == one;
    }

    Kind kind() {
        return type.kind();
    }

    /** Whether it is a value of SQL or Java, and not null or another row. */
    boolean isValue() {
        return form == Form.EXPRESSION || form == Form.CONDITION || form == Form.JAVA;
    }

    boolean isNumber() {
        return (form == Form.EXPRESSION || form == Form.JAVA) && kind().isNumber();
    }

    boolean isText() {
        return (form == Form.EXPRESSION || form == Form.JAVA) && kind() == Kind.STRING;
    }

    boolean isBoolean() {
        return form == Form.CONDITION || (form == Form.EXPRESSION || form == Form.JAVA) && kind() == Kind.BOOLEAN;
    }

    /** The same as an expression: a value of Java is bound. */
    Operand asExpression() {
        return switch (form) {
            case JAVA -> expression(type, nullable, JavaCode.of("#.literal(#)", FUNCTIONS, code));
            case CHARACTER -> expression(TEXT, false, JavaCode.of("#.literal(#)", FUNCTIONS, code));
            default -> this;
        };
    }

    /** The same as a condition. */
    Operand asCondition() {
        if (form == Form.CONDITION) {
            return this;
        } else if (form == Form.EXPRESSION) {
            return condition(nullable, JavaCode.of("#.eq(true)", code));
        } else if (constant instanceof Boolean known) {
            return condition(false, JavaCode.of(known ? "#.isTrue()" : "#.isFalse()", FUNCTIONS));
        }
        return condition(false, JavaCode.of("(# ? #.isTrue() : #.isFalse())", code, FUNCTIONS, FUNCTIONS));
    }

    /** Whether it is the condition that always, or never, holds. */
    boolean is(boolean truth) {
        return constant instanceof Boolean known && known == truth;
    }

    /** The opposite. What is unknown in SQL does not hold in Java, so its opposite does. */
    Operand negated() {
        if (form == Form.JAVA) {
            return java(BOOLEAN, JavaCode.of("!#", code), constant instanceof Boolean known ? !known : null);
        }
        Operand condition = asCondition();
        if (!condition.nullable) {
            return condition(false, JavaCode.of("#.not()", condition.code));
        }
        JavaCode known = JavaCode.of(
                "#.of(#.coalesce(#, #.isFalse()).node())",
                JavaCode.type("dev.athanor.sql.Condition"),
                FUNCTIONS,
                condition.code,
                FUNCTIONS);
        return condition(false, JavaCode.of("#.not()", known));
    }

    Operand and(Operand other) {
        Operand left = asCondition();
        Operand right = other.asCondition();
        return condition(left.nullable || right.nullable, JavaCode.of("#.and(#)", left.code, right.code));
    }

    Operand or(Operand other) {
        Operand left = asCondition();
        Operand right = other.asCondition();
        return condition(left.nullable || right.nullable, JavaCode.of("#.or(#)", left.code, right.code));
    }
}
