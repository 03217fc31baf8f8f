// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Reflection;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads tables into a metadata, and after them those that their foreign keys lead to. */
final class Reflector {
    private static final Logger LOG = LoggerFactory.getLogger(Inspector.class);

    private final Inspector inspector;
    private final Dialect dialect;
    private final MetaData metadata;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Reflector(Inspector inspector, Dialect dialect, MetaData metadata) {
        this.inspector = inspector;
        this.dialect = dialect;
        this.metadata = metadata;
    }

    ReflectionReport reflect(Reflection what) {
        String schema = what.schema() == null ? metadata.schema() : what.schema();
        Reflection asked = what.schema(schema == null || schema.isEmpty() ? null : schema);
        Map<@Nullable String, Set<String>> referred = read(asked);
        while (!referred.isEmpty()) {
            Map<@Nullable String, Set<String>> further = new LinkedHashMap<>();
            for (Map.Entry<@Nullable String, Set<String>> each : referred.entrySet()) {
                read(asked.referred(each.getKey(), each.getValue()))
                        .forEach((in, names) -> further.computeIfAbsent(in, key -> new LinkedHashSet<>())
                                .addAll(names));
            }
            referred = further;
        }
        if (asked.withSequences()) {
            sequences(asked.schema());
        }
        notes.forEach(LOG::warn);
        return new ReflectionReport(tables, notes);
    }

    /** Reads what is asked for, and tells which tables it leads to that are not here, by schema. */
    private Map<@Nullable String, Set<String>> read(Reflection what) {
        Which which = (what.withViews() ? Which.everything() : Which.tables()).in(what.schema());
        Set<String> wanted = new LinkedHashSet<>();
        if (what.names().isEmpty()) {
            inspector.allRelations(which).stream()
                    .map(ReflectedRelation::name)
                    .filter(what.chosen())
                    .forEach(wanted::add);
        } else {
            what.names().stream().sorted().forEach(wanted::add);
        }
        wanted.removeIf(name -> !what.extendsKnown() && metadata.find(key(what.schema(), name)) != null);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<ReflectedTable> found = find(which, wanted, what);
        TableMaker maker = new TableMaker(dialect, what, notes);
        Map<@Nullable String, Set<String>> referred = new LinkedHashMap<>();
        List<ReflectedTable> known = new ArrayList<>();
        for (ReflectedTable each : found) {
            take(maker, each, known);
        }
        for (ReflectedTable each : known) { // when all are there to which their foreign keys may lead
            Table table = metadata.table(key(each.schema(), each.name()));
            maker.extend(table, each);
            tables.add(table);
        }
        if (what.followsKeys()) {
            found.forEach(each -> follow(each, referred));
        }
        return referred;
    }

    private List<ReflectedTable> find(Which which, Set<String> wanted, Reflection what) {
        if (wanted.size() == 1) {
            String name = wanted.iterator().next();
            return List.of(inspector.table(name, what.schema()));
        }
        boolean all = wanted.size() > inspector.allRelations(which).size() / 2;
        List<ReflectedTable> found = inspector.allTables(all ? which : which.only(wanted)).stream()
                .filter(table -> wanted.contains(table.name()))
                .toList();
        if (!what.names().isEmpty() && found.size() < wanted.size()) {
            wanted.forEach(name -> inspector.relation(name, what.schema())); // says which is not there
        }
        return found;
    }

    private void take(TableMaker maker, ReflectedTable read, List<ReflectedTable> later) {
        if (read.columns().isEmpty() && read.relation().kind() != RelationKind.TABLE) {
            throw new ConfigurationError(
                    ErrorCode.UNREFLECTABLE_TABLE,
                    "The view \"" + read.name()
                            + "\" has no columns that could be read. It is broken, or the user may not"
                            + " see it; mend it, or leave it out with only(…).");
        }
        Table known = metadata.find(key(read.schema(), read.name()));
        if (known == null) {
            Table made = maker.make(read);
            metadata.add(made);
            tables.add(made);
        } else {
            later.add(read);
        }
    }

    private void follow(ReflectedTable read, Map<@Nullable String, Set<String>> referred) {
        for (ReflectedForeignKey key : read.constraints().foreignKeys()) {
            String in = key.referredSchema();
            if (metadata.find(key(in, key.referredTable())) != null) {
                continue;
            }
            if (inspector.hasTable(key.referredTable(), in)) {
                referred.computeIfAbsent(in, each -> new LinkedHashSet<>()).add(key.referredTable());
            } else {
                notes.add("Table \"" + read.name() + "\" refers to \"" + key.referredTable()
                        + "\", which the database does not have.");
            }
        }
    }

    private void sequences(@Nullable String schema) {
        for (ReflectedSequence sequence : inspector.sequences(schema)) {
            boolean known = metadata.sequences().stream()
                    .anyMatch(each -> each.name().equals(sequence.name()) && Objects.equals(each.schema(), schema));
            if (sequence.ownerTable() == null && !known) {
                metadata.add(new ColumnMaker(dialect).sequence(schema, sequence));
            }
        }
    }

    private static String key(@Nullable String schema, String name) {
        return schema == null ? name : schema + '.' + name;
    }
}
