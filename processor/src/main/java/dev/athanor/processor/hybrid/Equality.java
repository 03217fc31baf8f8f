// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.Tree;
import dev.athanor.processor.hybrid.Operand.Form;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType.Kind;

/** Asks whether two values are the same, and whether one is null. */
final class Equality {
    private Equality() {}

    /** {@code ==} and {@code !=} of Java. */
    static Operand identical(Tree tree, Operand left, Operand right, boolean negated) {
        if (right.is(Form.NULL)) {
            return isNull(tree, left, negated);
        } else if (left.is(Form.NULL)) {
            return isNull(tree, right, negated);
        } else if (left.isBoolean() && right.isBoolean()) {
            return truths(left, right, negated);
        } else if (Numbers.isPrimitive(left) && Numbers.isPrimitive(right)) {
            if (!left.type().primitive() && !right.type().primitive()) {
                throw new Untranslatable(tree, "== compares the objects and not their numbers. Use equals");
            }
            return Comparing.numbers(tree, left, negated ? Comparing.NE : Comparing.EQ, right);
        } else if (left.kind() == Kind.ENUM && right.kind() == Kind.ENUM) {
            return same(tree, left, right, negated);
        }
        throw new Untranslatable(
                tree, "== compares the objects and not what they hold. Use equals, or compareTo of decimals");
    }

    private static Operand isNull(Tree tree, Operand value, boolean negated) {
        if (value.is(Form.EXPRESSION)) {
            return Operand.condition(false, JavaCode.of(negated ? "#.isNotNull()" : "#.isNull()", value.code()));
        } else if (value.is(Form.REFERENCE)) {
            return Operand.condition(false, JavaCode.of(negated ? "#.isNull().not()" : "#.isNull()", value.code()));
        }
        throw new Untranslatable(tree, "only an attribute or what is made of attributes can be null");
    }

    /** Boolean values as conditions; a constant leaves the other side as it is, or its opposite. */
    private static Operand truths(Operand left, Operand right, boolean negated) {
        for (boolean truth : new boolean[] {true, false}) {
            if (right.is(truth)) {
                return truth == negated ? left.negated() : left.asCondition();
            } else if (left.is(truth)) {
                return truth == negated ? right.negated() : right.asCondition();
            }
        }
        Operand one = left.is(Form.JAVA) ? left.asCondition() : left;
        boolean unknown = left.nullable() || right.nullable();
        return Operand.condition(
                unknown,
                JavaCode.of(
                        negated ? "#.ne(#)" : "#.eq(#)",
                        one.code(),
                        right.asExpression().code()));
    }

    /** {@code left.equals(right)}: false if the right is null, and the left is not. */
    static Operand equal(Tree tree, Operand left, Operand right) {
        checkTypes(tree, left, right);
        if (right.is(Form.NULL)) {
            return isNull(tree, left, false);
        }
        return Comparing.values(left, Comparing.EQ, right);
    }

    /** {@code Objects.equals(left, right)}: nulls are equal. */
    static Operand same(Tree tree, Operand left, Operand right, boolean negated) {
        if (right.is(Form.NULL)) {
            return isNull(tree, left, negated);
        } else if (left.is(Form.NULL)) {
            return isNull(tree, right, negated);
        }
        if (left.isBoolean() && right.isBoolean() && !left.nullable() && !right.nullable()) {
            return truths(left, right, negated);
        }
        checkTypes(tree, left, right);
        boolean oneNullable = left.nullable() || right.nullable();
        boolean bothNullable = left.nullable() && right.nullable();
        if (!oneNullable || !negated && !bothNullable) {
            return Comparing.values(left, negated ? Comparing.NE : Comparing.EQ, right);
        }
        Operand value = left.is(Form.JAVA) ? right : left;
        Operand other = left.is(Form.JAVA) ? left : right;
        return Operand.condition(
                false,
                JavaCode.of(
                        negated ? "#.isDistinctFrom(#)" : "#.isNotDistinctFrom(#)",
                        value.code(),
                        other.asExpression().code()));
    }

    private static void checkTypes(Tree tree, Operand left, Operand right) {
        if (left.kind() == Kind.NUMERIC && !left.is(Form.NULL)) {
            throw new Untranslatable(
                    tree, "equals of decimals compares the digits too: 1.0 is not 1.00. Write a.compareTo(b) == 0");
        }
        boolean comparable = left.isValue() && right.isValue() && left.kind() == right.kind();
        if (!comparable && !right.is(Form.NULL)) {
            throw new Untranslatable(tree, "values of different types are never equal in Java");
        } else if (left.kind() == Kind.BINARY) {
            throw new Untranslatable(tree, "equals of arrays compares the objects and not what they hold");
        }
    }
}
