// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.inspect.CatalogRow;
import dev.athanor.inspect.Scope;
import dev.athanor.inspect.TypeText;
import org.jspecify.annotations.Nullable;

/**
 * The questions to the information schema of MySQL and MariaDB, and what of the answers is not the same in both.
 *
 * <p>Names of columns are given anew because MySQL 8 gives those of the information schema in upper case.
 *
 * @param mariaDb whether it is MariaDB, which has sequences, keeps JSON as text with a check, writes defaults as SQL, and has
 *     no indexes of expressions
 */
record MySqlCatalogSql(boolean mariaDb) {
    static final String SCHEMAS = """
            SELECT schema_name AS name FROM information_schema.schemata
            WHERE schema_name NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
            ORDER BY schema_name
            """;

    private static final String RELATIONS = """
            SELECT t.table_name AS name, t.table_type AS kind, t.engine AS engine, t.table_collation AS collation,
              COALESCE(t.create_options, '') AS options, t.table_comment AS comment, v.view_definition AS definition
            FROM information_schema.tables t
            LEFT JOIN information_schema.views v ON v.table_schema = t.table_schema AND v.table_name = t.table_name
            WHERE t.table_schema = :schema AND t.table_type <> 'SEQUENCE'""";

    private static final String COLUMNS = """
            SELECT c.table_name AS table_name, c.column_name AS name, c.column_type AS type_text,
              c.is_nullable AS nullable, c.column_default AS default_text, c.extra AS extra,
              c.generation_expression AS computed, c.column_comment AS comment,
              CASE WHEN c.collation_name <> t.table_collation THEN c.collation_name END AS own_collation,
              %s AS is_json
            FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
              AND t.table_type <> 'SEQUENCE'
            %sWHERE c.table_schema = :schema""";

    private static final String JSON_CHECK = """
            LEFT JOIN information_schema.check_constraints j ON j.constraint_schema = c.table_schema
              AND j.table_name = c.table_name AND j.constraint_name = c.column_name AND j.level = 'Column'
              AND c.data_type = 'longtext' AND j.check_clause = CONCAT('json_valid(`', REPLACE(c.column_name, '`', '``'), '`)')
            """;

    private static final String KEYS = """
            SELECT t.table_name AS table_name, t.constraint_name AS name, t.constraint_type AS kind,
              k.column_name AS column_name, k.referenced_table_schema AS referred_schema,
              k.referenced_table_name AS referred_table, k.referenced_column_name AS referred_column,
              r.delete_rule AS on_delete, r.update_rule AS on_update
            FROM information_schema.table_constraints t
            JOIN information_schema.key_column_usage k ON k.constraint_schema = t.constraint_schema
              AND k.constraint_name = t.constraint_name AND k.table_schema = t.table_schema AND k.table_name = t.table_name
              AND (k.referenced_table_name IS NOT NULL) = (t.constraint_type = 'FOREIGN KEY')
            LEFT JOIN information_schema.referential_constraints r ON t.constraint_type = 'FOREIGN KEY'
              AND r.constraint_schema = t.constraint_schema AND r.constraint_name = t.constraint_name
              AND r.table_name = t.table_name
            WHERE t.table_schema = :schema AND t.constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY')""";

    private static final String CHECKS_OF_MARIADB = """
            SELECT c.table_name AS table_name, c.constraint_name AS name, c.check_clause AS `condition`, c.level AS level,
              'YES' AS enforced
            FROM information_schema.check_constraints c
            LEFT JOIN information_schema.columns k ON k.table_schema = c.constraint_schema AND k.table_name = c.table_name
              AND k.column_name = c.constraint_name AND c.level = 'Column' AND k.data_type = 'longtext'
            WHERE c.constraint_schema = :schema AND NOT (c.level = 'Column' AND k.column_name IS NOT NULL
              AND c.check_clause = CONCAT('json_valid(`', REPLACE(k.column_name, '`', '``'), '`)'))""";

