// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.InsertOption;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.dialect.Syntax.GeneratedKeys;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import java.util.List;

/**
 * Rows to insert for which PostgreSQL makes its values in their order: {@code SELECT p0, p1 FROM (VALUES (…, 0), (…, 1)) AS
 * given (p0, p1, athanor_row) ORDER BY athanor_row}. Defaults are evaluated after the sort; of a plain VALUES list, nobody
 * promises in which order they are.
 */
final class SortedRows {
    private static final String NUMBER = "athanor_row";

    private SortedRows() {}

    static boolean isNeeded(Renderer to, Clauses clauses) {
        return to.dialect().syntax().generatedKeys() == GeneratedKeys.UNNEST_RETURNING
                && InsertOption.SORT_BY_PARAMETER_ORDER.isIn(clauses)
                && clauses.list(Clause.VALUES).size() > 1;
    }

    static void render(Renderer to, Clauses clauses) {
        List<Node> columns = clauses.list(Clause.COLUMNS);
        List<Node> rows = clauses.list(Clause.VALUES);
        to.append("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            to.append(i == 0 ? "" : ", ").append(typed(to, i, ((ColumnRef) columns.get(i)).type()));
        }
        to.append("\nFROM (VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            to.append(i == 0 ? "(" : ", (");
            to.binds().values((NodeList) rows.get(i), "_m" + i);
            to.append(", " + i + ')');
        }
        to.append(") AS given (");
        for (int i = 0; i < columns.size(); i++) {
            to.append("p" + i + ", ");
        }
        to.append(NUMBER + ")\nORDER BY " + NUMBER);
    }

    /** Without its size: a cast would cut what is too long, where an INSERT refuses it. */
    private static String typed(Renderer to, int position, SqlType<?> type) {
        return type.kind() == TypeKind.OTHER
                ? "p" + position
                : "CAST(p" + position + " AS " + to.castName(type.unsized()) + ')';
    }
}
