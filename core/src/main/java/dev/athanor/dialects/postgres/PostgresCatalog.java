// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.TableInfo.Match;
import dev.athanor.inspect.Catalog;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.CatalogRow;
import dev.athanor.inspect.ConstraintRows;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedConstraints;
import dev.athanor.inspect.ReflectedDomain;
import dev.athanor.inspect.ReflectedEnum;
import dev.athanor.inspect.ReflectedExclusion;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedIdentity;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.ReflectedPrimaryKey;
import dev.athanor.inspect.ReflectedRelation;
import dev.athanor.inspect.ReflectedSequence;
import dev.athanor.inspect.ReflectedUnique;
import dev.athanor.inspect.RelationKind;
import dev.athanor.inspect.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's own catalogue says; the queries are those of {@link PostgresCatalogSql}. */
final class PostgresCatalog implements CatalogReader {
    @Override
    public String defaultSchema(Catalog catalog) {
        // null while the search path names no schema that is there
        String current = catalog.rows("SELECT current_schema() AS name").get(0).textOrNull("name");
        return current == null ? "public" : current;
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.rows(PostgresCatalogSql.SCHEMAS).stream()
                .map(row -> row.name("name"))
                .toList();
    }

    @Override
    public List<ReflectedRelation> relations(Catalog catalog, Scope scope) {
        return catalog.rows(PostgresCatalogSql.relations(scope), scope).stream()
                .map(PostgresCatalog::relation)
                .toList();
    }

    private static ReflectedRelation relation(CatalogRow row) {
        RelationKind kind = switch (row.text("kind")) {
            case "v" -> RelationKind.VIEW;
            case "m" -> RelationKind.MATERIALIZED_VIEW;
            default -> RelationKind.TABLE;
        };
        Map<String, Object> options = new LinkedHashMap<>();
        put(options, "with", row.textOrNull("with_options"));
        put(options, "tablespace", row.textOrNull("tablespace"));
        put(options, "using", row.textOrNull("using_method"));
        put(options, "partition_by", row.textOrNull("partition_key"));
        put(options, "partition_of", row.textOrNull("partition_of"));
        put(options, "inherits", row.textOrNull("inherits"));
        put(options, "unlogged", row.flag("unlogged") ? true : null);
        put(options, "foreign", row.text("kind").equals("f") ? true : null);
        return new ReflectedRelation(
                row.name("name"), kind, scope(row), row.textOrNull("comment"), row.textOrNull("definition"), options);
    }

    private static boolean scope(CatalogRow row) {
        return row.flag("temporary");
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, Scope scope) {
        Map<String, List<ReflectedColumn>> found = new HashMap<>();
        for (CatalogRow row : catalog.rows(PostgresCatalogSql.columns(scope), scope)) {
            found.computeIfAbsent(row.name("table_name"), table -> new ArrayList<>())
                    .add(column(catalog, row));
        }
        return found;
    }

    private static ReflectedColumn column(Catalog catalog, CatalogRow row) {
        String expression = row.textOrNull("default_text");
        String identity = row.text("identity");
        boolean computed = !row.text("generated").isEmpty();
        boolean serial = expression != null && expression.startsWith("nextval(") && row.flag("owns_sequence");
        Map<String, Object> options = new LinkedHashMap<>();
        put(options, "compression", row.textOrNull("compression"));
        put(options, "storage", row.textOrNull("storage"));
        return new ReflectedColumn(
                row.name("name"),
                PostgresTypes.of(row, catalog.schemaOrNull(row.nameOrNull("type_schema"))),
                row.text("type_text"),
                !row.flag("not_null"),
                computed || expression == null ? null : PostgresTypes.withoutCast(expression, row.text("type_text")),
                null,
                serial || !identity.isEmpty(),
                identity.isEmpty()
                        ? null
                        : new ReflectedIdentity(identity.equals("a"), row.counting(row.flag("seq_cycle"))),
                computed && expression != null
                        ? new ReflectedComputed(
                                expression, row.text("generated").equals("s"))
                        : null,
                row.textOrNull("collation"),
                row.textOrNull("comment"),
                options);
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, Scope scope) {
        ConstraintRows found = new ConstraintRows();
        List<CatalogRow> rows = catalog.rows(PostgresCatalogSql.constraints(scope), scope);
        for (List<CatalogRow> constraint : ConstraintRows.grouped(rows, "table_name", "name")) {
            add(catalog, constraint, found);
        }
        return found.byTable();
    }

