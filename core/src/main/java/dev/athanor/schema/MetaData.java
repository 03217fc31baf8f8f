// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.CreateTable;
import dev.athanor.ast.DropTable;
import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables that belong together: they refer to each other by name, and are made and dropped together. */
public final class MetaData {
    private final Map<String, Table> tables = new LinkedHashMap<>();

    public MetaData() {}

    /** Takes a table in; its foreign keys by name then look here. */
    public void add(Table table) {
        if (tables.putIfAbsent(table.toString(), table) != null) {
            throw new ConfigurationError(
                    ErrorCode.DUPLICATE_NAME, "There is a table \"" + table + "\" in this metadata already.");
        }
        table.belongTo(this);
    }

    /**
     * The table of a name, {@code schema.name} where it has a schema.
     *
     * @throws UnknownName if there is none
     */
    public Table table(String name) {
        Table found = find(name);
        if (found == null) {
            throw UnknownName.table(name, tables.keySet());
        }
        return found;
    }

    @Nullable
    Table find(String name) {
        return tables.get(name);
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /** The tables in the order in which they were declared. */
    public Collection<Table> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /**
     * The tables in such an order that each comes after those it refers to.
     *
     * @throws ConfigurationError if tables refer to each other in a circle
     */
    public List<Table> sortedTables() {
        Set<Table> sorted = new LinkedHashSet<>();
        for (Table table : tables.values()) {
            visit(table, sorted, new ArrayList<>());
        }
        return List.copyOf(sorted);
    }

    private void visit(Table table, Set<Table> sorted, List<Table> underWay) {
        if (sorted.contains(table)) {
            return;
        }
        int since = underWay.indexOf(table);
        underWay.add(table);
        if (since >= 0) {
            String circle = underWay.subList(since, underWay.size()).stream()
                    .map(each -> '"' + each.toString() + '"')
                    .collect(Collectors.joining(", which refers to "));
            throw new ConfigurationError(
                    ErrorCode.CYCLIC_TABLES, "None of these tables can be made first: " + circle + ".");
        }
        for (ForeignKeyInfo key : table.foreignKeys()) {
            if (key.target() instanceof Table target && target != table && target.metadata() == this) {
                visit(target, sorted, underWay);
            }
        }
        underWay.remove(underWay.size() - 1);
        sorted.add(table);
    }

    /** Makes the tables that are not there yet, in order of dependency: {@code CREATE TABLE …}. */
    public void createAll(SchemaTarget target) {
        Map<@Nullable String, Set<String>> present = new HashMap<>();
        target.executeDdl(creations(table -> !isPresent(table, target, present)));
    }

    /** Drops the tables that are there, in reverse order of dependency: {@code DROP TABLE …}. */
    public void dropAll(SchemaTarget target) {
        Map<@Nullable String, Set<String>> present = new HashMap<>();
        List<StatementNode> statements = new ArrayList<>();
        for (Table table : sortedTables()) {
            if (isPresent(table, target, present)) {
                statements.add(new DropTable(table));
            }
        }
        Collections.reverse(statements);
        target.executeDdl(statements);
    }

    /** The DDL that makes all tables, as one database spells it; nothing is sent. */
    public List<String> ddl(SqlTarget dialect) {
        return creations(table -> true).stream().map(dialect::print).toList();
    }

    private List<StatementNode> creations(Predicate<Table> wanted) {
        List<StatementNode> statements = new ArrayList<>();
        for (Table table : sortedTables()) {
            if (wanted.test(table)) {
                statements.add(new CreateTable(table));
            }
        }
        return statements;
    }

    private static boolean isPresent(Table table, SchemaTarget target, Map<@Nullable String, Set<String>> present) {
        Set<String> names = present.get(table.schema());
        if (names == null) {
            names = target.tableNames(table.schema());
            present.put(table.schema(), names);
        }
        return names.contains(target.listed(table.name()));
    }
}
