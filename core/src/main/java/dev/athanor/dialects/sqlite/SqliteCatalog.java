// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.ast.Deferral;
import dev.athanor.dialects.sqlite.SqliteTableText.ColumnText;
import dev.athanor.dialects.sqlite.SqliteTableText.KeyText;
import dev.athanor.dialects.sqlite.SqliteTableText.ReferenceText;
import dev.athanor.error.ProgrammingError;
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
import dev.athanor.inspect.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite says of its tables, by its pragmas as table-valued functions, and by the statements that it keeps. Its schemas
 * are attached databases; what is temporary lies in the one that is called {@code temp}.
 */
final class SqliteCatalog implements CatalogReader {
    private static final String GENERATED = " GENERATED ALWAYS";

    @Override
    public String defaultSchema(Catalog catalog) {
        return "main";
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.rows("SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq").stream()
                .map(row -> row.name("name"))
                .toList();
    }

    @Override
    public List<ReflectedRelation> relations(Catalog catalog, Scope scope) {
        boolean usual = scope.temporary() || scope.schema().equals("main");
        if (!usual && !schemas(catalog).contains(scope.schema())) {
            return List.of(); // what is asked of a schema that is not attached is an error
        }
        return texts(catalog, scope, "'table', 'view'").stream()
                .map(row -> relation(row, scope.temporary()))
                .toList();
    }

    private static ReflectedRelation relation(CatalogRow row, boolean temporary) {
        String name = row.name("name");
        String sql = row.text("sql");
        if (row.is("type", "view")) {
            return new ReflectedRelation(name, RelationKind.VIEW, temporary, null, SqliteViewText.query(sql), Map.of());
        }
        SqliteTableText text = SqliteTableText.parse(sql);
        Map<String, Object> options = new LinkedHashMap<>();
        if (text.autoincrement()) {
            options.put("autoincrement", true);
        }
        if (text.withoutRowid()) {
            options.put("without_rowid", true);
        }
        if (text.strict()) {
            options.put("strict", true);
        }
        if (text.virtual() != null) {
            options.put("using", text.virtual());
        }
        return new ReflectedRelation(name, RelationKind.TABLE, temporary, null, null, options);
    }

