// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.FromNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyConditions;
import dev.athanor.orm.mapping.SourceColumns;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conditions on attributes that are known by their names. */
public final class Criteria {
    private Criteria() {}

    /**
     * {@code attribute = ?}, or {@code attribute IS NULL} for null. A reference is compared with an object.
     *
     * @param from where the rows of the entity come from
     * @throws dev.athanor.error.UnknownName if the entity has no attribute of that name
     * @throws InvalidStatement if the attribute is a list, or a reference and the value no object it can refer to
     */
    public static Condition equal(EntityType<?> type, FromNode from, String name, @Nullable Object value) {
        EmbeddedMapping embedded = type.findEmbedded(name);
        if (embedded != null) {
            return equal(type, from, embedded, value);
        }
        AttributeMapping attribute = type.attribute(name);
        if (attribute instanceof ColumnMapping column) {
            return equal(column, from, value);
        }
        if (!(attribute instanceof ToOneMapping one)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    type.name() + '.' + name
                            + " is a list and equals nothing. Join it, and filter by what its objects have: join("
                            + type.constant(attribute) + ").");
        }
        if (value != null && !one.targetClass().isInstance(value)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    type.name() + '.' + name + " refers to objects of "
                            + one.targetClass().getSimpleName() + ", not of "
                            + value.getClass().getSimpleName() + '.');
        }
        Object key = value == null ? null : Keys.of((Managed) value);
        return Condition.of(KeyConditions.equal(one.foreignKey().of(from), key));
    }

    private static Condition equal(
            EntityType<?> type, FromNode from, EmbeddedMapping embedded, @Nullable Object value) {
        @Nullable Object[] parts = embedded.partsOf(value);
        Condition all = null;
        for (int i = 0; i < parts.length; i++) {
            Condition one =
                    equal((ColumnMapping) type.attribute(embedded.parts().get(i)), from, parts[i]);
            all = all == null ? one : all.and(one);
        }
        return Objects.requireNonNull(all);
    }

    private static Condition equal(ColumnMapping mapping, FromNode from, @Nullable Object value) {
        ColumnRef column = SourceColumns.of(from, mapping.column());
        Expression<Object> expression = () -> column;
        return expression.eq(value);
    }
}
