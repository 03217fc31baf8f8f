// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.AddConstraint;
import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.CreateIndex;
import dev.athanor.ast.CreateSequence;
import dev.athanor.ast.CreateTable;
import dev.athanor.ast.CreateType;
import dev.athanor.ast.CreateView;
import dev.athanor.ast.DdlAbilities;
import dev.athanor.ast.DdlAbilities.Comments;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.DdlText;
import dev.athanor.ast.DropConstraint;
import dev.athanor.ast.DropSequence;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.DropType;
import dev.athanor.ast.DropView;
import dev.athanor.ast.SetComment;
import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.IndexInfo;
import dev.athanor.event.Listeners;
import dev.athanor.sql.Statement;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of which statements, in which order, the making or dropping of tables consists on one database. Listeners are asked when
 * their moment has come: the statements before it have been taken then.
 */
final class DdlPlan implements Iterable<StatementNode> {
    private final SqlTarget dialect;
    private final DdlAbilities abilities;
    private final Listeners<DdlListener> ofAll;
    private final List<Supplier<Stream<? extends StatementNode>>> steps = new ArrayList<>();
    private final List<StatementNode> known = new ArrayList<>();

    DdlPlan(SqlTarget dialect, Listeners<DdlListener> ofAll) {
        this.dialect = dialect;
        this.abilities = dialect.abilities();
        this.ofAll = ofAll;
    }

    @Override
    public Iterator<StatementNode> iterator() {
        return steps.stream().<StatementNode>flatMap(Supplier::get).iterator();
    }

    /**
     * The same plan, once it is known that the database has words for all of it: what it cannot do is refused before the first
     * statement is sent, since not every database takes back what came before.
     *
     * @throws dev.athanor.error.UnsupportedByDialect if it has none for some
     */
    DdlPlan spelled() {
        known.forEach(dialect::print);
        return this;
    }

    List<String> printed() {
        List<String> texts = new ArrayList<>();
        forEach(statement -> texts.add(dialect.print(statement)));
        return texts;
    }

    /**
     * Sequences and types first, then tables each with what belongs to it, at last the foreign keys that had to wait.
     *
     * @param tables those that decide of the order, of which the {@code wanted} are made
     */
    void create(
            Collection<Sequence> sequences,
            Collection<SqlType<?>> types,
            Collection<Table> tables,
            Predicate<Table> wanted) {
        tell(DdlMoment.BEFORE_CREATE, null);
        numbers(sequences).forEach(each -> add(new CreateSequence(each)));
        types.forEach(each -> add(new CreateType(each)));
        TableOrder order = TableOrder.of(tables);
        List<Table> made = order.tables().stream().filter(wanted).toList();
        for (Table table : made) {
            create(table, later(table, order));
        }
        for (Table table : made) {
            later(table, order).forEach(key -> constrain(table, key));
        }
        tell(DdlMoment.AFTER_CREATE, null);
    }

    /** The reverse. */
    void drop(
            Collection<Sequence> sequences,
            Collection<SqlType<?>> types,
            Collection<Table> tables,
            Predicate<Table> wanted) {
        tell(DdlMoment.BEFORE_DROP, null);
        TableOrder order = TableOrder.of(tables);
        List<Table> dropped = new ArrayList<>(order.tables());
        dropped.removeIf(wanted.negate());
        for (Table table : dropped) {
            later(table, order).stream()
                    .filter(key -> key.traits().when().test(dialect.name()))
                    .forEach(key -> add(new DropConstraint(table, named(table, key))));
        }
        String beforeCircle = abilities.beforeCircle();
        if (beforeCircle != null && dropped.stream().anyMatch(table -> order.isInCircle(table))) {
            add(new DdlText(beforeCircle));
        }
        Collections.reverse(dropped);
        for (Table table : dropped) {
            tell(DdlMoment.BEFORE_DROP, table);
            add(table.view() == null ? new DropTable(table) : new DropView(table));
            tell(DdlMoment.AFTER_DROP, table);
        }
        types.forEach(each -> add(new DropType(each)));
        numbers(sequences).forEach(each -> add(new DropSequence(each)));
        tell(DdlMoment.AFTER_DROP, null);
    }

    private List<Sequence> numbers(Collection<Sequence> sequences) {
        return abilities.sequences()
                ? sequences.stream().filter(each -> !each.isOptional()).toList()
                : List.of();
    }

    private void add(StatementNode statement) {
        known.add(statement);
        steps.add(() -> Stream.of(statement));
    }

    private void tell(DdlMoment moment, @Nullable Table table) {
        Listeners<DdlListener> listeners = table == null ? ofAll : table.listeners();
        if (!listeners.isEmpty()) {
            steps.add(() -> asked(listeners, new DdlListener.Event(moment, table, dialect)));
        }
    }

    private Stream<StatementNode> asked(Listeners<DdlListener> listeners, DdlListener.Event event) {
        List<Statement> more = new ArrayList<>();
        listeners.tell(listener -> more.addAll(listener.statements(event)));
        return more.stream()
                .filter(statement -> !(statement instanceof Ddl ddl) || ddl.isFor(dialect))
                .map(Statement::node);
    }

    private List<ForeignKeyInfo> later(Table table, TableOrder order) {
        return abilities.addsConstraints() ? order.later().getOrDefault(table, List.of()) : List.of();
    }

    private void create(Table table, List<ForeignKeyInfo> later) {
        tell(DdlMoment.BEFORE_CREATE, table);
        add(table.view() == null ? new CreateTable(table, false, later) : new CreateView(table));
        for (IndexInfo index : table.indexes()) {
            if (index.when().test(dialect.name())) {
                add(new CreateIndex(table, index));
            }
        }
        if (abilities.comments() == Comments.STATEMENTS && table.view() == null) {
            comments(table);
        }
        for (ConstraintInfo constraint : table.constraints()) {
            if (!(constraint instanceof ForeignKeyInfo key && later.contains(key))) {
                comment(table, constraint);
            }
        }
        tell(DdlMoment.AFTER_CREATE, table);
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
