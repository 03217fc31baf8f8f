// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.CteAlias;
import dev.athanor.ast.Done;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Hint;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.SourceColumn;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableFunction.Naming;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TableSample;
import dev.athanor.ast.ValuesTable;
import dev.athanor.dialect.QueryFeature;
import java.util.List;
import java.util.Objects;

/** Renders what rows come from. */
final class SourceRenderer {
    private final Renderer to;

    SourceRenderer(Renderer to) {
        this.to = to;
    }

    /** The name by which the rest of the query calls a source; a schema stands only where the source is listed. */
    void name(FromNode from) {
        AliasName alias = Froms.aliasName(from);
        if (alias == null) {
            to.name(((TableRef) from).table().name());
        } else {
            to.name(to.names().alias(alias));
        }
    }

    private Renderer as(AliasName name) {
        to.append(to.dialect().syntax().aliasKeyword() ? " AS " : " ");
        return to.name(to.names().alias(name));
    }

    Done alias(Alias node) {
        to.render(node.table());
        as(node.name());
        return Done.DONE;
    }

    Done subquery(Subquery node) {
        if (node.lateral()) {
            to.require(QueryFeature.LATERAL);
        }
        to.append(node.lateral() ? "LATERAL (" : "(");
        to.selects()
                .render(node.query(), node.lateral() ? SelectRenderer.Place.LATERAL : SelectRenderer.Place.FROM, node);
        to.append(")");
        as(node.name());
        return Done.DONE;
    }

    Done cteAlias(CteAlias node) {
        to.render(node.cte());
        as(node.name());
        return Done.DONE;
    }

    Done sample(TableSample node) {
        to.require(QueryFeature.TABLE_SAMPLE);
        to.render(node.table());
        as(node.name());
        List<Node> content = node.content().nodes();
        to.append(" TABLESAMPLE ").render(content.get(0));
        if (content.size() > 1) {
            to.append(" REPEATABLE (").render(content.get(1)).append(")");
        }
        return Done.DONE;
    }

    Done function(TableFunction node) {
        to.require(QueryFeature.TABLE_FUNCTIONS);
        if (node.form().lateral()) {
            to.require(QueryFeature.LATERAL);
        }
        boolean bare = !to.lacks(QueryFeature.BARE_FUNCTIONS);
        to.append(node.form().lateral() ? "LATERAL " : "").append(bare ? "" : "TABLE (");
        to.render(node.call());
        if (node.form().ordinality()) {
            to.require(QueryFeature.ORDINALITY);
            to.append(" WITH ORDINALITY");
        }
        to.append(bare ? "" : ")");
        as(node.name());
        if (node.form().naming() != Naming.NONE) {
            to.require(QueryFeature.COLUMN_NAMES);
            boolean typed = node.form().naming() == Naming.NAMES_AND_TYPES;
            to.append("(");
            to.list(node.columns(), ", ", column -> {
                to.name(column.name());
                to.append(typed ? " " + to.typeName(column.type()) : "");
            });
            to.append(")");
        }
        return Done.DONE;
    }

    Done values(ValuesTable node) {
        List<NodeList> rows =
                node.rows().nodes().stream().map(NodeList.class::cast).toList();
        to.append("(");
        if (to.lacks(QueryFeature.VALUES_TABLE)) {
            to.list(rows, " UNION ALL ", row -> selected(node.columns(), row));
            to.append(")");
            as(node.name());
        } else {
            to.append("VALUES ");
            to.list(rows, ", ", row -> {
                to.append("(");
                to.list(row.nodes(), ", ");
                to.append(")");
            });
            to.append(")");
            as(node.name()).append(" (");
            to.list(node.columns(), ", ", column -> to.name(column.name()));
            to.append(")");
        }
        return Done.DONE;
    }

    private void selected(List<SourceColumn> columns, NodeList row) {
        to.append("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            to.render(row.nodes().get(i)).append(" AS ").name(columns.get(i).name());
        }
        to.append(to.dialect().syntax().dummyFrom());
    }

    Done join(Join node) {
        if (node.kind() == JoinKind.FULL) {
            to.require(QueryFeature.FULL_JOIN);
        }
        source(node.left());
        to.append(" " + node.kind().keywords() + " ");
        boolean nested = node.right() instanceof Join;
        to.append(nested ? "(" : "");
        source(node.right());
        to.append(nested ? ")" : "");
        to.append(" ON ").condition(node.on());
        return Done.DONE;
    }

    /** Renders a source, and behind it the hints that the query has for it. */
    void source(FromNode from) {
        to.render(from);
        for (Hint hint : to.selects().tableHints(from)) {
            to.append(" ");
            hint(hint);
        }
    }

    /** The user's words, with the name of the source where they ask for it. */
    void hint(Hint hint) {
        String[] pieces = hint.words().split("\\{table}", -1);
        to.append(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            name(Objects.requireNonNull(hint.table()));
            to.append(pieces[i]);
        }
    }
}
