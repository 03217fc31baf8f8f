// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.Cte;
import dev.athanor.ast.CteSelf;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SetOperator;
import dev.athanor.ast.SourceColumn;
import java.util.List;
import java.util.function.Function;

/**
 * What a recursive query begins with; the step says how more rows come of those found so far.
 *
 * <pre>{@code
 * CommonTable tree = select(ID, PARENT).where(PARENT.isNull()).recursive("tree")
 *         .unionAll(found -> select(ID, PARENT).join(found, PARENT.eq(found.c("id"))));
 * }</pre>
 *
 * @param <T> what a row of the query is
 */
public final class RecursiveQuery<T> {
    private final SelectBase<T> beginning;
    private final AliasName name;

    RecursiveQuery(SelectBase<T> beginning, AliasName name) {
        this.beginning = beginning;
        this.name = name;
    }

    /** {@code UNION}: a row that was found before is not looked at again, so circles end. */
    public CommonTable union(Function<QueryAlias, SelectBase<?>> step) {
        return recurse(SetOperator.UNION, step);
    }

    /** {@code UNION ALL}: every row is looked at as often as it is found. */
    public CommonTable unionAll(Function<QueryAlias, SelectBase<?>> step) {
        return recurse(SetOperator.UNION_ALL, step);
    }

    private CommonTable recurse(SetOperator operator, Function<QueryAlias, SelectBase<?>> step) {
        List<SourceColumn> columns = OutputColumn.of(beginning.node()).stream()
                .map(column -> new SourceColumn(column.key(), column.value().type()))
                .toList();
        SelectBase<?> next = step.apply(QueryAlias.of(new CteSelf(name, columns), name));
        CompoundNode whole = beginning.compound(operator, next).node();
        return CommonTable.of(whole, name, new Cte.Style(true, false, null));
    }
}
