// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Sources;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a join was not told: the source to join to, and the condition from the foreign keys between the two. */
final class JoinCondition {
    private JoinCondition() {}

    /** What a join without a left side joins to: the one of the statement's sources that it can. */
    static FromNode leftSide(List<FromNode> named, Set<FromNode> implied, JoinStep step) {
        Set<FromNode> candidates = new LinkedHashSet<>(named.isEmpty() ? implied : named);
        if (candidates.size() > 1) {
            candidates.removeIf(one -> Froms.holds(step.right(), one));
        }
        List<FromNode> fitting = candidates.stream()
                .filter(left -> candidates.size() == 1 || canJoin(left, step))
                .toList();
        if (fitting.isEmpty() && step.on() != null) {
            fitting = List.copyOf(candidates);
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        String right = describe(step.right());
        throw fitting.isEmpty()
                ? new InvalidStatement(
                        ErrorCode.NO_FOREIGN_KEY,
                        "There is nothing that " + right + " can be joined to. Say what to select from with from(…),"
                                + " or give the condition: join(target, condition).")
                : new InvalidStatement(
                        ErrorCode.AMBIGUOUS_FOREIGN_KEY,
                        "It is not clear what " + right + " shall be joined to: "
                                + fitting.stream().map(JoinCondition::describe).collect(Collectors.joining(" or "))
                                + ". Say it with from(…).");
    }

    private static boolean canJoin(FromNode left, JoinStep step) {
        if (step.on() == null) {
            return !conditions(left, step.right()).isEmpty();
        }
        Set<FromNode> mentioned = new LinkedHashSet<>();
        Sources.collect(step.on(), mentioned);
        return mentioned.stream().allMatch(one -> Froms.holds(step.right(), one) || Froms.holds(left, one));
    }

    /** The condition along the one foreign key between two sides; of a join, its last source is asked first. */
    static ExpressionNode along(FromNode left, FromNode right) {
        List<ExpressionNode> found = left instanceof Join join ? conditions(join.right(), right) : List.of();
        if (found.isEmpty()) {
            found = conditions(left, right);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new InvalidStatement(
                found.isEmpty() ? ErrorCode.NO_FOREIGN_KEY : ErrorCode.AMBIGUOUS_FOREIGN_KEY,
                (found.isEmpty() ? "There is no foreign key between " : "There is more than one way to join ")
                        + describe(left) + " and " + describe(right)
                        + ". Give the condition: join(target, condition).");
    }

    private static List<ExpressionNode> conditions(FromNode left, FromNode right) {
        List<ExpressionNode> found = new ArrayList<>();
        if (left instanceof Join join) {
            found.addAll(conditions(join.left(), right));
            found.addAll(conditions(join.right(), right));
        } else if (right instanceof Join join) {
            found.addAll(conditions(left, join.left()));
            found.addAll(conditions(left, join.right()));
        } else {
            List<BaseColumn> leftColumns = BaseColumn.of(left);
            List<BaseColumn> rightColumns = BaseColumn.of(right);
            along(rightColumns, leftColumns, found);
            along(leftColumns, rightColumns, found);
        }
        return found;
    }

    /** The conditions along the keys that one side holds and that refer to the other. */
    private static void along(List<BaseColumn> holder, List<BaseColumn> target, List<ExpressionNode> into) {
        Set<TableInfo> tables =
                holder.stream().map(BaseColumn::table).collect(Collectors.toCollection(LinkedHashSet::new));
        for (TableInfo table : tables) {
            for (ForeignKeyInfo key : table.foreignKeys()) {
                ExpressionNode condition = along(key, table, holder, target);
                if (condition != null) {
                    into.add(condition);
                }
            }
        }
    }

    private static @Nullable ExpressionNode along(
            ForeignKeyInfo key, TableInfo table, List<BaseColumn> holder, List<BaseColumn> target) {
        ExpressionNode whole = null;
        for (int i = 0; i < key.columns().size(); i++) {
            ColumnRef own = BaseColumn.find(holder, table, key.columns().get(i));
            ColumnRef other =
                    BaseColumn.find(target, key.target(), key.targetColumns().get(i));
            if (own == null || other == null) {
                return null;
            }
            ExpressionNode equal = Operator.EQ.of(other, own);
            whole = whole == null ? equal : Operator.AND.of(whole, equal);
        }
        return whole;
    }

    private static String describe(FromNode from) {
        if (from instanceof Join join) {
            return describe(join.left()) + " with " + describe(join.right());
        }
        return Froms.describe(from);
    }
}
