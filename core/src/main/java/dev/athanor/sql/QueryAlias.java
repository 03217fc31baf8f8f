// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Subquery;
import dev.athanor.error.UnknownName;
import java.util.List;

/** A query under a name, to select from and to join. */
public final class QueryAlias implements FromItem {
    private final FromNode from;
    private final AliasName alias;
    private final List<ColumnRef> columns;

    private QueryAlias(FromNode from, AliasName alias) {
        this.from = from;
        this.alias = alias;
        this.columns = OutputColumn.of(from);
    }

    static QueryAlias of(SelectNode query, AliasName name) {
        return new QueryAlias(new Subquery(query, name), name);
    }

    static QueryAlias cte(SelectNode query, AliasName name) {
        return new QueryAlias(new Cte(query, name), name);
    }

    @Override
    public FromNode from() {
        return from;
    }

    /**
     * The column of that name.
     *
     * @throws UnknownName if the query has none
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> Expression<T> c(String name) {
        for (ColumnRef column : columns) {
            if (column.name().equals(name)) {
                return new Value<>(column);
            }
        }
        throw UnknownName.column(
                alias.isAnonymous() ? "subquery" : alias.text(),
                name,
                columns.stream().map(ColumnRef::name).toList());
    }
}
