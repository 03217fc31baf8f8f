// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.inspect.Catalog;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.CatalogRow;
import dev.athanor.inspect.ConstraintRows;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedConstraints;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.ReflectedPrimaryKey;
import dev.athanor.inspect.ReflectedRelation;
import dev.athanor.inspect.ReflectedSequence;
import dev.athanor.inspect.ReflectedUnique;
import dev.athanor.inspect.RelationKind;
import dev.athanor.inspect.Scope;
import dev.athanor.inspect.SqlParentheses;
import dev.athanor.inspect.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the information schema of MySQL and MariaDB says; where the two differ, {@link MySqlCatalogSql} does. Their schemas
 * are databases. Temporary tables stand in neither's information schema.
 */
final class MySqlCatalog implements CatalogReader {
    private final MySqlCatalogSql sql;
    private final MySqlTypes types;

    MySqlCatalog(MySqlCatalogSql sql, MySqlTypes types) {
        this.sql = sql;
        this.types = types;
    }

    @Override
    public String defaultSchema(Catalog catalog) {
        String current = catalog.rows("SELECT DATABASE() AS name").get(0).textOrNull("name");
        return current == null ? "" : current;
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.rows(MySqlCatalogSql.SCHEMAS).stream()
                .map(row -> row.name("name"))
                .toList();
    }

    @Override
    public List<ReflectedRelation> relations(Catalog catalog, Scope scope) {
        if (scope.temporary()) {
            return List.of();
        }
        return catalog.rows(sql.relations(scope), scope).stream()
                .map(row -> relation(catalog, scope, row))
                .toList();
    }

    private static ReflectedRelation relation(Catalog catalog, Scope scope, CatalogRow row) {
        boolean view = row.text("kind").endsWith("VIEW");
        String definition = row.textOrNull("definition");
        Map<String, Object> options = new LinkedHashMap<>();
        if (!view) {
            put(options, "engine", row.textOrNull("engine"));
            String collation = row.textOrNull("collation");
            put(options, "collate", collation);
            put(options, "charset", collation == null ? null : charset(collation));
            put(options, "system_versioning", row.is("kind", "SYSTEM VERSIONED") ? true : null);
            for (String option : row.text("options").split(" ", -1)) {
                int equals = option.indexOf('=');
                if (!option.isEmpty()) {
                    options.put(
                            (equals < 0 ? option : option.substring(0, equals)).toLowerCase(Locale.ROOT),
                            equals < 0 ? "true" : option.substring(equals + 1));
                }
            }
        }
        return new ReflectedRelation(
                row.name("name"),
                view ? RelationKind.VIEW : RelationKind.TABLE,
                false,
                view ? null : row.textUnlessEmpty("comment"),
                definition == null
                        ? null
                        : MySqlViewText.within(catalog.identifiers().stored(scope.schema()), definition),
                options);
    }

    private static String charset(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, Scope scope) {
        Map<String, List<ReflectedColumn>> found = new HashMap<>();
        if (!scope.temporary()) {
            for (CatalogRow row : catalog.rows(sql.columns(scope), scope)) {
                found.computeIfAbsent(row.name("table_name"), table -> new ArrayList<>())
                        .add(column(row));
            }
        }
        return found;
    }

    private ReflectedColumn column(CatalogRow row) {
        String extra = row.text("extra").toLowerCase(Locale.ROOT);
        boolean increment = extra.contains("auto_increment");
        String expression = row.textUnlessEmpty("computed");
        Map<String, Object> options = new LinkedHashMap<>();
        int onUpdate = extra.indexOf("on update ");
        put(options, "invisible", extra.contains("invisible") ? true : null);
        boolean json = row.flag("is_json");
        TypeText type = TypeText.parse(json ? "json" : row.text("type_text"));
        return new ReflectedColumn(
                row.name("name"),
                types.of(type, row.name("name")),
                type.text(),
                row.is("nullable", "YES"),
                expression == null ? sql.defaultText(row, type) : null,
                onUpdate < 0 ? null : extra.substring(onUpdate + "on update ".length()),
                increment,
                null,
                expression == null ? null : new ReflectedComputed(sql.expression(expression), extra.contains("stored")),
                json ? null : row.textOrNull("own_collation"),
                row.textUnlessEmpty("comment"),
                options);
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, Scope scope) {
        ConstraintRows found = new ConstraintRows();
        if (!scope.temporary()) {
            List<CatalogRow> keys = catalog.rows(sql.keys(scope), scope);
            for (List<CatalogRow> key : ConstraintRows.grouped(keys, "table_name", "kind", "name")) {
                addKey(catalog, key, found);
            }
            for (CatalogRow row : catalog.rows(sql.checks(scope), scope)) {
                found.add(
                        row.name("table_name"),
                        new ReflectedCheck(
                                row.is("level", "Column") ? null : row.name("name"),
                                SqlParentheses.outerRemoved(sql.expression(row.text("condition"))),
                                null,
                                row.is("enforced", "NO") ? Map.of("not_enforced", true) : Map.of()));
            }
        }
        return found.byTable();
    }

