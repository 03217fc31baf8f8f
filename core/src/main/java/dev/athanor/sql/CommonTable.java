// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Cte.Style;
import dev.athanor.ast.CteAlias;

/** A statement that rows come from and that is written once, in a WITH clause. */
public final class CommonTable extends QueryAlias {
    private final Cte cte;

    private CommonTable(Cte cte) {
        super(cte, cte.name());
        this.cte = cte;
    }

    static CommonTable of(ClausalNode statement, AliasName name, Style style) {
        return new CommonTable(new Cte(statement, name, style));
    }

    @Override
    public Cte from() {
        return cte;
    }

    /** The same rows under a name that is made up, so that a query can use them twice: {@code name AS anon_1}. */
    public QueryAlias alias() {
        return QueryAlias.of(new CteAlias(cte, AliasName.anonymous("anon")));
    }

    /** The same rows under another name, so that a query can use them twice: {@code name AS other}. */
    public QueryAlias alias(String other) {
        return QueryAlias.of(new CteAlias(cte, AliasName.of(other)));
    }

    /** Written in the WITH clause of the query that uses it, not at the top of the statement. */
    public CommonTable nesting() {
        return styled(new Style(cte.style().recursive(), true, cte.style().materialized()));
    }

    /** {@code AS MATERIALIZED}: computed once and apart (PostgreSQL, SQLite). */
    public CommonTable materialized() {
        return styled(new Style(cte.style().recursive(), cte.style().nesting(), true));
    }

    /** {@code AS NOT MATERIALIZED}: made part of each query that uses it (PostgreSQL, SQLite). */
    public CommonTable notMaterialized() {
        return styled(new Style(cte.style().recursive(), cte.style().nesting(), false));
    }

    private CommonTable styled(Style style) {
        return new CommonTable(new Cte(cte.statement(), cte.name(), style));
    }
}
