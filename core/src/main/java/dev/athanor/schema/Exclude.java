// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TableInfo.ExcludeElement;
import dev.athanor.ast.TableInfo.ExcludeInfo;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of which, between any two rows, one at least does not hold: {@code EXCLUDE USING gist (room WITH =, during
 * WITH &&)} (PostgreSQL).
 */
public final class Exclude implements Constraint<Exclude> {
    private final String method;
    private final List<Function<Table, ExcludeElement>> elements;
    private final @Nullable Supplier<Condition> where;
    private final ConstraintTraits traits;

    private Exclude(
            String method,
            List<Function<Table, ExcludeElement>> elements,
            @Nullable Supplier<Condition> where,
            ConstraintTraits traits) {
        this.method = method;
        this.elements = elements;
        this.where = where;
        this.traits = traits;
    }

    /** A constraint that an index of that kind keeps: {@code gist}, {@code spgist} or {@code btree}. */
    public static Exclude using(String method) {
        return new Exclude(method, List.of(), null, ConstraintTraits.NONE);
    }

    /** {@code column WITH operator}. */
    public Exclude element(String column, String operator) {
        return element(table -> new ExcludeElement(table.column(column).node(), null, operator));
    }

    /** {@code expression WITH operator}. */
    public Exclude element(Supplier<? extends Expression<?>> expression, String operator) {
        return element(table -> new ExcludeElement(expression.get().node(), null, operator));
    }

    /** {@code column operatorClass WITH operator}. */
    public Exclude element(String column, String operatorClass, String operator) {
        return element(table -> new ExcludeElement(table.column(column).node(), operatorClass, operator));
    }

    private Exclude element(Function<Table, ExcludeElement> element) {
        List<Function<Table, ExcludeElement>> more = new ArrayList<>(elements);
        more.add(element);
        return new Exclude(method, more, where, traits);
    }

    /** {@code WHERE (condition)}: the rows that it counts for. */
    public Exclude where(Supplier<Condition> condition) {
        return new Exclude(method, elements, condition, traits);
    }

    @Override
    public ConstraintTraits traits() {
        return traits;
    }

    @Override
    public Exclude with(ConstraintTraits changed) {
        return new Exclude(method, elements, where, changed);
    }

    @Override
    public ExcludeInfo on(Table table) {
        List<ExcludeElement> found =
                elements.stream().map(element -> element.apply(table)).toList();
        List<ExpressionNode> values = found.stream().map(ExcludeElement::value).toList();
        return new ExcludeInfo(
                table.naming().exclude(table, traits, values),
                method,
                found,
                where == null ? null : where.get().node());
    }
}
