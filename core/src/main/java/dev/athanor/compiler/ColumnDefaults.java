// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.MergeBranch;
import dev.athanor.ast.MergeNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.UpdateNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT, UPDATE or MERGE writes into columns that it does not mention: the defaults that were declared with them. A
 * value that is given, null too, takes the place of the default.
 */
public final class ColumnDefaults {
    private final Maker maker;

    private ColumnDefaults(Maker maker) {
        this.maker = maker;
    }

    /** Makes the values that are made for each row. */
    public interface Maker {
        /**
         * The value, as it goes into the statement.
         *
         * @param columns those that the statement mentions
         * @param row their values, in the same order
         */
        ExpressionNode value(ColumnInfo column, ColumnDefault.Made made, List<String> columns, List<Node> row);
    }

    /** A statement with the defaults of its columns; the very same where there are none. */
    public static StatementNode complete(StatementNode statement, Maker maker) {
        if (statement instanceof InsertNode insert) {
            return new ColumnDefaults(maker).insert(insert);
        }
        if (statement instanceof MergeNode merge) {
            return new ColumnDefaults(maker).merge(merge);
        }
        return statement instanceof UpdateNode update ? new ColumnDefaults(maker).update(update) : statement;
    }

    /**
     * A statement with the defaults of what writes in its WITH clauses, which {@link #complete} leaves alone:
     * to look for them costs a walk, and the compilation tells whether there are any.
     */
    public static StatementNode completeInside(StatementNode statement, Maker maker) {
        return (StatementNode) statement.accept(new Inside(new ColumnDefaults(maker)));
    }

    /** Whether a statement that stands in a WITH clause leaves columns to their defaults. */
    @SuppressWarnings("ReferenceEquality") // a complete statement is handed back as the very object it was
    static boolean leavesOpen(StatementNode statement) {
        return unmade(statement) != statement;
    }

    /** Completes whatever writes, wherever it stands. */
    private static final class Inside extends Rewriter {
        private final ColumnDefaults defaults;

        Inside(ColumnDefaults defaults) {
            this.defaults = defaults;
        }

        @Override
        public Node visitInsert(InsertNode node) {
            return defaults.insert((InsertNode) super.visitInsert(node));
        }

        @Override
        public Node visitMerge(MergeNode node) {
            return defaults.merge((MergeNode) super.visitMerge(node));
        }

        @Override
        public Node visitUpdate(UpdateNode node) {
            return defaults.update((UpdateNode) super.visitUpdate(node));
        }
    }

    /** The same where the values are not known yet: they are parameters with the names of their columns. */
    static StatementNode unmade(StatementNode statement) {
        return complete(statement, ColumnDefaults::parameter);
    }

    /** The same for a statement and those in its WITH clauses. */
    static StatementNode allUnmade(StatementNode statement) {
        return completeInside(statement, ColumnDefaults::parameter);
    }

    private static ExpressionNode parameter(
            ColumnInfo column, ColumnDefault.Made made, List<String> columns, List<Node> row) {
        return new Parameter(column.name(), column.type());
    }

    private StatementNode insert(InsertNode insert) {
        if (!(insert.clauses().get(Clause.TARGET) instanceof TableRef target)
                || !declaresAny(target, ColumnInfo::onInsert)) {
            return insert;
        }
        List<Node> given = insert.clauses().list(Clause.COLUMNS);
        List<String> names =
                given.stream().map(column -> ((ColumnRef) column).name()).toList();
        List<ColumnInfo> missing = missing(target, ColumnInfo::onInsert, names);
        if (missing.isEmpty()) {
            return insert;
        }
        List<Node> columns = new ArrayList<>(given);
        missing.forEach(column -> columns.add(new ColumnRef(target, column.name(), column.type())));
        List<Integer> order = order(target, columns);
        Clauses clauses = insert.clauses().set(Clause.COLUMNS, sorted(columns, order));
        if (insert.clauses().get(Clause.VALUES) instanceof QueryNode query) {
            return new InsertNode(clauses.set(Clause.COLUMNS, new NodeList(columns))
                    .set(Clause.VALUES, query(query, missing, names)));
        }
        List<Node> rows = new ArrayList<>();
        List<Node> before = insert.clauses().list(Clause.VALUES);
        for (Node row : before.isEmpty() ? List.of(new NodeList(List.of())) : before) {
            List<Node> values = new ArrayList<>(((NodeList) row).nodes());
            for (ColumnInfo column : missing) {
                values.add(value(column, column.onInsert(), names, ((NodeList) row).nodes()));
            }
            rows.add(sorted(values, order));
        }
        return new InsertNode(clauses.set(Clause.VALUES, new NodeList(rows)));
    }

