// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.DdlName;
import dev.athanor.ast.DialectOption;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TableInfo.IndexElement;
import dev.athanor.ast.TableInfo.IndexInfo;
import dev.athanor.ast.Verbatim;
import dev.athanor.sql.Condition;
import dev.athanor.sql.OrderTerm;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table: {@code CREATE INDEX name ON table (a, b)}; immutable, every method gives a new one. What a database
 * cannot do of it is refused; {@link #ddlIf} makes an index on some databases only.
 */
public final class Index implements TableItem {
    private final @Nullable DdlName name;
    private final List<IndexTerm> terms;
    private boolean unique;
    private @Nullable Supplier<ExpressionNode> where;
    private List<String> include = List.of();
    private @Nullable String method;
    private boolean concurrently;
    private boolean nullsNotDistinct;
    private List<DialectOption> options = List.of();
    private Predicate<String> when = ConstraintTraits.EVERYWHERE;

    private Index(@Nullable DdlName name, List<IndexTerm> terms) {
        this.name = name;
        this.terms = terms;
    }

    /** An index of columns. */
    public static Index of(String name, String... columns) {
        return new Index(
                DdlName.of(name), Arrays.stream(columns).map(IndexTerm::of).toList());
    }

    /** An index of columns or expressions: {@code Index.of("ix", title.desc(), lower(name))}. */
    public static Index of(String name, OrderTerm... terms) {
        return new Index(
                DdlName.of(name), Arrays.stream(terms).map(IndexTerm::of).toList());
    }

    /** An index of terms of which more is said. */
    public static Index of(String name, IndexTerm... terms) {
        return new Index(DdlName.of(name), List.of(terms));
    }

    /** An index of columns, which the naming convention names: {@code ix_table_column} if it says nothing else. */
    public static Index on(String... columns) {
        return new Index(null, Arrays.stream(columns).map(IndexTerm::of).toList());
    }

    private Index with(Consumer<Index> change) {
        Index changed = new Index(name, terms);
        changed.unique = unique;
        changed.where = where;
        changed.include = include;
        changed.method = method;
        changed.concurrently = concurrently;
        changed.nullsNotDistinct = nullsNotDistinct;
        changed.options = options;
        changed.when = when;
        change.accept(changed);
        return changed;
    }

    /** {@code UNIQUE}. */
    public Index unique() {
        return with(changed -> changed.unique = true);
    }

    /** {@code WHERE condition}: it holds only the rows that keep it. The condition is in the database's own words. */
    public Index where(String sql) {
        Verbatim words = new Verbatim(sql, Types.BOOLEAN);
        return with(changed -> changed.where = () -> words);
    }

    /** {@code WHERE condition}, on columns that belong to their table already. */
    public Index where(Condition condition) {
        return with(changed -> changed.where = condition::node);
    }

    /** {@code WHERE condition}, on columns of the table that is being described. */
    public Index where(Supplier<Condition> condition) {
        return with(changed -> changed.where = () -> condition.get().node());
    }

    /** {@code INCLUDE (columns)}: kept in it, so that queries for them need not look into the table. */
    public Index include(String... columns) {
        return with(changed -> changed.include = List.of(columns));
    }

    /** {@code USING method}, such as {@code gin} or {@code hash}. */
    public Index using(String kind) {
        return with(changed -> changed.method = kind);
    }

    /** {@code CONCURRENTLY}: made without locking out those who write, and outside of a transaction (PostgreSQL). */
    public Index concurrently() {
        return with(changed -> changed.concurrently = true);
    }

    /** {@code NULLS NOT DISTINCT}: a unique index may hold one null. */
    public Index nullsNotDistinct() {
        return with(changed -> changed.nullsNotDistinct = true);
    }

    /** Something that only one database knows; see {@link TableTrait#option}. */
    public Index option(String dialect, String option, Object value) {
        List<DialectOption> more = new ArrayList<>(options);
        more.add(new DialectOption(dialect, option, value));
        return with(changed -> changed.options = more);
    }

    /** Makes it on these databases only, named as {@code postgresql}. */
    public Index ddlIf(String... dialects) {
        return ddlIf(List.of(dialects)::contains);
    }

    /** Makes it on the databases only whose names the condition holds for. */
    public Index ddlIf(Predicate<String> dialect) {
        return with(changed -> changed.when = dialect);
    }

    /** What it means for one table: its names found there, and its own name chosen by the convention. */
    public IndexInfo on(Table table) {
        List<IndexElement> elements = terms.stream().map(term -> term.on(table)).toList();
        List<String> included = table.inDatabase(include);
        Supplier<ExpressionNode> condition = where;
        return new IndexInfo(
                table.naming().index(table, name, elements),
                unique,
                elements,
                condition == null ? null : condition.get(),
                included,
                method,
                concurrently,
                nullsNotDistinct,
                options,
                when);
    }
}
