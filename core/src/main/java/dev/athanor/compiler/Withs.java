// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.Cte;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.SetOperator;
import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The WITH clauses of one statement: the one at its top, and those of queries inside that have their own. */
final class Withs {
    private final Renderer to;
    private final Deque<With> open = new ArrayDeque<>();

    /** One WITH clause in the making. */
    private static final class With {
        private final Map<String, Cte> names = new HashMap<>();
        private final List<SqlOut> written = new ArrayList<>();
        private boolean recursive;
    }

    Withs(Renderer to) {
        this.to = to;
        open.push(new With());
    }

    /** Renders the whole statement, and in front of it its WITH clause. */
    void before(StatementNode statement, Runnable inside) {
        With outermost = open.element();
        write(outermost, () -> {
            inside.run();
            if (!outermost.written.isEmpty()) {
                requirePlaceBefore(statement);
            }
        });
    }

    private void requirePlaceBefore(StatementNode statement) {
        if (statement instanceof InsertNode) {
            if (to.dialect().withFollowsInsert()) {
                throw new UnsupportedByDialect(
                        ErrorCode.UNSUPPORTED_BY_DIALECT,
                        "The database " + to.dialect().name()
                                + " has WITH in an INSERT only before a query that gives its"
                                + " rows. Insert columns(…).from(select(…)), or use the query as a subquery.");
            }
        } else if (!(statement instanceof QueryNode)) {
            to.require(QueryFeature.WITH_BEFORE_CHANGES);
        }
    }

    /** Renders something, and in front of it the WITH clause of the statement. */
    void around(Runnable inside) {
        write(open.peekLast(), inside);
    }

    /** Renders a query, and in front of it its own WITH clause, if it has one. */
    void around(boolean inner, Runnable query) {
        if (inner && to.nests()) {
            With own = new With();
            open.push(own);
            write(own, query);
            open.pop();
        } else {
            query.run();
        }
    }

    private void write(With with, Runnable inside) {
        SqlOut rendered = to.apart(inside);
        if (open.size() > 1 && !with.written.isEmpty()) {
            to.require(QueryFeature.CTE_IN_QUERY);
        }
        for (int i = 0; i < with.written.size(); i++) {
            boolean word = with.recursive && !to.lacks(QueryFeature.RECURSIVE_KEYWORD);
            to.append(i == 0 ? word ? "WITH RECURSIVE " : "WITH " : ",\n");
            to.out().append(with.written.get(i));
        }
        to.append(with.written.isEmpty() ? "" : "\n");
        to.out().append(rendered);
        with.written.clear();
    }

    /** Writes a CTE into the WITH clause that it belongs to, unless it is there already. */
    void define(Cte cte) {
        String name = to.names().alias(cte.name());
        With with = cte.style().nesting() ? open.peek() : open.peekLast();
        Cte known = with.names.putIfAbsent(name, cte);
        if (known == null) {
            with.recursive |= cte.style().recursive();
            with.written.add(to.apart(() -> write(cte, name)));
        } else if (!known.equals(cte)) {
            throw new InvalidStatement(
                    ErrorCode.DUPLICATE_NAME,
                    "Two different queries are in one WITH clause as \"" + name
                            + "\". Give each a name of its own, and use the same cte(…) where the same is meant.");
        }
    }

    private void write(Cte cte, String name) {
        to.name(name);
        if (cte.style().recursive()) {
            columns(cte);
            if (cte.statement() instanceof CompoundNode whole && whole.operator() == SetOperator.UNION) {
                to.require(QueryFeature.RECURSIVE_UNION);
            }
        }
        Boolean materialized = cte.style().materialized();
        if (materialized != null) {
            to.require(QueryFeature.MATERIALIZED);
        }
        to.append(materialized == null ? " AS" : materialized ? " AS MATERIALIZED" : " AS NOT MATERIALIZED");
        to.append("\n(");
        if (cte.statement() instanceof QueryNode query) {
            to.selects().render(query, SelectRenderer.Place.FROM, cte);
        } else {
            to.require(QueryFeature.WRITING_CTE);
            to.writing(cte);
        }
        to.append(")");
    }

    /** Databases want the columns of a recursive query listed, or allow it. */
    private void columns(Cte cte) {
        ClausalNode statement = cte.statement();
        int size = OutputColumn.of(statement).size();
        to.append("(");
        for (int i = 0; i < size; i++) {
            to.append(i == 0 ? "" : ", ").name(to.names().output(cte, statement, i));
        }
        to.append(")");
    }
}
