// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows {@code a.compareTo(b) > 0} as {@code a > b}. */
final class ComparedTo {
    private static final Set<Kind> ORDERED_ALIKE = Set.of(
            Kind.NUMERIC, Kind.BIGINT, Kind.INTEGER, Kind.SMALLINT, Kind.DATE, Kind.TIME, Kind.TIMESTAMP, Kind.INSTANT);

    private ComparedTo() {}

    /** The comparison, or null if the expression is none of that form. */
    static @Nullable Operand translate(BinaryTree tree, Function<ExpressionTree, Operand> parts) {
        Comparing how = switch (tree.getKind()) {
            case LESS_THAN -> Comparing.LT;
            case LESS_THAN_EQUAL -> Comparing.LE;
            case GREATER_THAN -> Comparing.GT;
            case GREATER_THAN_EQUAL -> Comparing.GE;
            case EQUAL_TO -> Comparing.EQ;
            case NOT_EQUAL_TO -> Comparing.NE;
            default -> null;
        };
        if (how == null) {
            return null;
        }
        if (isZero(tree.getRightOperand())) {
            return translate(tree.getLeftOperand(), how, parts);
        }
        return isZero(tree.getLeftOperand()) ? translate(tree.getRightOperand(), how.mirrored(), parts) : null;
    }

    private static @Nullable Operand translate(
            ExpressionTree tree, Comparing how, Function<ExpressionTree, Operand> parts) {
        if (tree instanceof ParenthesizedTree inner) {
            return translate(inner.getExpression(), how, parts);
        }
        if (!(tree instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || !select.getIdentifier().contentEquals("compareTo")
                || call.getArguments().size() != 1) {
            return null;
        }
        Operand left = parts.apply(select.getExpression());
        Operand right = parts.apply(call.getArguments().get(0));
        if (left.isText()) {
            throw new Untranslatable(
                    tree, "databases order text by their own rules, so compareTo of strings has no counterpart");
        } else if (!ORDERED_ALIKE.contains(left.kind()) || left.kind() != right.kind()) {
            throw new Untranslatable(tree, "compareTo is translated for numbers, dates and times of one type");
        }
        return Comparing.values(left, how, right);
    }

    private static boolean isZero(ExpressionTree tree) {
        return tree instanceof LiteralTree literal && Integer.valueOf(0).equals(literal.getValue());
    }
}