    private static void addKey(Catalog catalog, List<CatalogRow> rows, ConstraintRows found) {
        CatalogRow first = rows.get(0);
        String table = first.name("table_name");
        String name = first.name("name");
        List<String> columns = ConstraintRows.names(rows, "column_name");
        switch (first.text("kind")) {
            case "PRIMARY KEY" -> found.add(table, new ReflectedPrimaryKey(null, columns, Deferral.UNSAID, null));
            case "UNIQUE" ->
                found.add(table, new ReflectedUnique(name, columns, Deferral.UNSAID, true, null, Map.of()));
            default ->
                found.add(
                        table,
                        new ReflectedForeignKey(
                                name,
                                columns,
                                catalog.schemaOrNull(first.name("referred_schema")),
                                first.name("referred_table"),
                                ConstraintRows.names(rows, "referred_column"),
                                action(first.text("on_delete")),
                                action(first.text("on_update")),
                                null,
                                Deferral.UNSAID,
                                null));
        }
    }

    /** RESTRICT and NO ACTION are one to InnoDB, and what it does if nothing is said. */
    private static @Nullable ReferentialAction action(String rule) {
        return rule.equals("RESTRICT") || rule.equals("NO ACTION")
                ? null
                : ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, Scope scope) {
        Map<String, List<ReflectedIndex>> found = new HashMap<>();
        if (!scope.temporary()) {
            List<CatalogRow> rows = catalog.rows(sql.indexes(scope), scope);
            for (List<CatalogRow> index : ConstraintRows.grouped(rows, "table_name", "name")) {
                found.computeIfAbsent(index.get(0).name("table_name"), table -> new ArrayList<>())
                        .add(index(index));
            }
        }
        return found;
    }

    private ReflectedIndex index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        String method = first.text("method");
        boolean searched = method.equals("BTREE") || method.equals("HASH") || method.equals("RTREE");
        Map<String, Object> options = new LinkedHashMap<>();
        put(options, "prefix", searched ? null : method);
        put(options, "invisible", first.flag("hidden") ? true : null);
        boolean unique = !first.flag("non_unique");
        return new ReflectedIndex(
                first.name("name"),
                unique,
                rows.stream().map(this::term).toList(),
                List.of(),
                null,
                method.equals("HASH") ? "hash" : null,
                unique ? first.name("name") : first.nameOrNull("foreign_key"),
                first.textUnlessEmpty("comment"),
                options);
    }

    private ReflectedIndex.Term term(CatalogRow row) {
        String column = row.nameOrNull("column_name");
        Long prefix = row.longOrNull("prefix");
        return new ReflectedIndex.Term(
                column,
                column == null ? sql.expression(row.text("expression")) : null,
                row.is("ordering", "D"),
                null,
                null,
                null,
                prefix == null ? null : Math.toIntExact(prefix));
    }

    /** MariaDB has sequences; what one counts by is known to the sequence alone, so one query asks all of them. */
    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, Scope scope) {
        if (!sql.hasSequences() || scope.temporary()) {
            return List.of();
        }
        List<String> names = catalog.rows(MySqlCatalogSql.SEQUENCES, scope).stream()
                .map(row -> row.text("name"))
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        String schema = catalog.identifiers().quote(scope.schema());
        List<ReflectedSequence> found = new ArrayList<>();
        List<CatalogRow> rows = catalog.rows(names.stream()
                .map(name -> MySqlCatalogSql.SEQUENCE + schema + "."
                        + catalog.identifiers().quote(name))
                .collect(Collectors.joining(" UNION ALL ")));
        for (int i = 0; i < rows.size(); i++) {
            CatalogRow row = rows.get(i);
            SequenceOptions options = new SequenceOptions(
                    row.longOrNull("seq_start"),
                    row.longOrNull("seq_increment"),
                    row.longOrNull("seq_min"),
                    row.longOrNull("seq_max"),
                    false,
                    false,
                    row.flag("seq_cycle"),
                    row.longOrNull("seq_cache"),
                    null);
            found.add(new ReflectedSequence(names.get(i), null, options, null, null));
        }
        return found;
    }

    private static void put(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
