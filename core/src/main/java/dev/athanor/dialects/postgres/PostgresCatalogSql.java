// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.inspect.Scope;

/** The questions to PostgreSQL's catalogue; the information schema hides what the user has no right to, and much else. */
final class PostgresCatalogSql {
    static final String SCHEMAS = """
            SELECT n.nspname AS name FROM pg_catalog.pg_namespace n
            WHERE n.nspname NOT LIKE 'pg~_%' ESCAPE '~' AND n.nspname <> 'information_schema'
            ORDER BY n.nspname
            """;

    private static final String RELATIONS = """
            SELECT c.relname AS name, c.relkind AS kind, c.relpersistence = 't' AS temporary, c.relpersistence = 'u' AS unlogged,
              pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
              CASE WHEN c.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(c.oid, true) END AS definition,
              pg_catalog.array_to_string(c.reloptions, ', ') AS with_options,
              s.spcname AS tablespace,
              CASE WHEN m.amname <> 'heap' THEN m.amname END AS using_method,
              CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
              CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END AS partition_of,
              (SELECT pg_catalog.string_agg(i.inhparent::pg_catalog.regclass::text, ', ' ORDER BY i.inhseqno)
                FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid AND NOT c.relispartition) AS inherits
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_am m ON m.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')""";

    private static final String COLUMNS = """
            SELECT c.relname AS table_name, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type_text,
              CASE WHEN t.typtype = 'd' THEN pg_catalog.format_type(t.typbasetype, t.typtypmod) END AS domain_base,
              CASE WHEN b.typtype = 'e' THEN (SELECT
                pg_catalog.string_agg('''' || pg_catalog.replace(e.enumlabel, '''', '''''') || '''', ',' ORDER BY e.enumsortorder)
                FROM pg_catalog.pg_enum e WHERE e.enumtypid = b.oid) END AS enum_labels,
              b.typname AS type_name, tn.nspname AS type_schema,
              a.attnotnull AS not_null, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default_text,
              a.attidentity AS identity, a.attgenerated AS generated,
              CASE WHEN a.attcollation <> t.typcollation THEN k.collname END AS collation,
              pg_catalog.col_description(a.attrelid, a.attnum) AS comment,
              CASE pg_catalog.to_jsonb(a) ->> 'attcompression' WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
              CASE WHEN a.attstorage <> t.typstorage THEN
                CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END
              END AS storage,
              q.seqrelid IS NOT NULL AS owns_sequence,
              q.seqstart AS seq_start, q.seqincrement AS seq_increment, q.seqmin AS seq_min, q.seqmax AS seq_max,
              q.seqcycle AS seq_cycle, q.seqcache AS seq_cache
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
            JOIN pg_catalog.pg_namespace tn ON tn.oid = b.typnamespace
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_collation k ON k.oid = a.attcollation
            LEFT JOIN pg_catalog.pg_depend p ON p.refobjid = a.attrelid AND p.refobjsubid = a.attnum
              AND p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
              AND p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND p.deptype IN ('a', 'i')
              AND EXISTS (SELECT 1 FROM pg_catalog.pg_sequence o WHERE o.seqrelid = p.objid)
            LEFT JOIN pg_catalog.pg_sequence q ON q.seqrelid = p.objid
            WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')""";

    private static final String CONSTRAINTS = """
            SELECT c.relname AS table_name, x.conname AS name, x.contype AS kind, x.condeferrable AS deferrable,
              x.condeferred AS deferred, x.convalidated AS validated, x.connoinherit AS no_inherit,
              x.confdeltype AS on_delete, x.confupdtype AS on_update, x.confmatchtype AS match_type,
              CASE WHEN x.contype IN ('c', 'x') THEN pg_catalog.pg_get_constraintdef(x.oid, true) END AS definition,
              pg_catalog.obj_description(x.oid, 'pg_constraint') AS comment,
              pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct' AS nulls_not_distinct,
              (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(e.attname), ', ' ORDER BY l.n)
                FROM pg_catalog.generate_series(i.indnkeyatts, i.indnatts - 1) l(n)
                JOIN pg_catalog.pg_attribute e ON e.attrelid = x.conrelid AND e.attnum = i.indkey[l.n]) AS included,
              a.attname AS column_name, rn.nspname AS referred_schema, rc.relname AS referred_table,
              ra.attname AS referred_column
            FROM pg_catalog.pg_constraint x
            JOIN pg_catalog.pg_class c ON c.oid = x.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN LATERAL ROWS FROM (pg_catalog.unnest(x.conkey), pg_catalog.unnest(x.confkey))
              WITH ORDINALITY AS k(num, rnum, position) ON true
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = x.conrelid AND a.attnum = k.num
            LEFT JOIN pg_catalog.pg_class rc ON rc.oid = x.confrelid
            LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
            LEFT JOIN pg_catalog.pg_attribute ra ON ra.attrelid = x.confrelid AND ra.attnum = k.rnum
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = x.conindid AND x.contype = 'u'
            WHERE x.contype IN ('p', 'u', 'f', 'c', 'x')""";

