// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.ast.TableInfo.ViewInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in such an order that each comes after those it refers to, otherwise as they were declared; and the foreign keys
 * that have to wait until all tables are there, because they close a circle or were told to.
 */
record TableOrder(List<Table> tables, Map<Table, List<ForeignKeyInfo>> later) {
    static TableOrder of(Collection<Table> tables) {
        Circles circles = new Circles(tables);
        List<Table> sorted = new ArrayList<>();
        Map<Table, List<ForeignKeyInfo>> later = new HashMap<>();
        for (Set<Table> circle : circles.found()) {
            for (Table table : tables) {
                if (circle.contains(table)) {
                    sorted.add(table);
                    later.put(table, waiting(table, circle));
                }
            }
        }
        return new TableOrder(sorted, later);
    }

    /** Whether a table refers to one that was not there when it was made. */
    boolean isInCircle(Table table) {
        return !later.getOrDefault(table, List.of()).isEmpty();
    }

    private static List<ForeignKeyInfo> waiting(Table table, Set<Table> circle) {
        return table.foreignKeys().stream()
                .filter(key -> key.later() || (key.target() != table && circle.contains(key.target())))
                .toList();
    }

    /** What has to be there before a table is: the tables that it refers to, or that it is or may be a view of. */
    private static Set<TableInfo> needs(Table table, Set<Table> all) {
        Set<TableInfo> found = new LinkedHashSet<>();
        for (ForeignKeyInfo key : table.foreignKeys()) {
            if (!key.later()) {
                found.add(key.target());
            }
        }
        ViewInfo view = table.view();
        if (view != null) {
            view.query().accept(new Tables(found));
            MentionedNames words = MentionedNames.of(view.query());
            if (!words.isEmpty()) {
                all.stream()
                        .filter(other -> other.view() == null || words.has(other.name()))
                        .forEach(found::add);
            }
        }
        found.remove(table);
        return found;
    }

    /** Finds the tables that a query is about. */
    private static final class Tables extends Walker {
        private final Set<TableInfo> found;
        private final Set<AliasName> entered = new HashSet<>();

        Tables(Set<TableInfo> found) {
            this.found = found;
        }

        @Override
        public Done visitTableRef(TableRef node) {
            found.add(node.table());
            return Done.DONE;
        }

        @Override
        public Done visitColumnRef(ColumnRef node) {
            return node.from().accept(this);
        }

        @Override
        protected Done derived(DerivedFrom source) {
            return entered.add(source.name()) ? super.derived(source) : Done.DONE;
        }
    }

    /** Tarjan's algorithm: the largest sets of tables each of which leads to all others, those that are needed first. */
    private static final class Circles {
        private final Set<Table> all;
        private final Map<Table, Integer> numbers = new HashMap<>();
        private final Map<Table, Integer> lowest = new HashMap<>();
        private final Deque<Table> underWay = new ArrayDeque<>();
        private final List<Set<Table>> circles = new ArrayList<>();

        Circles(Collection<Table> tables) {
            all = new LinkedHashSet<>(tables);
        }

        List<Set<Table>> found() {
            for (Table table : all) {
                if (!numbers.containsKey(table)) {
                    visit(table);
                }
            }
            return circles;
        }

        private void visit(Table table) {
            int number = numbers.size();
            numbers.put(table, number);
            lowest.put(table, number);
            underWay.push(table);
            for (TableInfo needed : needs(table, all)) {
                if (needed instanceof Table other && all.contains(other)) {
                    if (!numbers.containsKey(other)) {
                        visit(other);
                        lowest.merge(table, lowest.getOrDefault(other, number), Math::min);
                    } else if (underWay.contains(other)) {
                        lowest.merge(table, numbers.getOrDefault(other, number), Math::min);
                    }
                }
            }
            if (lowest.getOrDefault(table, number) == number) {
                Set<Table> circle = new LinkedHashSet<>();
                while (!circle.contains(table)) {
                    circle.add(underWay.pop());
                }
                circles.add(circle);
            }
        }
    }
}
