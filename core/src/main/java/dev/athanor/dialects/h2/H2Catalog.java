// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.dialect.Identifiers;
import dev.athanor.inspect.Catalog;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.CatalogRow;
import dev.athanor.inspect.ConstraintRows;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedConstraints;
import dev.athanor.inspect.ReflectedDomain;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedIdentity;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.ReflectedPrimaryKey;
import dev.athanor.inspect.ReflectedRelation;
import dev.athanor.inspect.ReflectedSequence;
import dev.athanor.inspect.ReflectedUnique;
import dev.athanor.inspect.RelationKind;
import dev.athanor.inspect.Scope;
import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What H2's information schema says; the queries are those of {@link H2CatalogSql}. */
final class H2Catalog implements CatalogReader {
    @Override
    public String defaultSchema(Catalog catalog) {
        return catalog.rows("SELECT CURRENT_SCHEMA AS name").get(0).name("name");
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        return catalog.rows(H2CatalogSql.SCHEMAS).stream()
                .map(row -> row.name("name"))
                .toList();
    }

    @Override
    public List<ReflectedRelation> relations(Catalog catalog, Scope scope) {
        return catalog.rows(H2CatalogSql.relations(scope), scope).stream()
                .map(H2Catalog::relation)
                .toList();
    }

    private static ReflectedRelation relation(CatalogRow row) {
        boolean temporary = row.text("kind").endsWith("TEMPORARY");
        RelationKind kind = row.is("kind", "VIEW")
                ? RelationKind.VIEW
                : row.is("kind", "MATERIALIZED VIEW") ? RelationKind.MATERIALIZED_VIEW : RelationKind.TABLE;
        return new ReflectedRelation(
                row.name("name"),
                kind,
                temporary,
                row.textUnlessEmpty("comment"),
                row.textOrNull("definition"),
                row.is("storage", "GLOBAL TEMPORARY") ? Map.of("temporary", "global") : Map.of());
    }

    @Override
    public Map<String, List<ReflectedColumn>> columns(Catalog catalog, Scope scope) {
        Map<String, List<ReflectedColumn>> found = new HashMap<>();
        for (CatalogRow row : catalog.rows(H2CatalogSql.columns(scope), scope)) {
            found.computeIfAbsent(row.name("table_name"), table -> new ArrayList<>())
                    .add(column(catalog.identifiers(), row));
        }
        return found;
    }

    private static ReflectedColumn column(Identifiers identifiers, CatalogRow row) {
        boolean identity = row.is("is_identity", "YES");
        String computed = row.textOrNull("computed");
        Map<String, Object> options = new LinkedHashMap<>();
        String domain = row.nameOrNull("domain_name");
        put(options, "invisible", row.flag("is_visible") ? null : true);
        put(options, "default_on_null", row.flag("default_on_null") ? true : null);
        TypeText type = TypeText.parse(row.text("type_text"));
        SqlType<?> known = H2Types.of(type, row.name("name"));
        return new ReflectedColumn(
                row.name("name"),
                domain == null ? known : known.named(identifiers.quote(domain)),
                type.text(),
                row.is("nullable", "YES"),
                row.textOrNull("default_text"),
                row.textOrNull("on_update"),
                identity,
                identity
                        ? new ReflectedIdentity(
                                row.is("generation", "ALWAYS"), row.counting(row.is("seq_cycle", "YES")))
                        : null,
                computed == null ? null : new ReflectedComputed(computed, true),
                null,
                row.textUnlessEmpty("comment"),
                options);
    }

    @Override
    public Map<String, ReflectedConstraints> constraints(Catalog catalog, Scope scope) {
        ConstraintRows found = new ConstraintRows();
        List<CatalogRow> rows = catalog.rows(H2CatalogSql.constraints(scope), scope);
        for (List<CatalogRow> constraint : ConstraintRows.grouped(rows, "table_name", "name")) {
            add(catalog, constraint, found);
        }
        return found.byTable();
    }