    private static final String INDEXES = """
            SELECT c.relname AS table_name, i.relname AS name, x.indisunique AS is_unique, x.indisvalid AS valid,
              m.amname AS method, pg_catalog.pg_get_expr(x.indpred, x.indrelid, true) AS predicate,
              k.position > x.indnkeyatts AS included, a.attname AS column_name,
              pg_catalog.pg_get_indexdef(i.oid, k.position, true) AS term,
              x.indoption[k.position - 1] & 1 = 1 AS is_descending, x.indoption[k.position - 1] & 2 = 2 AS is_nulls_first,
              CASE WHEN NOT o.opcdefault THEN o.opcname END AS operator_class,
              CASE WHEN x.indcollation[k.position - 1] <> coalesce(a.attcollation, x.indcollation[k.position - 1])
                THEN l.collname END AS collation,
              pg_catalog.array_to_string(i.reloptions, ', ') AS with_options, s.spcname AS tablespace,
              pg_catalog.to_jsonb(x) ->> 'indnullsnotdistinct' AS nulls_not_distinct,
              pg_catalog.obj_description(i.oid, 'pg_class') AS comment,
              (SELECT f.conname FROM pg_catalog.pg_constraint f
                WHERE f.conindid = i.oid AND f.conrelid = c.oid AND f.contype IN ('u', 'x')) AS constraint_name
            FROM pg_catalog.pg_index x
            JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
            JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_am m ON m.oid = i.relam
            CROSS JOIN LATERAL pg_catalog.generate_series(1, x.indnatts::int) AS k(position)
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[k.position - 1]
              AND x.indkey[k.position - 1] <> 0
            LEFT JOIN pg_catalog.pg_opclass o ON o.oid = x.indclass[k.position - 1]
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = x.indcollation[k.position - 1]
            LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = i.reltablespace
            WHERE NOT x.indisprimary""";

    static final String SEQUENCES = """
            SELECT c.relname AS name, pg_catalog.format_type(q.seqtypid, NULL) AS type_text, q.seqstart AS seq_start,
              q.seqincrement AS seq_increment, q.seqmin AS seq_min, q.seqmax AS seq_max, q.seqcycle AS seq_cycle,
              q.seqcache AS seq_cache, o.relname AS owner_table, a.attname AS owner_column
            FROM pg_catalog.pg_sequence q
            JOIN pg_catalog.pg_class c ON c.oid = q.seqrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_depend p ON p.objid = c.oid AND p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
              AND p.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND p.refobjsubid > 0 AND p.deptype IN ('a', 'i')
            LEFT JOIN pg_catalog.pg_class o ON o.oid = p.refobjid
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = p.refobjid AND a.attnum = p.refobjsubid
            WHERE n.nspname = :schema AND p.deptype IS DISTINCT FROM 'i'
            ORDER BY c.relname
            """;

    static final String ENUMS = """
            SELECT t.typname AS name, e.enumlabel AS label, pg_catalog.obj_description(t.oid, 'pg_type') AS comment
            FROM pg_catalog.pg_type t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
            WHERE t.typtype = 'e' AND n.nspname = :schema
            ORDER BY t.typname, e.enumsortorder
            """;

    static final String DOMAINS = """
            SELECT t.typname AS name, pg_catalog.format_type(t.typbasetype, t.typtypmod) AS type_text,
              t.typnotnull AS not_null, t.typdefault AS default_text, x.conname AS check_name,
              pg_catalog.pg_get_constraintdef(x.oid, true) AS definition,
              pg_catalog.obj_description(t.oid, 'pg_type') AS comment
            FROM pg_catalog.pg_type t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_constraint x ON x.contypid = t.oid AND x.contype = 'c'
            WHERE t.typtype = 'd' AND n.nspname = :schema
            ORDER BY t.typname, x.conname
            """;

    private PostgresCatalogSql() {}

    static String relations(Scope scope) {
        return RELATIONS + in(scope) + " ORDER BY c.relname";
    }

    static String columns(Scope scope) {
        return COLUMNS + in(scope) + " ORDER BY c.relname, a.attnum";
    }

    static String constraints(Scope scope) {
        return CONSTRAINTS + in(scope) + " ORDER BY c.relname, x.oid, k.position";
    }

    static String indexes(Scope scope) {
        return INDEXES + in(scope) + " ORDER BY c.relname, i.relname, k.position";
    }

    private static String in(Scope scope) {
        String schema = scope.temporary() ? "n.oid = pg_catalog.pg_my_temp_schema()" : "n.nspname = :schema";
        return " AND " + schema + scope.andNamesIn("c.relname");
    }
}
