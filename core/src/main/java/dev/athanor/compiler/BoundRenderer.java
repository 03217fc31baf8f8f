// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Fetch;
import dev.athanor.ast.ForUpdate;
import dev.athanor.ast.ForUpdate.Strength;
import dev.athanor.ast.ForUpdate.Waiting;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.Parameter;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax.Limit;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the end of a query: how many of its rows, from which on, and how they are locked. */
final class BoundRenderer {
    private final Renderer to;

    BoundRenderer(Renderer to) {
        this.to = to;
    }

    /** What stands behind SELECT where the number of rows is bounded there. */
    void top(Clauses clauses) {
        if (to.dialect().syntax().limit() != Limit.TOP || clauses.has(Clause.OFFSET)) {
            return;
        }
        // the grammar of SQL Server has a parameter there in parentheses only
        if (clauses.get(Clause.FETCH) instanceof Fetch fetch) {
            to.append("TOP (").render(fetch.count()).append(fetch.percent() ? ") PERCENT " : ") ");
            to.append(fetch.withTies() ? "WITH TIES " : "");
        } else if (clauses.has(Clause.LIMIT)) {
            to.append("TOP (")
                    .render(Objects.requireNonNull(clauses.get(Clause.LIMIT)))
                    .append(") ");
        }
    }

    /**
     * The bounds at the end of a query.
     *
     * @param single whether it is one query, so that its bounds may stand behind SELECT
     */
    void limit(Clauses clauses, boolean single) {
        Node offset = clauses.get(Clause.OFFSET);
        if (clauses.get(Clause.FETCH) instanceof Fetch fetch) {
            fetch(clauses, fetch, offset, single);
        } else if (clauses.has(Clause.LIMIT) || offset != null) {
            limit(clauses, clauses.get(Clause.LIMIT), offset, single);
        }
    }

    private void limit(Clauses clauses, @Nullable Node limit, @Nullable Node offset, boolean single) {
        if (isComputed(limit) || isComputed(offset)) {
            to.require(QueryFeature.LIMIT_EXPRESSION);
        }
        switch (to.dialect().syntax().limit()) {
            case LIMIT_OFFSET -> limitOffset(limit, offset, "");
            case LIMIT_OFFSET_UNBOUNDED_MINUS_ONE -> limitOffset(limit, offset, "\nLIMIT -1");
            case LIMIT_COMMA -> limitComma(limit, offset);
            case OFFSET_FETCH -> offsetFetch(limit, offset);
            case TOP -> {
                if (offset != null || !single) {
                    requireOrder(clauses);
                    to.append(offset == null ? "\nOFFSET 0 ROWS" : "");
                    offsetFetch(limit, offset);
                }
            }
        }
    }

    private static boolean isComputed(@Nullable Node bound) {
        return bound != null && !(bound instanceof Bind || bound instanceof Parameter);
    }

    private void limitOffset(@Nullable Node limit, @Nullable Node offset, String unbounded) {
        if (limit != null) {
            to.append("\nLIMIT ").render(limit);
        } else {
            to.append(unbounded);
        }
        if (offset != null) {
            to.append(limit == null && unbounded.isEmpty() ? "\nOFFSET " : " OFFSET ")
                    .render(offset);
        }
    }

    private void limitComma(@Nullable Node limit, @Nullable Node offset) {
        to.append("\nLIMIT ");
        if (offset != null) {
            to.render(offset).append(", ");
        }
        if (limit != null) {
            to.render(limit);
        } else {
            // MySQL's manual: to get all rows from an offset on, give a limit larger than any table
            to.append("18446744073709551615");
        }
    }

    private void offsetFetch(@Nullable Node limit, @Nullable Node offset) {
        if (offset != null) {
            to.append("\nOFFSET ").render(offset).append(" ROWS");
        }
        if (limit != null) {
            to.append("\nFETCH FIRST ").render(limit).append(" ROWS ONLY");
        }
    }

