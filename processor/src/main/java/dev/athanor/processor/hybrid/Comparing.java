// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.Tree;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType.Kind;

/** Compares two values by size. */
enum Comparing {
    LT("lt", "<"),
    LE("le", "<="),
    GT("gt", ">"),
    GE("ge", ">="),
    EQ("eq", "=="),
    NE("ne", "!=");

    private final String method;
    private final String symbol;

    Comparing(String method, String symbol) {
        this.method = method;
        this.symbol = symbol;
    }

    /** The comparison that holds with the sides exchanged. */
    Comparing mirrored() {
        return switch (this) {
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
            case EQ, NE -> this;
        };
    }

    /** Compares as the operators of Java do. */
    static Operand numbers(Tree tree, Operand left, Comparing how, Operand right) {
        if (!Numbers.isPrimitive(left) || !Numbers.isPrimitive(right)) {
            throw new Untranslatable(tree, "it compares something that is no number");
        }
        Kind kind = Numbers.compared(left, right);
        return values(Numbers.as(kind, left), how, Numbers.as(kind, right));
    }

    /** Compares two values of one type. */
    static Operand values(Operand left, Comparing how, Operand right) {
        boolean unknown = left.nullable() || right.nullable();
        if (left.is(Form.JAVA) && right.is(Form.JAVA)) {
            if (left.isNumber() && left.kind() != Kind.NUMERIC) {
                return Operand.java(
                        Operand.BOOLEAN, JavaCode.of("(# # #)", left.code(), how.symbol, right.code()), null);
            }
            return Operand.condition(
                    unknown, JavaCode.of("#.#(#)", left.asExpression().code(), how.method, right.code()));
        } else if (left.is(Form.JAVA)) {
            return values(right, how.mirrored(), left);
        }
        return Operand.condition(unknown, JavaCode.of("#.#(#)", left.code(), how.method, right.code()));
    }
}
