// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.ConstraintTraits;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TableInfo.CheckInfo;
import dev.athanor.ast.Verbatim;
import dev.athanor.sql.Condition;
import dev.athanor.type.Types;
import java.util.function.Supplier;

/**
 * A condition that every row keeps: {@code CHECK (price > 0)}. Its values are written into the text, and its columns
 * without their table.
 */
public record Check(Supplier<? extends ExpressionNode> condition, ConstraintTraits traits)
        implements Constraint<Check> {
    /** A condition in the database's own words. */
    public static Check of(String sql) {
        Verbatim words = new Verbatim(sql, Types.BOOLEAN);
        return new Check(() -> words, ConstraintTraits.NONE);
    }

    /** A condition on columns that belong to their table already. */
    public static Check of(Condition condition) {
        return new Check(condition::node, ConstraintTraits.NONE);
    }

    /** A condition on columns of the table that is being described: {@code Check.of(() -> price.gt(0))}. */
    public static Check of(Supplier<Condition> condition) {
        return new Check(() -> condition.get().node(), ConstraintTraits.NONE);
    }

    @Override
    public Check with(ConstraintTraits changed) {
        return new Check(condition, changed);
    }

    @Override
    public CheckInfo on(Table table) {
        ExpressionNode kept = condition.get();
        return new CheckInfo(table.naming().check(table, traits, kept), kept);
    }
}