    private static void add(Catalog catalog, List<CatalogRow> rows, ConstraintRows found) {
        CatalogRow first = rows.get(0);
        String table = first.name("table_name");
        String name = first.name("name");
        String comment = first.textOrNull("comment");
        Deferral deferral = !first.flag("deferrable")
                ? Deferral.UNSAID
                : first.flag("deferred") ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE;
        switch (first.text("kind")) {
            case "p" ->
                found.add(
                        table,
                        new ReflectedPrimaryKey(name, ConstraintRows.names(rows, "column_name"), deferral, comment));
            case "u" -> {
                Map<String, Object> options = new LinkedHashMap<>();
                put(options, "nulls_not_distinct", first.is("nulls_not_distinct", "true") ? true : null);
                put(options, "include", first.textOrNull("included"));
                found.add(
                        table,
                        new ReflectedUnique(
                                name, ConstraintRows.names(rows, "column_name"), deferral, false, comment, options));
            }
            case "f" ->
                found.add(
                        table,
                        new ReflectedForeignKey(
                                name,
                                ConstraintRows.names(rows, "column_name"),
                                catalog.schemaOrNull(first.name("referred_schema")),
                                first.name("referred_table"),
                                ConstraintRows.names(rows, "referred_column"),
                                action(first.text("on_delete")),
                                action(first.text("on_update")),
                                first.is("match_type", "f") ? Match.FULL : null,
                                deferral,
                                comment));
            case "c" -> {
                Map<String, Object> options = new LinkedHashMap<>();
                put(options, "not_valid", first.flag("validated") ? null : true);
                put(options, "no_inherit", first.flag("no_inherit") ? true : null);
                found.add(
                        table,
                        new ReflectedCheck(name, PostgresCondition.of(first.text("definition")), comment, options));
            }
            default -> found.add(table, new ReflectedExclusion(name, first.text("definition"), deferral, comment));
        }
    }

    private static @Nullable ReferentialAction action(String code) {
        return switch (code) {
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            case "r" -> ReferentialAction.RESTRICT;
            default -> null;
        };
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, Scope scope) {
        Map<String, List<ReflectedIndex>> found = new HashMap<>();
        List<CatalogRow> rows = catalog.rows(PostgresCatalogSql.indexes(scope), scope);
        for (List<CatalogRow> index : ConstraintRows.grouped(rows, "table_name", "name")) {
            found.computeIfAbsent(index.get(0).name("table_name"), table -> new ArrayList<>())
                    .add(index(index));
        }
        return found;
    }

    private static ReflectedIndex index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<ReflectedIndex.Term> terms = new ArrayList<>();
        List<String> include = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (row.flag("included")) {
                include.add(row.name("column_name"));
            } else {
                terms.add(term(row));
            }
        }
        Map<String, Object> options = new LinkedHashMap<>();
        put(options, "with", first.textOrNull("with_options"));
        put(options, "tablespace", first.textOrNull("tablespace"));
        put(options, "nulls_not_distinct", first.is("nulls_not_distinct", "true") ? true : null);
        put(options, "invalid", first.flag("valid") ? null : true);
        String method = first.text("method");
        return new ReflectedIndex(
                first.name("name"),
                first.flag("is_unique"),
                terms,
                include,
                first.textOrNull("predicate"),
                method.equals("btree") ? null : method,
                first.nameOrNull("constraint_name"),
                first.textOrNull("comment"),
                options);
    }

    private static ReflectedIndex.Term term(CatalogRow row) {
        String column = row.nameOrNull("column_name");
        boolean sorted = row.text("method").equals("btree");
        boolean descending = sorted && row.flag("is_descending");
        boolean nullsFirst = sorted && row.flag("is_nulls_first");
        return new ReflectedIndex.Term(
                column,
                column == null ? row.text("term") : null,
                descending,
                nullsFirst == descending ? null : nullsFirst,
                row.textOrNull("collation"),
                row.textOrNull("operator_class"),
                null);
    }

    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, Scope scope) {
        return catalog.rows(PostgresCatalogSql.SEQUENCES, scope).stream()
                .map(row -> new ReflectedSequence(
                        row.name("name"),
                        row.text("type_text"),
                        row.counting(row.flag("seq_cycle")),
                        row.nameOrNull("owner_table"),
                        row.nameOrNull("owner_column")))
                .toList();
    }

    @Override
    public List<ReflectedEnum> enums(Catalog catalog, Scope scope) {
        List<ReflectedEnum> found = new ArrayList<>();
        for (List<CatalogRow> labels : ConstraintRows.grouped(catalog.rows(PostgresCatalogSql.ENUMS, scope), "name")) {
            found.add(new ReflectedEnum(
                    labels.get(0).name("name"),
                    labels.stream()
                            .map(row -> row.textOrNull("label"))
                            .filter(Objects::nonNull)
                            .toList(),
                    labels.get(0).textOrNull("comment")));
        }
        return found;
    }

    @Override
    public List<ReflectedDomain> domains(Catalog catalog, Scope scope) {
        List<ReflectedDomain> found = new ArrayList<>();
        for (List<CatalogRow> checks :
                ConstraintRows.grouped(catalog.rows(PostgresCatalogSql.DOMAINS, scope), "name")) {
            CatalogRow first = checks.get(0);
            found.add(new ReflectedDomain(
                    first.name("name"),
                    first.text("type_text"),
                    !first.flag("not_null"),
                    first.textOrNull("default_text"),
                    checks.stream()
                            .filter(row -> row.textOrNull("check_name") != null)
                            .map(row -> new ReflectedCheck(
                                    row.name("check_name"),
                                    PostgresCondition.of(row.text("definition")),
                                    null,
                                    Map.of()))
                            .toList(),
                    first.textOrNull("comment")));
        }
        return found;
    }

    private static void put(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
