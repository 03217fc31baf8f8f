// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Operator;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the condition of a join that was asked for without one, from the foreign keys between the two sides. */
final class JoinCondition {
    private JoinCondition() {}

    /** What a join without a left side joins to: the one of the statement's sources that it can. */
    static FromNode leftSide(List<FromNode> named, Set<FromNode> implied, JoinStep step) {
        Set<FromNode> candidates = new LinkedHashSet<>(named);
        if (named.isEmpty()) {
            candidates.addAll(implied);
            candidates.remove(step.right());
        }
        if (candidates.size() > 1 && step.on() != null) {
            Set<FromNode> mentioned = new LinkedHashSet<>();
            Froms.collect(step.on(), mentioned);
            candidates.removeIf(from -> mentioned.stream().noneMatch(one -> Froms.holds(from, one)));
        } else if (candidates.size() > 1) {
            candidates.removeIf(from -> conditions(from, step.right()).isEmpty());
        }
        if (candidates.size() == 1) {
            return candidates.iterator().next();
        }
        throw new InvalidStatement(
                ErrorCode.NO_FOREIGN_KEY,
                candidates.isEmpty()
                        ? "There is nothing that " + describe(step.right())
                                + " can be joined to. Say what to select from with from(…), or give the condition."
                        : "It is not clear what " + describe(step.right())
                                + " shall be joined to. Say what to select from with from(…).");
    }

    /** The condition along the one foreign key between two sides. */
    static ExpressionNode along(FromNode left, FromNode right) {
        List<ExpressionNode> found = conditions(left, right);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new InvalidStatement(
                found.isEmpty() ? ErrorCode.NO_FOREIGN_KEY : ErrorCode.AMBIGUOUS_FOREIGN_KEY,
                (found.isEmpty() ? "There is no foreign key" : "There are " + found.size() + " foreign keys")
                        + " between " + describe(left) + " and " + describe(right)
                        + ". Give the condition: join(target, condition).");
    }

    private static List<ExpressionNode> conditions(FromNode left, FromNode right) {
        List<ExpressionNode> found = new ArrayList<>();
        if (left instanceof Join join) {
            found.addAll(conditions(join.left(), right));
            found.addAll(conditions(join.right(), right));
            return found;
        }
        TableInfo leftTable = table(left);
        TableInfo rightTable = table(right);
        if (leftTable != null && rightTable != null) {
            leftTable.foreignKeys().stream()
                    .filter(key -> key.target() == rightTable)
                    .forEach(key -> found.add(condition(left, leftTable, right, rightTable, key, false)));
            rightTable.foreignKeys().stream()
                    .filter(key -> key.target() == leftTable)
                    .forEach(key -> found.add(condition(right, rightTable, left, leftTable, key, true)));
        }
        return found;
    }

    private static ExpressionNode condition(
            FromNode holder,
            TableInfo holderTable,
            FromNode target,
            TableInfo targetTable,
            ForeignKeyInfo key,
            boolean targetFirst) {
        ExpressionNode whole = null;
        for (int i = 0; i < key.columns().size(); i++) {
            ColumnRef own = column(holder, holderTable, key.columns().get(i));
            ColumnRef other = column(target, targetTable, key.targetColumns().get(i));
            ExpressionNode equal = targetFirst ? Operator.EQ.of(other, own) : Operator.EQ.of(own, other);
            whole = whole == null ? equal : Operator.AND.of(whole, equal);
        }
        if (whole == null) {
            throw new AssertionError("a foreign key has columns");
        }
        return whole;
    }

    private static ColumnRef column(FromNode from, TableInfo table, String name) {
        ColumnInfo info = table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a foreign key names columns that exist"));
        return new ColumnRef(from, name, info.type());
    }

    private static @Nullable TableInfo table(FromNode from) {
        if (from instanceof TableRef ref) {
            return ref.table();
        }
        return from instanceof Alias alias ? alias.table().table() : null;
    }

    private static String describe(FromNode from) {
        TableInfo table = table(from);
        return table == null ? "the subquery" : '"' + table.name() + '"';
    }
}
