// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.OutputColumn;
import dev.athanor.error.UnknownName;
import java.util.List;

/** A source of rows that a statement makes for itself, under a name: a query, a function, written values. */
public sealed class QueryAlias implements FromItem permits CommonTable {
    private final FromNode from;
    private final AliasName alias;
    private final List<ColumnRef> columns;

    QueryAlias(FromNode from, AliasName alias) {
        this.from = from;
        this.alias = alias;
        this.columns = OutputColumn.of(from);
    }

    static QueryAlias of(DerivedFrom from) {
        return new QueryAlias(from, from.name());
    }

    static QueryAlias of(FromNode from, AliasName name) {
        return new QueryAlias(from, name);
    }

    @Override
    public FromNode from() {
        return from;
    }

    /**
     * The column of that name.
     *
     * @throws UnknownName if there is none
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