    private static void add(Catalog catalog, List<CatalogRow> rows, ConstraintRows found) {
        CatalogRow first = rows.get(0);
        String table = first.name("table_name");
        String name = first.name("name");
        String comment = first.textUnlessEmpty("comment");
        List<String> columns = ConstraintRows.names(rows, "column_name");
        switch (first.text("kind")) {
            case "PRIMARY KEY" -> found.add(table, new ReflectedPrimaryKey(name, columns, Deferral.UNSAID, comment));
            case "UNIQUE" -> {
                boolean equal = first.is("nulls_distinct", "NO");
                found.add(
                        table,
                        new ReflectedUnique(
                                name,
                                columns,
                                Deferral.UNSAID,
                                false,
                                comment,
                                equal ? Map.of("nulls_not_distinct", true) : Map.of()));
            }
            case "FOREIGN KEY" ->
                found.add(
                        table,
                        new ReflectedForeignKey(
                                name,
                                columns,
                                catalog.schemaOrNull(first.name("referred_schema")),
                                first.name("referred_table"),
                                ConstraintRows.names(rows, "referred_column"),
                                action(first.textOrNull("on_delete")),
                                action(first.textOrNull("on_update")),
                                null,
                                Deferral.UNSAID,
                                comment));
            default -> found.add(table, new ReflectedCheck(name, first.text("condition"), comment, Map.of()));
        }
    }

    /** What H2 does if nothing is said, it calls RESTRICT; it has no other NO ACTION. */
    private static @Nullable ReferentialAction action(@Nullable String rule) {
        return rule == null || rule.equals("RESTRICT") || rule.equals("NO ACTION")
                ? null
                : ReferentialAction.valueOf(rule.replace(' ', '_'));
    }

    @Override
    public Map<String, List<ReflectedIndex>> indexes(Catalog catalog, Scope scope) {
        Map<String, List<ReflectedIndex>> found = new HashMap<>();
        List<CatalogRow> rows = catalog.rows(H2CatalogSql.indexes(scope), scope);
        for (List<CatalogRow> index : ConstraintRows.grouped(rows, "table_name", "name")) {
            CatalogRow first = index.get(0);
            String kind = first.text("kind");
            found.computeIfAbsent(first.name("table_name"), table -> new ArrayList<>())
                    .add(new ReflectedIndex(
                            first.name("name"),
                            kind.startsWith("UNIQUE"),
                            index.stream().map(H2Catalog::term).toList(),
                            List.of(),
                            null,
                            null,
                            first.nameOrNull("constraint_name"),
                            first.textUnlessEmpty("comment"),
                            indexOptions(first)));
        }
        return found;
    }

    private static Map<String, Object> indexOptions(CatalogRow row) {
        String kind = row.text("kind");
        Map<String, Object> options = new LinkedHashMap<>();
        put(options, "kind", kind.startsWith("SPATIAL") ? "SPATIAL" : kind.contains("HASH") ? "HASH" : null);
        put(options, "nulls_not_distinct", row.is("nulls_distinct", "NO") ? true : null);
        return options;
    }

    /** H2 sorts null below all values unless it is told otherwise. */
    private static ReflectedIndex.Term term(CatalogRow row) {
        boolean descending = row.is("ordering", "DESC");
        String nulls = row.textOrNull("null_ordering");
        boolean usual = nulls == null || nulls.equals(descending ? "LAST" : "FIRST");
        return new ReflectedIndex.Term(
                row.name("column_name"),
                null,
                descending,
                usual ? null : Boolean.valueOf("FIRST".equals(nulls)),
                null,
                null,
                null);
    }

    @Override
    public List<ReflectedSequence> sequences(Catalog catalog, Scope scope) {
        return catalog.rows(H2CatalogSql.SEQUENCES, scope).stream()
                .map(row -> new ReflectedSequence(
                        row.name("name"), row.text("type_text"), row.counting(row.is("seq_cycle", "YES")), null, null))
                .toList();
    }

    @Override
    public List<ReflectedDomain> domains(Catalog catalog, Scope scope) {
        List<ReflectedDomain> found = new ArrayList<>();
        for (List<CatalogRow> checks : ConstraintRows.grouped(catalog.rows(H2CatalogSql.DOMAINS, scope), "name")) {
            CatalogRow first = checks.get(0);
            found.add(new ReflectedDomain(
                    first.name("name"),
                    first.text("type_text"),
                    true,
                    first.textOrNull("default_text"),
                    checks.stream()
                            .filter(row -> row.textOrNull("check_name") != null)
                            .map(row ->
                                    new ReflectedCheck(row.name("check_name"), row.text("condition"), null, Map.of()))
                            .toList(),
                    first.textUnlessEmpty("comment")));
        }
        return found;
    }

    private static void put(Map<String, Object> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
