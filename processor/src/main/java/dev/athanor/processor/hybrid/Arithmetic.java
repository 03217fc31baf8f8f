// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType.Kind;

/** Computes with numbers. */
final class Arithmetic {
    private Arithmetic() {}

    /** An operator of Java between two primitive numbers. */
    static Operand of(BinaryTree tree, Operand left, Operand right) {
        if (!Numbers.isPrimitive(left) || !Numbers.isPrimitive(right)) {
            throw new Untranslatable(tree, "it computes with something that is no number");
        }
        Kind kind = Numbers.promoted(left.kind(), right.kind());
        if (left.is(Form.JAVA) && right.is(Form.JAVA)) {
            JavaCode code = JavaCode.of("(# # #)", left.code(), symbol(tree.getKind()), right.code());
            return Operand.java(Numbers.type(kind), code, null);
        }
        Operand one = Numbers.as(kind, left);
        Operand other = Numbers.as(kind, right);
        return switch (tree.getKind()) {
            case PLUS -> call(one, "plus", other);
            case MINUS -> call(one, "minus", other);
            case MULTIPLY -> call(one, "times", other);
            case DIVIDE -> kind.isInteger() ? wholeQuotient(one, other) : call(one, "dividedBy", other);
            default -> {
                if (!kind.isInteger()) {
                    throw new Untranslatable(
                            tree, "databases disagree on the remainder of fractions; use whole numbers");
                }
                yield call(one, "modulo", other);
            }
        };
    }

    private static String symbol(Tree.Kind kind) {
        return switch (kind) {
            case PLUS -> "+";
            case MINUS -> "-";
            case MULTIPLY -> "*";
            case DIVIDE -> "/";
            default -> "%";
        };
    }

    /** MySQL and Oracle divide whole numbers into fractions; without the remainder there is none. */
    private static Operand wholeQuotient(Operand left, Operand right) {
        return call(call(left, "minus", call(left, "modulo", right)), "dividedBy", right);
    }

    /** A method of an expression that takes a value or another expression of the same type. */
    static Operand call(Operand left, String method, Operand right) {
        Operand on = left.asExpression();
        boolean nullable = left.nullable() || right.nullable();
        return Operand.expression(left.type(), nullable, JavaCode.of("#.#(#)", on.code(), method, right.code()));
    }

    static Operand negated(Operand operand) {
        if (operand.is(Form.EXPRESSION)) {
            return Operand.expression(operand.type(), operand.nullable(), JavaCode.of("#.negated()", operand.code()));
        } else if (operand.constant() instanceof Number number && operand.kind().isInteger()) {
            Number opposite =
                    operand.kind() == Kind.BIGINT ? (Number) (-number.longValue()) : (Number) (-number.intValue());
            return Numbers.constant(operand.kind(), opposite);
        } else if (operand.constant() instanceof Number number) {
            return Numbers.constant(operand.kind(), -number.doubleValue());
        }
        return Operand.java(operand.type(), JavaCode.of("(-#)", operand.code()), null);
    }
}
