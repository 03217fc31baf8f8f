// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.inspect.Scope;

/** The questions to H2's information schema, which says more than the standard's. */
final class H2CatalogSql {
    static final String SCHEMAS = """
            SELECT schema_name AS name FROM information_schema.schemata
            WHERE schema_name <> 'INFORMATION_SCHEMA' ORDER BY schema_name
            """;

    private static final String RELATIONS = """
            SELECT t.table_name AS name,
              CASE WHEN t.storage_type LIKE '%TEMPORARY' THEN t.storage_type ELSE t.table_type END AS kind,
              t.storage_type AS storage, t.remarks AS comment, v.view_definition AS definition
            FROM information_schema.tables t
            LEFT JOIN information_schema.views v ON v.table_schema = t.table_schema AND v.table_name = t.table_name
            WHERE t.table_schema = :schema AND t.storage_type""";

    private static final String COLUMNS = """
            SELECT c.table_name AS table_name, c.column_name AS name,
              DATA_TYPE_SQL(c.table_schema, c.table_name, 'TABLE', c.dtd_identifier) AS type_text,
              c.is_nullable AS nullable, c.column_default AS default_text, c.column_on_update AS on_update,
              c.domain_name AS domain_name, c.is_visible AS is_visible, c.default_on_null AS default_on_null,
              c.is_identity AS is_identity, c.identity_generation AS generation, c.generation_expression AS computed,
              c.identity_start AS seq_start, c.identity_increment AS seq_increment, c.identity_minimum AS seq_min,
              c.identity_maximum AS seq_max, c.identity_cycle AS seq_cycle, c.identity_cache AS seq_cache,
              c.remarks AS comment
            FROM information_schema.columns c
            WHERE c.table_schema = :schema""";

    private static final String CONSTRAINTS = """
            SELECT t.table_name AS table_name, t.constraint_name AS name, t.constraint_type AS kind,
              t.nulls_distinct AS nulls_distinct, t.remarks AS comment, k.column_name AS column_name,
              r.delete_rule AS on_delete, r.update_rule AS on_update, p.table_schema AS referred_schema,
              p.table_name AS referred_table, p.column_name AS referred_column, c.check_clause AS condition
            FROM information_schema.table_constraints t
            LEFT JOIN information_schema.key_column_usage k
              ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name
              AND k.table_name = t.table_name
            LEFT JOIN information_schema.referential_constraints r
              ON r.constraint_schema = t.constraint_schema AND r.constraint_name = t.constraint_name
            LEFT JOIN information_schema.key_column_usage p
              ON p.constraint_schema = r.unique_constraint_schema AND p.constraint_name = r.unique_constraint_name
              AND p.ordinal_position = k.position_in_unique_constraint
            LEFT JOIN information_schema.check_constraints c
              ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
            WHERE t.table_schema = :schema""";

    private static final String INDEXES = """
            SELECT i.table_name AS table_name, i.index_name AS name, i.index_type_name AS kind,
              i.nulls_distinct AS nulls_distinct, i.remarks AS comment, c.column_name AS column_name,
              c.ordering_specification AS ordering, c.null_ordering AS null_ordering,
              CASE WHEN i.is_generated THEN (SELECT MIN(t.constraint_name) FROM information_schema.table_constraints t
                WHERE t.index_schema = i.index_schema AND t.index_name = i.index_name
                AND (t.constraint_type = 'UNIQUE' OR i.index_type_name NOT LIKE 'UNIQUE%')) END AS constraint_name
            FROM information_schema.indexes i
            JOIN information_schema.index_columns c ON c.index_schema = i.index_schema AND c.index_name = i.index_name
            WHERE i.index_type_name <> 'PRIMARY KEY' AND i.table_schema = :schema""";

    static final String SEQUENCES = """
            SELECT s.sequence_name AS name, s.data_type AS type_text, s.start_value AS seq_start,
              s.increment AS seq_increment, s.minimum_value AS seq_min, s.maximum_value AS seq_max,
              s.cycle_option AS seq_cycle, s.cache AS seq_cache
            FROM information_schema.sequences s
            WHERE s.sequence_schema = :schema
            ORDER BY s.sequence_name
            """;

    static final String DOMAINS = """
            SELECT d.domain_name AS name, DATA_TYPE_SQL(d.domain_schema, d.domain_name, 'DOMAIN', d.dtd_identifier) AS type_text,
              d.domain_default AS default_text, d.remarks AS comment, x.constraint_name AS check_name,
              c.check_clause AS condition
            FROM information_schema.domains d
            LEFT JOIN information_schema.domain_constraints x
              ON x.domain_schema = d.domain_schema AND x.domain_name = d.domain_name
            LEFT JOIN information_schema.check_constraints c
              ON c.constraint_schema = x.constraint_schema AND c.constraint_name = x.constraint_name
            WHERE d.domain_schema = :schema
            ORDER BY d.domain_name, x.constraint_name
            """;

    private H2CatalogSql() {}

    static String relations(Scope scope) {
        return RELATIONS + (scope.temporary() ? "" : " NOT") + " LIKE '%TEMPORARY'" + scope.andNamesIn("t.table_name")
                + " ORDER BY t.table_name";
    }

    static String columns(Scope scope) {
        return COLUMNS + scope.andNamesIn("c.table_name") + " ORDER BY c.table_name, c.ordinal_position";
    }

    static String constraints(Scope scope) {
        return CONSTRAINTS + scope.andNamesIn("t.table_name")
                + " ORDER BY t.table_name, t.constraint_name, k.ordinal_position";
    }

    static String indexes(Scope scope) {
        return INDEXES + scope.andNamesIn("i.table_name") + " ORDER BY i.table_name, i.index_name, c.ordinal_position";
    }
}