    private static final String CHECKS_OF_MYSQL = """
            SELECT t.table_name AS table_name, c.constraint_name AS name, c.check_clause AS `condition`, 'Table' AS level,
              t.enforced AS enforced
            FROM information_schema.check_constraints c
            JOIN information_schema.table_constraints t ON t.constraint_schema = c.constraint_schema
              AND t.constraint_name = c.constraint_name AND t.constraint_type = 'CHECK'
            WHERE t.table_schema = :schema""";

    private static final String INDEXES = """
            SELECT s.table_name AS table_name, s.index_name AS name, s.non_unique AS non_unique,
              s.column_name AS column_name, s.collation AS ordering, s.sub_part AS prefix, s.index_type AS method,
              s.index_comment AS comment, %s AS expression, %s AS hidden,
              (SELECT MIN(f.constraint_name) FROM information_schema.key_column_usage f
                WHERE f.table_schema = s.table_schema AND f.table_name = s.table_name
                AND f.referenced_table_name IS NOT NULL AND f.ordinal_position = 1
                AND (f.constraint_name = s.index_name OR f.column_name = s.index_name)) AS foreign_key
            FROM information_schema.statistics s
            WHERE s.index_name <> 'PRIMARY' AND s.table_schema = :schema""";

    static final String SEQUENCES = """
            SELECT table_name AS name FROM information_schema.tables
            WHERE table_schema = :schema AND table_type = 'SEQUENCE' ORDER BY table_name
            """;

    static final String SEQUENCE =
            "SELECT start_value AS seq_start, increment AS seq_increment, minimum_value AS seq_min, maximum_value AS seq_max,"
                    + " cycle_option AS seq_cycle, cache_size AS seq_cache FROM ";

    boolean hasSequences() {
        return mariaDb;
    }

    String relations(Scope scope) {
        return RELATIONS + scope.andNamesIn("t.table_name") + " ORDER BY t.table_name";
    }

    String columns(Scope scope) {
        return COLUMNS.formatted(
                        mariaDb ? "j.constraint_name IS NOT NULL" : "c.data_type = 'json'", mariaDb ? JSON_CHECK : "")
                + scope.andNamesIn("c.table_name") + " ORDER BY c.table_name, c.ordinal_position";
    }

    String keys(Scope scope) {
        return KEYS + scope.andNamesIn("t.table_name")
                + " ORDER BY t.table_name, t.constraint_name, k.ordinal_position";
    }

    String checks(Scope scope) {
        return (mariaDb ? CHECKS_OF_MARIADB : CHECKS_OF_MYSQL)
                + scope.andNamesIn(mariaDb ? "c.table_name" : "t.table_name") + " ORDER BY table_name, name";
    }

    String indexes(Scope scope) {
        return INDEXES.formatted(
                        mariaDb ? "NULL" : "s.expression", mariaDb ? "s.ignored = 'YES'" : "s.is_visible = 'NO'")
                + scope.andNamesIn("s.table_name") + " ORDER BY s.table_name, s.index_name, s.seq_in_index";
    }

    /** The SQL of a default; MySQL gives the value of a constant, and the SQL of what it marks as an expression. */
    @Nullable
    String defaultText(CatalogRow row, TypeText type) {
        String text = row.textOrNull("default_text");
        if (text == null || (mariaDb && text.equals("NULL"))) {
            return null;
        }
        boolean isSql = mariaDb
                || row.text("extra").contains("DEFAULT_GENERATED")
                || text.startsWith("b'")
                || MySqlTypes.isNumber(type);
        return isSql ? expression(text) : "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** An expression as it stands in a statement; MySQL escapes its quotes once more, and names the character set of each text. */
    String expression(String kept) {
        return mariaDb
                ? kept
                : kept.replace("_utf8mb4\\'", "'").replace("_utf8mb3\\'", "'").replace("\\'", "'");
    }
}
