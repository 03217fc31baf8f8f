// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.Excluded;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.TableInfo;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.UniqueInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Upsert;
import dev.athanor.compiler.ReturningRenderer.Writes;
import dev.athanor.dialect.DmlSyntax.Upserts;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Renders what an INSERT does with rows that are there already, in the way that the database has for it. */
final class UpsertRenderer {
    private static final String PROPOSED = "excluded";
    private static final String NAMED = "new";

    private final Renderer to;
    private boolean inside;
    private boolean named;

    UpsertRenderer(Renderer to) {
        this.to = to;
    }

    private Upserts form() {
        return to.dialect().syntax().dml().upsert();
    }

    /** Whether the whole statement is a MERGE in the place of the INSERT. */
    boolean isMerge() {
        return switch (form()) {
            case ON_CONFLICT, ON_DUPLICATE_KEY, ON_DUPLICATE_KEY_NAMED -> false;
            case MERGE, MERGE_HOLDLOCK, MERGE_DUAL -> true;
        };
    }

    Done excluded(Excluded node) {
        if (!inside) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "excluded(\"" + node.column()
                            + "\") means the row that could not be inserted, and there is one only in"
                            + " what onConflict(…).doUpdate(…) sets.");
        }
        if (named) {
            to.append(NAMED + ".").name(node.column());
        } else if (!isMerge() && form() != Upserts.ON_CONFLICT) {
            to.append("VALUES(").name(node.column()).append(")");
        } else {
            to.append(PROPOSED + ".").name(node.column());
        }
        return Done.DONE;
    }

    /**
     * What follows the rows of the INSERT.
     *
     * @param written whether they are written out, and not selected
     */
    void after(TableRef target, Upsert upsert, boolean written) {
        inside = true;
        if (form() == Upserts.ON_CONFLICT) {
            onConflict(upsert);
        } else {
            // rows that are selected have no name there
            named = written
                    && form() == Upserts.ON_DUPLICATE_KEY_NAMED
                    && !upsert.changes().isEmpty();
            onDuplicateKey(target.table(), upsert);
            named = false;
        }
        inside = false;
    }

    private void onConflict(Upsert upsert) {
        to.append(" ON CONFLICT");
        if (upsert.constraint() != null) {
            to.append(" ON CONSTRAINT ").name(upsert.constraint());
        } else if (!upsert.keys().isEmpty()) {
            to.append(" (");
            to.list(upsert.keys(), ", ", to::name);
            to.append(")");
        }
        ExpressionNode keyCondition = upsert.keyCondition();
        if (keyCondition != null) {
            to.append(" WHERE ");
            to.selects().bare(() -> to.condition(keyCondition));
        }
        if (upsert.changes().isEmpty()) {
            to.append(" DO NOTHING");
            return;
        }
        to.append(" DO UPDATE SET ");
        changes(upsert.changes());
        if (upsert.condition() != null) {
            to.append(" WHERE ").condition(upsert.condition());
        }
    }

    private void changes(List<Assignment> changes) {
        to.list(changes, ", ", change -> {
            to.name(change.column()).append(" = ");
            to.expressions().grouped(change.value());
        });
    }

    private void onDuplicateKey(TableInfo table, Upsert upsert) {
        if (upsert.constraint() != null || upsert.keyCondition() != null || upsert.condition() != null) {
            throw unsupported(
                    "takes no constraint and no condition for rows that are there already. Name the key columns,"
                            + " and put the condition into the values: caseWhen(condition, excluded(column), column).");
        }
        refuseOtherKeys(table, upsert);
        to.append(named ? " AS " + NAMED + " ON DUPLICATE KEY UPDATE " : " ON DUPLICATE KEY UPDATE ");
        if (upsert.changes().isEmpty()) {
            String column = upsert.keys().isEmpty()
                    ? table.columns().get(0).name()
                    : upsert.keys().get(0);
            to.name(column).append(" = ").name(column);
        } else {
            changes(upsert.changes());
        }
    }

    /** The database takes any unique key: where there are others than were named, it would change the wrong row. */
    private void refuseOtherKeys(TableInfo table, Upsert upsert) {
        Set<String> named = new HashSet<>(upsert.keys());
        Set<String> primary = new HashSet<>();
        table.columns().stream().filter(ColumnInfo::primaryKey).forEach(column -> primary.add(column.name()));
        boolean other = !primary.isEmpty() && !primary.equals(named);
        for (UniqueInfo unique : table.uniques()) {
            other |= !new HashSet<>(unique.columns()).equals(named);
        }
        if (other && !named.isEmpty()) {
            throw unsupported("takes a row for there already if any of its unique keys is, and \"" + table.name()
                    + "\" has others than " + upsert.keys()
                    + ". Say that any may count, with onConflict() without columns.");
        }
    }

    private UnsupportedByDialect unsupported(String what) {
        return new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT, "The database " + to.dialect().name() + " " + what);
    }

    /** The whole statement. */
    void merge(Clauses insert, TableRef target, Upsert upsert) {
        if (upsert.keys().isEmpty() || upsert.keyCondition() != null) {
            throw unsupported(
                    "knows a row to be there already by columns alone. Name those of its key: onConflict(columns).");
        }
        List<Node> columns = insert.list(Clause.COLUMNS);
        inside = true;
        to.append("MERGE INTO ").render(target);
        to.append(form() == Upserts.MERGE_HOLDLOCK ? " WITH (HOLDLOCK) USING (" : " USING (");
        source(insert, columns);
        to.append(to.dialect().syntax().aliasKeyword() ? ") AS " + PROPOSED : ") " + PROPOSED);
        if (form() != Upserts.MERGE_DUAL) {
            to.append(" (");
            to.list(columns, ", ", column -> to.name(((ColumnRef) column).name()));
            to.append(")");
        }
        to.append(" ON (");
        to.list(
                upsert.keys(),
                " AND ",
                key -> to.render(target)
                        .append(".")
                        .name(key)
                        .append(" = " + PROPOSED + ".")
                        .name(key));
        to.append(")");
        matched(upsert);
        notMatched(columns);
        to.dml().returning().output(insert, Writes.MERGE);
        to.append(form() == Upserts.MERGE_HOLDLOCK ? ";" : "");
        inside = false;
    }

    private void matched(Upsert upsert) {
        if (upsert.changes().isEmpty()) {
            return;
        }
        boolean after = form() == Upserts.MERGE_DUAL;
        to.append("\nWHEN MATCHED");
        if (upsert.condition() != null && !after) {
            to.append(" AND ").condition(upsert.condition());
        }
        to.append(" THEN UPDATE SET ");
        changes(upsert.changes());
        if (upsert.condition() != null && after) {
            to.append(" WHERE ").condition(upsert.condition());
        }
    }

    private void notMatched(List<Node> columns) {
        to.append("\nWHEN NOT MATCHED THEN INSERT (");
        to.list(columns, ", ", column -> to.name(((ColumnRef) column).name()));
        to.append(") VALUES (");
        to.list(columns, ", ", column -> to.append(PROPOSED + ".").name(((ColumnRef) column).name()));
        to.append(")");
    }

    private void source(Clauses insert, List<Node> columns) {
        Node values = insert.get(Clause.VALUES);
        if (!(values instanceof NodeList rows)) {
            throw unsupported(
                    "is given the rows of an upsert one by one. Select them first, and insert them with values(…).");
        }
        boolean dual = form() == Upserts.MERGE_DUAL;
        to.append(dual ? "" : "VALUES ");
        to.list(rows.nodes(), dual ? " UNION ALL " : ", ", row -> {
            List<Node> elements = ((NodeList) row).nodes();
            to.append(dual ? "SELECT " : "(");
            for (int i = 0; i < elements.size(); i++) {
                ColumnRef column = (ColumnRef) columns.get(i);
                // a parameter that stands for itself has no type
                to.append(i == 0 ? "" : ", ").render(Cast.of((ExpressionNode) elements.get(i), column.type()));
                if (dual) {
                    to.append(" AS ").name(column.name());
                }
            }
            to.append(dual ? to.dialect().syntax().dummyFrom() : ")");
        });
    }
}
