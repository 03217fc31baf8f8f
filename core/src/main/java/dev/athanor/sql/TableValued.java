// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.SourceColumn;
import dev.athanor.ast.TableFunction;
import dev.athanor.ast.TableFunction.Form;
import dev.athanor.ast.TableFunction.Naming;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that gives rows, before it has a name; immutable, every method gives a new one.
 *
 * <pre>{@code
 * QueryAlias entries = function("json_each", OTHER, DOCUMENT).tableValued()
 *         .column("key", STRING).column("value", STRING).alias("entries");
 * }</pre>
 */
public final class TableValued {
    private final ExpressionNode call;
    private final List<SourceColumn> columns;
    private final Form form;

    TableValued(ExpressionNode call, List<SourceColumn> columns, Form form) {
        this.call = call;
        this.columns = columns;
        this.form = form;
    }

    private TableValued with(Form changed) {
        return new TableValued(call, columns, changed);
    }

    /** One more column of the rows, by the name that the function gives it or, when {@link #named}, by any. */
    public TableValued column(String name, SqlType<?> type) {
        List<SourceColumn> more = new ArrayList<>(columns);
        more.add(new SourceColumn(name, type));
        return new TableValued(call, List.copyOf(more), form);
    }

    /** {@code WITH ORDINALITY}: the last column is the number of the row, from 1 on. */
    public TableValued withOrdinality() {
        return with(new Form(form.naming(), true, form.lateral()));
    }

    /** {@code AS alias(a, b)}: the columns get these names. */
    public TableValued named() {
        return with(new Form(Naming.NAMES, form.ordinality(), form.lateral()));
    }

    /** {@code AS alias(a INTEGER, b VARCHAR)}: the columns get these names and types. */
    public TableValued namedAndTyped() {
        return with(new Form(Naming.NAMES_AND_TYPES, form.ordinality(), form.lateral()));
    }

    /** {@code LATERAL function(…)}: it may refer to what stands before it in the FROM clause. */
    public TableValued lateral() {
        return with(new Form(form.naming(), form.ordinality(), true));
    }

    /** As a source of rows under that name. */
    public QueryAlias alias(String name) {
        return QueryAlias.of(new TableFunction(call, AliasName.of(name), columns, form));
    }

    /** As a source of rows under a name that is made up: {@code anon_1}. */
    public QueryAlias alias() {
        return QueryAlias.of(new TableFunction(call, AliasName.anonymous("anon"), columns, form));
    }
}
