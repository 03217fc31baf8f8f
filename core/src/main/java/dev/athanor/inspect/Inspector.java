// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.dialect.Identifiers;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Reflection;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.schema.ReflectionSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database what is in it: schemas, tables, views, columns, constraints, indexes, sequences, types.
 *
 * <p>What was answered once is remembered, and not asked again until {@link #clearCache()}: so an inspector gives one picture,
 * and does not see what is changed after it. A question about one table asks about that table; the questions that begin with
 * {@code all} ask about all tables of a schema, in as many queries as for one. A schema that is null is the default one.
 *
 * <p>An inspector belongs to one thread at a time.
 */
public final class Inspector implements ReflectionSource {
    private final CatalogTarget target;
    private final CatalogReader reader;
    private final Map<List<Object>, Object> answers = new HashMap<>();

    private Inspector(CatalogTarget target, CatalogReader reader) {
        this.target = target;
        this.reader = reader;
    }

    /**
     * Inspects by way of an engine, which takes a connection for each question, or of a connection, which also sees what is
     * its own: temporary tables, and what is not yet committed.
     *
     * @throws UnsupportedByDialect if the dialect cannot read its catalogue
     */
    public static Inspector of(CatalogTarget target) {
        if (target.dialect() instanceof InspectableDialect dialect) {
            return new Inspector(target, dialect.catalogReader());
        }
        throw new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT,
                "The catalogue cannot be read on dialect " + target.dialect().name()
                        + ". Declare the tables, or let the dialect implement InspectableDialect.");
    }

    /**
     * {@inheritDoc}
     *
     * <p>What this inspector was told before is not asked again.
     */
    @Override
    public ReflectionReport reflect(MetaData metadata, Reflection what) {
        return new Reflector(this, target.dialect(), metadata).reflect(what);
    }

    /** Forgets what was answered; the next question is asked again. */
    public void clearCache() {
        answers.clear();
    }

    /** The schema in which names without one are looked up. */
    public String defaultSchemaName() {
        return answer(List.of("defaultSchema"), () -> reader.defaultSchema(new Catalog(target, null)));
    }

    /** The schemas, but for those of the database itself. */
    public List<String> schemaNames() {
        return answer(List.of("schemas"), () -> List.copyOf(reader.schemas(catalog())));
    }

    public boolean hasSchema(String schema) {
        return schemaNames().contains(listed(schema));
    }

    /** The tables of the default schema. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** The tables of a schema, in the order of their names. */
    public List<String> tableNames(@Nullable String schema) {
        return names(schema, RelationKind.TABLE, false);
    }

    /** The views of the default schema. */
    public List<String> viewNames() {
        return viewNames(null);
    }

    /** The views of a schema, but for those whose rows are kept. */
    public List<String> viewNames(@Nullable String schema) {
        return names(schema, RelationKind.VIEW, false);
    }

    /** The views of a schema whose rows are kept. */
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(schema, RelationKind.MATERIALIZED_VIEW, false);
    }

    /** The tables that only this connection sees. */
    public List<String> temporaryTableNames() {
        return names(null, RelationKind.TABLE, true);
    }

    /** The views that only this connection sees. */
    public List<String> temporaryViewNames() {
        return names(null, RelationKind.VIEW, true);
    }

    private List<String> names(@Nullable String schema, RelationKind kind, boolean temporary) {
        return relations(scope(schema).temporary(temporary)).values().stream()
                .filter(relation -> relation.kind() == kind)
                .map(ReflectedRelation::name)
                .sorted()
                .toList();
    }

    /** Whether the default schema, or what is temporary, has a table or view of that name. */
    public boolean hasTable(String name) {
        return hasTable(name, null);
    }

    /** Whether a schema has a table or view of that name; without a schema, what is temporary counts too. */
    public boolean hasTable(String name, @Nullable String schema) {
        return find(name, schema) != null;
    }

    public boolean hasIndex(String table, String index) {
        return hasIndex(table, index, null);
    }

    /** Whether a table has an index of that name; a table that is not there has none. */
    public boolean hasIndex(String table, String index, @Nullable String schema) {
        return hasTable(table, schema)
                && indexes(table, schema).stream().anyMatch(each -> each.name().equals(listed(index)));
    }

    /** The sequences of the default schema. */
    public List<String> sequenceNames() {
        return sequenceNames(null);
    }

    /** The sequences of a schema, but for those of identity columns. */
    public List<String> sequenceNames(@Nullable String schema) {
        return sequences(schema).stream().map(ReflectedSequence::name).toList();
    }

    public boolean hasSequence(String name) {
        return hasSequence(name, null);
    }

    public boolean hasSequence(String name, @Nullable String schema) {
        return sequenceNames(schema).contains(listed(name));
    }

    /** The sequences of a schema, but for those of identity columns. */
    public List<ReflectedSequence> sequences(@Nullable String schema) {
        Scope scope = scope(schema);
        return answer(key("sequences", scope), () -> List.copyOf(reader.sequences(catalog(), scope)));
    }

    /** The enum types of a schema that have names of their own. */
    public List<ReflectedEnum> enums(@Nullable String schema) {
        Scope scope = scope(schema);
        return answer(key("enums", scope), () -> List.copyOf(reader.enums(catalog(), scope)));
    }

    /** The domains of a schema. */
    public List<ReflectedDomain> domains(@Nullable String schema) {
        Scope scope = scope(schema);
        return answer(key("domains", scope), () -> List.copyOf(reader.domains(catalog(), scope)));
    }

    public List<ReflectedColumn> columns(String table) {
        return columns(table, null);
    }

    /**
     * The columns of a table or view, in order.
     *
     * @throws UnknownName if there is no such table
     */
    public List<ReflectedColumn> columns(String table, @Nullable String schema) {
        return aspect("columns", table, schema, reader::columns, List.of());
    }

    public @Nullable ReflectedPrimaryKey primaryKey(String table) {
        return constraints(table, null).primaryKey();
    }

    public List<ReflectedForeignKey> foreignKeys(String table) {
        return constraints(table, null).foreignKeys();
    }

    public List<ReflectedUnique> uniques(String table) {
        return constraints(table, null).uniques();
    }

    public List<ReflectedCheck> checks(String table) {
        return constraints(table, null).checks();
    }

    public List<ReflectedExclusion> exclusions(String table) {
        return constraints(table, null).exclusions();
    }

    /**
     * The constraints of a table.
     *
     * @throws UnknownName if there is no such table
     */
    public ReflectedConstraints constraints(String table, @Nullable String schema) {
        return aspect("constraints", table, schema, reader::constraints, ReflectedConstraints.NONE);
    }

    public List<ReflectedIndex> indexes(String table) {
        return indexes(table, null);
    }

    /**
     * The indexes of a table, but for that of its primary key.
     *
     * @throws UnknownName if there is no such table
     */
    public List<ReflectedIndex> indexes(String table, @Nullable String schema) {
        return aspect("indexes", table, schema, reader::indexes, List.of());
    }

    public @Nullable String tableComment(String table) {
        return relation(table, null).comment();
    }

    public Map<String, Object> tableOptions(String table) {
        return relation(table, null).options();
    }

    /**
     * The query of a view of the default schema, as the database keeps it; null for a table, and where the user may not see it.
     *
     * @throws UnknownName if there is no such table or view
     */
    public @Nullable String viewDefinition(String view) {
        return viewDefinition(view, null);
    }

    /** The query of a view, as the database keeps it. */
    public @Nullable String viewDefinition(String view, @Nullable String schema) {
        return relation(view, schema).definition();
    }

    /**
     * What a table or view is, its comment and its options.
     *
     * @throws UnknownName if there is none
     */
    public ReflectedRelation relation(String name, @Nullable String schema) {
        ReflectedRelation found = find(name, schema);
        if (found == null) {
            throw UnknownName.tableOfDatabase(
                    schema == null ? defaultSchemaName() : schema,
                    name,
                    relations(scope(schema)).keySet());
        }
        return found;
    }

    /**
     * All that the catalogue says of a table or view of the default schema.
     *
     * @throws UnknownName if there is none
     */
    public ReflectedTable table(String name) {
        return table(name, null);
    }

    /**
     * All that the catalogue says of a table or view.
     *
     * @throws UnknownName if there is none
     */
    public ReflectedTable table(String name, @Nullable String schema) {
        return new ReflectedTable(
                schema,
                relation(name, schema),
                columns(name, schema),
                constraints(name, schema),
                indexes(name, schema));
    }

    /**
     * All that the catalogue says of many tables, in as many queries as for one.
     *
     * @param which which tables, and of which schema
     * @return the tables in the order of their names; a name that is not there is left out
     */
    public List<ReflectedTable> allTables(Which which) {
        List<ReflectedTable> tables = new ArrayList<>();
        List<ReflectedRelation> relations = allRelations(which);
        if (relations.isEmpty()) {
            return tables;
        }
        Map<String, List<ReflectedColumn>> columns = allColumns(which);
        Map<String, ReflectedConstraints> constraints = allConstraints(which);
        Map<String, List<ReflectedIndex>> indexes = allIndexes(which);
        for (ReflectedRelation relation : relations) {
            String name = relation.name();
            tables.add(new ReflectedTable(
                    which.schema(),
                    relation,
                    columns.getOrDefault(name, List.of()),
                    constraints.getOrDefault(name, ReflectedConstraints.NONE),
                    indexes.getOrDefault(name, List.of())));
        }
        return tables;
    }

    /** The tables and views that are meant, in the order of their names, each with its comment, options and query. */
    public List<ReflectedRelation> allRelations(Which which) {
        Scope scope = scopeOf(which);
        return relations(scope).values().stream()
                .filter(relation -> which.kinds().contains(relation.kind()))
                .filter(relation -> scope.names().isEmpty() || scope.names().contains(relation.name()))
                .sorted(Comparator.comparing(ReflectedRelation::name))
                .toList();
    }

    /** The columns of all tables that are meant, by the names of the tables. */
    public Map<String, List<ReflectedColumn>> allColumns(Which which) {
        return of(which, all("columns", scopeOf(which), reader::columns), List.of());
    }

    /** The constraints of all tables that are meant, by the names of the tables. */
    public Map<String, ReflectedConstraints> allConstraints(Which which) {
        return of(which, all("constraints", scopeOf(which), reader::constraints), ReflectedConstraints.NONE);
    }

    /** The indexes of all tables that are meant, by the names of the tables. */
    public Map<String, List<ReflectedIndex>> allIndexes(Which which) {
        return of(which, all("indexes", scopeOf(which), reader::indexes), List.of());
    }

    private <T> Map<String, T> of(Which which, Map<String, T> found, T none) {
        Map<String, T> wanted = new LinkedHashMap<>();
        for (ReflectedRelation relation : allRelations(which)) {
            wanted.put(relation.name(), found.getOrDefault(relation.name(), none));
        }
        return wanted;
    }

    private <T> T aspect(
            String aspect, String table, @Nullable String schema, Question<Map<String, T>> question, T none) {
        ReflectedRelation relation = relation(table, schema);
        Scope one = scope(schema).temporary(relation.temporary()).only(Set.of(relation.name()));
        return all(aspect, one, question).getOrDefault(relation.name(), none);
    }

    private @Nullable ReflectedRelation find(String name, @Nullable String schema) {
        String listed = listed(name);
        ReflectedRelation lasting = relations(scope(schema)).get(listed);
        return lasting != null || schema != null
                ? lasting
                : relations(scope(null).temporary(true)).get(listed);
    }

    /** The name under which a database lists what a model calls so, where it knows two names as one. */
    private String listed(String name) {
        Identifiers identifiers = target.dialect().identifiers();
        return identifiers.modelled(identifiers.stored(name));
    }

    private Map<String, ReflectedRelation> relations(Scope scope) {
        Scope all = scope.only(Set.of());
        return answer(key("relations", all), () -> {
            Map<String, ReflectedRelation> relations = new LinkedHashMap<>();
            reader.relations(catalog(), all).forEach(relation -> relations.put(relation.name(), relation));
            return relations;
        });
    }

    private <T> Map<String, T> all(String aspect, Scope scope, Question<Map<String, T>> question) {
        Scope all = scope.only(Set.of());
        Scope asked = answers.containsKey(key(aspect, all)) ? all : scope;
        return answer(key(aspect, asked), () -> question.ask(catalog(), asked));
    }

    private Catalog catalog() {
        return new Catalog(target, defaultSchemaName());
    }

    private Scope scope(@Nullable String schema) {
        return Scope.schema(schema == null ? defaultSchemaName() : schema);
    }

    private Scope scopeOf(Which which) {
        return scope(which.schema())
                .temporary(which.temporary())
                .only(which.names().stream().map(this::listed).toList());
    }

    private static List<Object> key(String question, Scope scope) {
        return List.of(question, scope);
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(List<Object> question, Supplier<T> ask) {
        Object known = answers.get(question);
        if (known == null) {
            known = ask.get();
            answers.put(question, known);
        }
        return (T) known;
    }

    /** A question about a part of a catalogue. */
    private interface Question<T> {
        T ask(Catalog catalog, Scope scope);
    }
}
