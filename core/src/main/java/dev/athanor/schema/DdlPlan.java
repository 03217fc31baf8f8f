// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.AddConstraint;
import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.CreateIndex;
import dev.athanor.ast.CreateSequence;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.CreateView;
import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.DropConstraint;
import dev.athanor.ast.DropSequence;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.DropView;
import dev.athanor.ast.SetComment;
import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.IndexInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Of which statements, in which order, the making and dropping of tables consists on one database. */
final class DdlPlan {
    private final SqlTarget dialect;
    private final DdlAbilities abilities;
    private final List<StatementNode> statements = new ArrayList<>();

    private DdlPlan(SqlTarget dialect) {
        this.dialect = dialect;
        this.abilities = dialect.abilities();
    }

    /**
     * Sequences first, then tables each with what belongs to it, at last the foreign keys that had to wait.
     *
     * @param tables those that decide of the order, of which the {@code wanted} are made
     */
    static List<StatementNode> creation(
            Collection<Sequence> sequences, Collection<Table> tables, Predicate<Table> wanted, SqlTarget dialect) {
        DdlPlan plan = new DdlPlan(dialect);
        if (plan.abilities.sequences()) {
            sequences.stream().filter(each -> !each.isOptional()).forEach(each -> plan.add(new CreateSequence(each)));
        }
        TableOrder order = TableOrder.of(tables);
        List<Table> made = order.tables().stream().filter(wanted).toList();
        for (Table table : made) {
            plan.create(table, plan.later(table, order));
        }
        for (Table table : made) {
            plan.later(table, order).forEach(key -> plan.constrain(table, key));
        }
        return plan.statements;
    }

    /** The reverse. */
    static List<StatementNode> removal(
            Collection<Sequence> sequences, Collection<Table> tables, Predicate<Table> wanted, SqlTarget dialect) {
        DdlPlan plan = new DdlPlan(dialect);
        TableOrder order = TableOrder.of(tables);
        List<Table> dropped = new ArrayList<>(order.tables());
        dropped.removeIf(wanted.negate());
        for (Table table : dropped) {
            plan.later(table, order).stream()
                    .filter(key -> key.traits().when().test(dialect.name()))
                    .forEach(key -> plan.add(new DropConstraint(table, named(table, key))));
        }
        Collections.reverse(dropped);
        dropped.forEach(table -> plan.add(table.view() == null ? new DropTable(table) : new DropView(table)));
        if (plan.abilities.sequences()) {
            sequences.stream().filter(each -> !each.isOptional()).forEach(each -> plan.add(new DropSequence(each)));
        }
        return plan.statements;
    }

    private void add(StatementNode statement) {
        statements.add(statement);
    }

    private List<ForeignKeyInfo> later(Table table, TableOrder order) {
        return abilities.addsConstraints() ? order.later().getOrDefault(table, List.of()) : List.of();
    }

    private void create(Table table, List<ForeignKeyInfo> later) {
        add(table.view() == null ? new CreateTable(table, false, later) : new CreateView(table));
        for (IndexInfo index : table.indexes()) {
            if (index.when().test(dialect.name())) {
                add(new CreateIndex(table, index));
            }
        }
        if (abilities.comments() == Comments.STATEMENTS) {
            comments(table);
        }
        for (ConstraintInfo constraint : table.constraints()) {
            if (!(constraint instanceof ForeignKeyInfo key && later.contains(key))) {
                comment(table, constraint);
            }
        }
    }

    private void comments(Table table) {
        if (table.comment() != null) {
            add(SetComment.of(table));
        }
        for (ColumnInfo column : table.columns()) {
            if (column.comment() != null) {
                add(SetComment.of(table, column));
            }
        }
    }

    private void constrain(Table table, ForeignKeyInfo key) {
        if (key.traits().when().test(dialect.name())) {
            ForeignKeyInfo named = named(table, key);
            add(new AddConstraint(table, named));
            comment(table, named);
        }
    }

    private void comment(Table table, ConstraintInfo constraint) {
        if (abilities.constraintComments()
                && constraint.traits().comment() != null
                && constraint.name() != null
                && constraint.traits().when().test(dialect.name())) {
            add(SetComment.of(table, constraint));
        }
    }

    /** What is dropped by itself needs a name, and so has to be made with one. */
    private static ForeignKeyInfo named(Table table, ForeignKeyInfo key) {
        String made = table.name() + '_' + String.join("_", key.columns()) + "_fkey";
        return key.name() != null ? key : key.with(key.traits().named(DdlName.made(made)));
    }
}
