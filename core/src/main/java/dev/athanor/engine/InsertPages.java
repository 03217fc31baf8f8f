// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.InsertOption;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Syntax.GeneratedKeys;
import dev.athanor.result.Result;
import dev.athanor.sql.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT that returns rows, with a list of parameters: several rows go in one statement, as many as the database takes,
 * and the rows come back in the order of the list if that was asked for.
 */
final class InsertPages {
    /** What an INSERT may have besides, of which it is known that each row makes one and gives one back. */
    private static final Set<Clause> PLAIN =
            EnumSet.of(Clause.TARGET, Clause.COLUMNS, Clause.VALUES, Clause.RETURNING, Clause.OPTIONS);

    private final InsertNode insert;
    private final @Nullable Sentinel sentinel;
    private final int returned;
    private final int pageRows;

    /** @param rows how many rows a page has at the most */
    InsertPages(InsertNode insert, Dialect dialect, int rows) {
        boolean sorted = InsertOption.SORT_BY_PARAMETER_ORDER.isIn(insert.clauses());
        int columns = insert.clauses().list(Clause.COLUMNS).size();
        int most = Math.max(1, Math.min(rows, dialect.syntax().maxParameters() / columns));
        Sentinel found = sorted && isPlain(insert.clauses()) ? Sentinel.of(insert) : null;
        boolean usable =
                found != null && !(found.isGenerated() && dialect.syntax().generatedKeys() == GeneratedKeys.ONE_BY_ONE);
        this.returned = insert.clauses().list(Clause.RETURNING).size();
        this.sentinel = usable ? found : null;
        this.pageRows = sorted && !usable ? 1 : most;
        this.insert = sentinel == null ? insert : withSentinel(insert.clauses(), sentinel);
    }

    private static boolean isPlain(Clauses clauses) {
        for (Clause clause : Clause.values()) {
            if (clauses.has(clause) && !PLAIN.contains(clause)) {
                return false;
            }
        }
        return true;
    }

    private static InsertNode withSentinel(Clauses clauses, Sentinel sentinel) {
        Clauses more = clauses.append(Clause.RETURNING, sentinel.columns());
        return new InsertNode(sentinel.isGenerated() ? more : more.set(Clause.OPTIONS, null));
    }

    /** One statement, and the groups of parameters whose rows it inserts. */
    record Page(InsertNode statement, List<? extends Map<String, ? extends @Nullable Object>> groups) {}

    /** The statements that insert a row for each group. */
    Iterable<Page> pages(List<? extends Map<String, ? extends @Nullable Object>> groups) {
        return () -> IntStream.iterate(0, from -> from < groups.size(), from -> from + pageRows)
                .mapToObj(from -> {
                    var page = groups.subList(from, Math.min(from + pageRows, groups.size()));
                    return new Page(Inserts.withRows(insert, page), page);
                })
                .iterator();
    }

    /** The rows that a page gave back, in the order of its groups if that was asked for. */
    List<Row> inOrder(List<Row> rows, Page page) {
        return sentinel == null ? rows : sentinel.sort(rows, page.groups());
    }

    /** The rows without what tells them apart. */
    Result<Row> own(Result<Row> rows) {
        return sentinel == null
                ? rows
                : rows.columns(IntStream.range(0, returned).toArray());
    }
}