    private void fetch(Clauses clauses, Fetch fetch, @Nullable Node offset, boolean single) {
        if (fetch.percent()) {
            to.require(QueryFeature.FETCH_PERCENT);
        }
        if (fetch.withTies()) {
            to.require(QueryFeature.FETCH_WITH_TIES);
            requireOrder(clauses);
        }
        if (to.dialect().syntax().limit() == Limit.TOP) {
            topFetch(clauses, fetch, offset, single);
        } else if (to.lacks(QueryFeature.FETCH) && !fetch.withTies()) {
            limit(clauses, fetch.count(), offset, single);
        } else {
            boolean bare = !to.lacks(QueryFeature.BARE_FETCH);
            String open = bare ? "" : "(";
            String close = bare ? "" : ")";
            if (offset != null) {
                to.append("\nOFFSET " + open).render(offset).append(close + " ROWS");
            }
            to.append("\nFETCH FIRST " + open).render(fetch.count()).append(close);
            to.append(fetch.percent() ? " PERCENT" : "").append(fetch.withTies() ? " ROWS WITH TIES" : " ROWS ONLY");
        }
    }

    private void topFetch(Clauses clauses, Fetch fetch, @Nullable Node offset, boolean single) {
        boolean plain = !fetch.percent() && !fetch.withTies();
        if (!plain && (offset != null || !single)) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name()
                            + " takes ties and percents of one query from its first row on"
                            + " only. Leave offset(…) out, or make the query a subquery.");
        }
        limit(clauses, fetch.count(), offset, single);
    }

    private void requireOrder(Clauses clauses) {
        if (clauses.list(Clause.ORDER_BY).isEmpty()) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name()
                            + " bounds these rows only of a sorted query. Add orderBy(…) to it.");
        }
    }

    void forUpdate(Clauses clauses) {
        if (clauses.get(Clause.FOR_UPDATE) instanceof ForUpdate locks) {
            to.require(QueryFeature.LOCKS);
            to.append("\n").append(strength(locks.strength()));
            if (!locks.of().nodes().isEmpty()) {
                to.require(QueryFeature.LOCKS_OF_TABLES);
                of(locks);
            }
            if (locks.waiting() == Waiting.NOWAIT) {
                to.require(QueryFeature.LOCKS_WITHOUT_WAITING);
                to.append(" NOWAIT");
            } else if (locks.waiting() == Waiting.SKIP_LOCKED) {
                to.require(QueryFeature.SKIP_LOCKED);
                to.append(" SKIP LOCKED");
            }
        }
    }

    private String strength(Strength strength) {
        if (strength == Strength.UPDATE) {
            return "FOR UPDATE";
        }
        to.require(strength == Strength.SHARE ? QueryFeature.SHARED_LOCKS : QueryFeature.KEY_LOCKS);
        return switch (strength) {
            case NO_KEY_UPDATE -> "FOR NO KEY UPDATE";
            case KEY_SHARE -> "FOR KEY SHARE";
            default -> to.lacks(QueryFeature.FOR_SHARE) ? "LOCK IN SHARE MODE" : "FOR SHARE";
        };
    }

    private void of(ForUpdate locks) {
        boolean byTable = !to.lacks(QueryFeature.LOCKS_BY_TABLE);
        Set<Node> locked = new LinkedHashSet<>();
        for (Node node : locks.of().nodes()) {
            FromNode from = node instanceof ColumnRef column ? column.from() : (FromNode) node;
            if (byTable) {
                locked.add(from);
            } else {
                locked.add(
                        node instanceof ColumnRef ? node : OutputColumn.of(from).get(0));
            }
        }
        to.append(" OF ");
        to.list(List.copyOf(locked), ", ", node -> {
            if (node instanceof FromNode from) {
                to.sources().name(from);
            } else {
                to.render(node);
            }
        });
    }
}