    /** A view whose table is gone is an error, and takes the answer about all others with it: then each view is asked alone. */
    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, Scope scope) {
        try {
            return columns(catalog, scope, "'table', 'view'");
        } catch (ProgrammingError e) {
            Map<String, List<ReflectedColumn>> found = new HashMap<>(columns(catalog, scope, "'table'"));
            for (CatalogRow view : texts(catalog, scope, "'view'")) {
                String name = view.name("name");
                if (scope.names().isEmpty() || scope.names().contains(name)) {
                    found.putAll(columnsOfView(catalog, scope.only(List.of(name))));
                }
            }
            return found;
        }
    }

    /** None for a view that is broken; whoever needs them says so. */
    private static Map<String, List<ReflectedColumn>> columnsOfView(Catalog catalog, Scope view) {
        try {
            return columns(catalog, view, "'view'");
        } catch (ProgrammingError e) {
            return Map.of();
        }
    }

    private static Map<String, List<ReflectedColumn>> columns(Catalog catalog, Scope scope, String types) {
        Map<String, SqliteTableText> texts = tables(catalog, scope);
        Map<String, List<ReflectedColumn>> found = new HashMap<>();
        String sql = """
                SELECT m.name AS table_name, c.name AS name, c.type AS type_text, c."notnull" AS not_null,
                  c.dflt_value AS default_text, c.pk AS pk, c.hidden AS hidden
                FROM %s m JOIN pragma_table_xinfo(m.name, '%s') c
                WHERE m.type IN (%s) AND m.name NOT LIKE 'sqlite~_%%' ESCAPE '~' AND c.hidden <> 1%s
                ORDER BY m.name, c.cid
                """.formatted(master(catalog, scope), literal(scope), types, scope.andNamesIn("m.name"));
        for (CatalogRow row : catalog.rows(sql, scope)) {
            String table = row.name("table_name");
            found.computeIfAbsent(table, each -> new ArrayList<>()).add(column(row, texts.get(table)));
        }
        return found;
    }

    private static ReflectedColumn column(CatalogRow row, @Nullable SqliteTableText table) {
        String name = row.name("name");
        ColumnText text = table == null ? null : table.column(name);
        String typeText = Objects.requireNonNullElse(row.textOrNull("type_text"), "");
        int hidden = row.number("hidden");
        if (hidden > 1 && typeText.toUpperCase(Locale.ROOT).endsWith(GENERATED)) {
            typeText = typeText.substring(0, typeText.length() - GENERATED.length());
        }
        boolean rowid = isRowid(table, row, typeText);
        String computed = text == null ? null : text.computed();
        return new ReflectedColumn(
                name,
                SqliteTypes.of(TypeText.parse(typeText)),
                typeText,
                row.number("not_null") == 0 && !rowid,
                row.textOrNull("default_text"),
                null,
                rowid,
                null,
                computed == null ? null : new ReflectedComputed(computed, hidden == 3),
                text == null ? null : text.collation(),
                null,
                Map.of());
    }

    /** Whether the column is the number by which SQLite keeps the row, which it makes by itself. */
    private static boolean isRowid(@Nullable SqliteTableText table, CatalogRow row, String typeText) {
        KeyText key = table == null || table.withoutRowid() ? null : table.primaryKey();
        return key != null
                && key.columns().size() == 1
                && row.number("pk") == 1
                && typeText.equalsIgnoreCase("INTEGER");
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, Scope scope) {
        ConstraintRows found = new ConstraintRows();
        Map<String, SqliteTableText> tables = tables(catalog, scope);
        Map<String, String> declared = new HashMap<>();
        tables.keySet().forEach(name -> declared.put(name.toLowerCase(Locale.ROOT), name));
        tables.forEach((name, text) -> {
            if (scope.names().isEmpty() || scope.names().contains(name)) {
                add(name, text, tables, declared, found);
            }
        });
        return found.byTable();
    }

    private static void add(
            String table,
            SqliteTableText text,
            Map<String, SqliteTableText> tables,
            Map<String, String> declared,
            ConstraintRows found) {
        KeyText key = text.primaryKey();
        if (key != null) {
            found.add(table, new ReflectedPrimaryKey(key.name(), declared(text, key.columns()), Deferral.UNSAID, null));
        }
        for (KeyText unique : text.uniques()) {
            found.add(
                    table,
                    new ReflectedUnique(
                            unique.name(), declared(text, unique.columns()), Deferral.UNSAID, false, null, Map.of()));
        }
        text.checks().forEach(check -> found.add(table, new ReflectedCheck(check.name(), check.sql(), null, Map.of())));
        for (ReferenceText reference : text.references()) {
            String referred = declared.getOrDefault(reference.table().toLowerCase(Locale.ROOT), reference.table());
            found.add(
                    table,
                    new ReflectedForeignKey(
                            reference.name(),
                            declared(text, reference.columns()),
                            null,
                            referred,
                            referredColumns(reference, tables.get(referred)),
                            reference.onDelete(),
                            reference.onUpdate(),
                            reference.match(),
                            reference.deferral(),
                            null));
        }
    }

    private static List<String> declared(SqliteTableText table, List<String> columns) {
        return columns.stream().map(table::declared).toList();
    }

    private static List<String> referredColumns(ReferenceText reference, @Nullable SqliteTableText target) {
        if (target == null) {
            return reference.referred();
        }
        KeyText key = target.primaryKey();
        return declared(target, reference.referred().isEmpty() && key != null ? key.columns() : reference.referred());
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, Scope scope) {
        String sql = """
                SELECT m.name AS table_name, i.name AS name, i."unique" AS is_unique, x.cid AS cid, x.name AS column_name,
                  x."desc" AS is_descending, x.coll AS collation, s.sql AS sql
                FROM %1$s m JOIN pragma_index_list(m.name, '%2$s') i JOIN pragma_index_xinfo(i.name, '%2$s') x
                JOIN %1$s s ON s.type = 'index' AND s.name = i.name
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%%' ESCAPE '~' AND i.origin = 'c' AND x.key = 1%3$s
                ORDER BY m.name, i.name, x.seqno
                """.formatted(master(catalog, scope), literal(scope), scope.andNamesIn("m.name"));
        Map<String, SqliteTableText> texts = tables(catalog, scope);
        Map<String, List<ReflectedIndex>> found = new HashMap<>();
        for (List<CatalogRow> index : ConstraintRows.grouped(catalog.rows(sql, scope), "table_name", "name")) {
            String table = index.get(0).name("table_name");
            found.computeIfAbsent(table, each -> new ArrayList<>()).add(SqliteIndexText.index(index, texts.get(table)));
        }
        return found;
    }

    /** SQLite has none. */
    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, Scope scope) {
        return List.of();
    }

    private static Map<String, SqliteTableText> tables(Catalog catalog, Scope scope) {
        Map<String, SqliteTableText> tables = new LinkedHashMap<>();
        for (CatalogRow row : texts(catalog, scope, "'table'")) {
            tables.put(row.name("name"), SqliteTableText.parse(row.text("sql")));
        }
        return tables;
    }

    private static List<CatalogRow> texts(Catalog catalog, Scope scope, String types) {
        return catalog.rows("SELECT name, type, sql FROM " + master(catalog, scope) + " WHERE type IN (" + types
                + ") AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name");
    }

    /** The name under which every SQLite has had the table of all tables. */
    private static String master(Catalog catalog, Scope scope) {
        return catalog.identifiers().quote(schema(scope)) + ".sqlite_master";
    }

    private static String schema(Scope scope) {
        return scope.temporary() ? "temp" : scope.schema();
    }

    /** The schema between quotes; a pragma takes no parameter where it is a table's name. */
    private static String literal(Scope scope) {
        return schema(scope).replace("'", "''");
    }
}
