// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.loading.LoadPlan.AddedColumn;
import dev.athanor.orm.loading.LoadPlan.DescentPlan;
import dev.athanor.orm.loading.LoadPlan.EntityPlan;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Hierarchy;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The classes that the rows of one entity may be of, told by the discriminator; worked out once for a result. */
final class Variants {
    private final EntityType<?> asked;
    private final int position;
    private final Codec<?> discriminator;
    private final Map<Object, Variant> byIdentity = new HashMap<>();

    Variants(LoadContext context, EntityPlan plan, DescentPlan descent, List<ResultColumn> columns) {
        this.asked = plan.type();
        this.position = descent.discriminator();
        this.discriminator = columns.get(position - 1).codec();
        Hierarchy hierarchy = Objects.requireNonNull(asked.hierarchy());
        for (EntityType<?> type : hierarchy.below(asked)) {
            if (type.identity() != null) {
                byIdentity.put(type.identity(), variant(context, type, descent, columns));
            }
        }
    }

    private Variant variant(LoadContext context, EntityType<?> type, DescentPlan descent, List<ResultColumn> columns) {
        List<Variant.Added> added = new ArrayList<>();
        long unloaded = type.relationshipBits();
        for (ColumnMapping column : type.columns()) {
            unloaded |= column.index() < asked.size() ? 0 : column.bit();
        }
        for (AddedColumn each : descent.inline()) {
            ColumnMapping column = each.column();
            if (type.has(column)) {
                Codec<?> codec = columns.get(each.position() - 1).codec();
                added.add(new Variant.Added(column.index(), column.bit(), each.position(), codec));
                unloaded &= ~column.bit();
            }
        }
        return new Variant(type, unloaded, context.isHeard(type), added);
    }

    /**
     * What the current row is.
     *
     * @param there the object that the session has of it, or null
     */
    Variant of(ResultSet row, @Nullable Managed there) throws SQLException {
        Object identity = discriminator.read(row, position);
        Variant found = identity == null ? null : byIdentity.get(identity);
        if (found == null) {
            throw new UnknownIdentity(asked, identity);
        }
        if (there != null && there.$type() != found.type()) {
            throw new OtherClass(Objects.requireNonNull(there.$state()), found.type());
        }
        return found;
    }

    /** A row is of a class that no entity has. */
    static final class UnknownIdentity extends AthanorException {
        private static final long serialVersionUID = 1L;

        UnknownIdentity(EntityType<?> asked, @Nullable Object identity) {
            super(
                    ErrorCode.UNKNOWN_IDENTITY,
                    "A row of " + asked.name() + " has the discriminator " + identity
                            + ", which is the identity neither of it nor of an entity below it. Name the entity among"
                            + " the children of its parent, or mend the row.");
        }
    }

    /** A row is of another class than the object that the session has of it. */
    static final class OtherClass extends AthanorException {
        private static final long serialVersionUID = 1L;

        OtherClass(EntityState there, EntityType<?> found) {
            super(
                    ErrorCode.OTHER_CLASS,
                    "The row of " + there.describe() + " is one of " + found.name()
                            + " by now, and an object cannot change its class. Let it go with expunge(…), and read the"
                            + " row again.");
        }
    }
}