    private QueryNode query(QueryNode query, List<ColumnInfo> missing, List<String> names) {
        List<Node> more = new ArrayList<>();
        missing.forEach(column -> more.add(value(column, column.onInsert(), names, List.of())));
        if (query instanceof SelectNode select) {
            return new SelectNode(select.clauses().append(Clause.COLUMNS, more));
        }
        throw new InvalidStatement(
                ErrorCode.INVALID_STATEMENT,
                "The rows of the INSERT come from " + (query instanceof CompoundNode ? "a set operation" : "a text")
                        + ", to which the default of column \"" + missing.get(0).name()
                        + "\" cannot be added. Select from it as a subquery, or name the column in columns(…).");
    }

    /** The positions of the columns, each before the first of those so far that stands behind it in the table. */
    private static List<Integer> order(TableRef target, List<Node> columns) {
        List<String> all =
                target.table().columns().stream().map(ColumnInfo::name).toList();
        List<Integer> places = columns.stream()
                .map(column -> all.indexOf(((ColumnRef) column).name()))
                .toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int at = 0;
            while (at < order.size() && places.get(order.get(at)) < places.get(i)) {
                at++;
            }
            order.add(at, i);
        }
        return order;
    }

    private static NodeList sorted(List<Node> nodes, List<Integer> order) {
        return new NodeList(order.stream().map(nodes::get).toList());
    }

    /** A value that is made is made once for all rows that a branch writes, as in an INSERT from a query. */
    private StatementNode merge(MergeNode merge) {
        TableRef target = (TableRef) Objects.requireNonNull(merge.clauses().get(Clause.TARGET));
        if (!declaresAny(target, ColumnInfo::onInsert) && !declaresAny(target, ColumnInfo::onUpdate)) {
            return merge;
        }
        List<Node> branches = new ArrayList<>();
        merge.clauses().list(Clause.VALUES).forEach(branch -> branches.add(branch(target, (MergeBranch) branch)));
        return new MergeNode(merge.clauses().set(Clause.VALUES, new NodeList(branches)));
    }

    private MergeBranch branch(TableRef target, MergeBranch branch) {
        return switch (branch.action()) {
            case DELETE -> branch;
            case INSERT -> completed(target, branch, ColumnInfo::onInsert);
            case UPDATE -> completed(target, branch, ColumnInfo::onUpdate);
        };
    }

    private MergeBranch completed(
            TableRef target, MergeBranch branch, Function<ColumnInfo, @Nullable ColumnDefault> declared) {
        List<String> names = branch.changes().stream().map(Assignment::column).toList();
        List<Node> values =
                branch.changes().stream().<Node>map(Assignment::value).toList();
        List<Assignment> changes = new ArrayList<>(branch.changes());
        for (ColumnInfo column : missing(target, declared, names)) {
            changes.add(new Assignment(column.name(), value(column, declared.apply(column), names, values)));
        }
        return new MergeBranch(branch.action(), branch.condition(), changes);
    }

    private StatementNode update(UpdateNode update) {
        if (!(update.clauses().get(Clause.TARGET) instanceof TableRef target)
                || !declaresAny(target, ColumnInfo::onUpdate)) {
            return update;
        }
        List<Node> changes = update.clauses().list(Clause.SET);
        List<String> names =
                changes.stream().map(change -> ((Assignment) change).column()).toList();
        List<ColumnInfo> missing = missing(target, ColumnInfo::onUpdate, names);
        if (missing.isEmpty() || changes.isEmpty()) {
            return update;
        }
        List<Node> values = new ArrayList<>();
        changes.forEach(change -> values.add(((Assignment) change).value()));
        List<Node> more = new ArrayList<>();
        missing.forEach(
                column -> more.add(new Assignment(column.name(), value(column, column.onUpdate(), names, values))));
        return new UpdateNode(update.clauses().append(Clause.SET, more));
    }

    /** Most tables declare none, and cost a statement no more than this look at their columns. */
    private static boolean declaresAny(TableRef target, Function<ColumnInfo, @Nullable ColumnDefault> declared) {
        for (ColumnInfo column : target.table().columns()) {
            if (declared.apply(column) != null) {
                return true;
            }
        }
        return false;
    }

    private static List<ColumnInfo> missing(
            TableRef target, Function<ColumnInfo, @Nullable ColumnDefault> declared, List<String> given) {
        return target.table().columns().stream()
                .filter(column -> declared.apply(column) != null && !given.contains(column.name()))
                .toList();
    }

    private ExpressionNode value(
            ColumnInfo column, @Nullable ColumnDefault declared, List<String> columns, List<Node> row) {
        ColumnDefault known = Objects.requireNonNull(declared);
        if (known instanceof ColumnDefault.Constant constant) {
            return Bind.assigned(constant.value(), column.type(), column.name());
        } else if (known instanceof ColumnDefault.Sql sql) {
            return sql.value();
        }
        return maker.value(column, (ColumnDefault.Made) known, columns, row);
    }
}
