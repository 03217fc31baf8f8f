// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.UpdateNode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.session.Evaluator.Unevaluable;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an UPDATE or DELETE of an entity's table means to the objects that the session has of it. */
final class BulkChange {
    private static final Set<Clause> EVALUATED = EnumSet.of(Clause.TARGET, Clause.SET, Clause.WHERE, Clause.RETURNING);
    private static final Set<Clause> NOT_FETCHED =
            EnumSet.of(Clause.TARGET, Clause.SET, Clause.RETURNING, Clause.OPTIONS);

    private final EntityType<?> type;
    private final Clauses clauses;
    private final boolean update;
    private final List<EntityState> matched = new ArrayList<>();
    private final List<EntityState> doubtful = new ArrayList<>();

    BulkChange(EntityType<?> type, ClausalNode statement) {
        this.type = type;
        this.clauses = statement.clauses();
        this.update = statement instanceof UpdateNode;
    }

    EntityType<?> type() {
        return type;
    }

    /**
     * Finds the objects whose rows the statement is about, before it runs.
     *
     * @param keys gives the keys of the rows that a query selects
     */
    void match(List<EntityState> objects, Synchronization how, Function<SelectNode, List<?>> keys) {
        if (objects.isEmpty() || how == Synchronization.NONE) {
            return;
        }
        if (how != Synchronization.FETCH) {
            try {
                evaluate(objects, how == Synchronization.EVALUATE);
                return;
            } catch (Unevaluable e) {
                matched.clear();
                doubtful.clear();
                if (how == Synchronization.EVALUATE) {
                    throw new InvalidStatement(
                            ErrorCode.INVALID_STATEMENT,
                            "The condition cannot be evaluated in memory, because of " + e.getMessage()
                                    + ". Let the session find out in another way: Synchronization.AUTO or FETCH.");
                }
            }
        }
        Set<Object> found = new HashSet<>(keys.apply(keysOnly()));
        for (EntityState state : objects) {
            if (found.contains(state.key())) {
                matched.add(state);
            }
        }
    }

    private void evaluate(List<EntityState> objects, boolean texts) {
        for (Clause clause : Clause.values()) {
            if (clauses.has(clause) && !EVALUATED.contains(clause)) {
                throw new Unevaluable(clause.name());
            }
        }
        ExpressionNode condition = clauses.expression(Clause.WHERE);
        Evaluator evaluator = new Evaluator(type, texts);
        for (EntityState state : objects) {
            Object holds = condition == null ? true : evaluator.value(condition, state.entity());
            if (Boolean.TRUE.equals(holds)) {
                matched.add(state);
            } else if (holds == Evaluator.NOT_LOADED) {
                doubtful.add(state);
            }
        }
    }

    /** {@code SELECT key FROM target WHERE …} for the rows that the statement is about. */
    private SelectNode keysOnly() {
        Clauses query = Clauses.EMPTY
                .append(Clause.COLUMNS, type.key().of(type.table().from()))
                .append(Clause.FROM, List.of(type.table().from()))
                .append(Clause.FROM, clauses.list(Clause.FROM));
        for (Clause clause : Clause.values()) {
            if (clause != Clause.FROM && clauses.has(clause) && !NOT_FETCHED.contains(clause)) {
                query = query.set(clause, clauses.get(clause));
            }
        }
        return new SelectNode(query);
    }

    /** Tells the objects, once the statement has run. */
    void apply(Membership members, TransactionLog log) {
        if (update) {
            List<@Nullable Object[]> values = new ArrayList<>();
            matched.forEach(state -> values.add(newValues(state)));
            for (int i = 0; i < matched.size(); i++) {
                take(matched.get(i), values.get(i));
                log.touched(matched.get(i));
            }
            for (EntityState state : doubtful) {
                take(state, unknown());
                log.touched(state);
            }
        } else {
            matched.forEach(state -> members.deletedByStatement(state, log));
            doubtful.forEach(members::expireOne);
        }
    }

    private List<Assignment> assignments() {
        List<Assignment> found = new ArrayList<>();
        for (Node node : clauses.list(Clause.SET)) {
            found.add((Assignment) node);
        }
        return found;
    }

    private @Nullable Object[] unknown() {
        @Nullable Object[] values = new @Nullable Object[assignments().size()];
        java.util.Arrays.fill(values, Evaluator.NOT_LOADED);
        return values;
    }

    /** What the statement sets the columns of an object to, each as far as it can be known. */
    private @Nullable Object[] newValues(EntityState state) {
        List<Assignment> assignments = assignments();
        @Nullable Object[] values = unknown();
        Evaluator evaluator = new Evaluator(type, false);
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = column(state.type(), assignments.get(i));
            if (column != null) {
                values[i] = newValue(evaluator, assignments.get(i).value(), column, state.entity());
            }
        }
        return values;
    }

    private static @Nullable Object newValue(
            Evaluator evaluator, ExpressionNode expression, ColumnMapping column, Managed entity) {
        try {
            Object value = evaluator.value(expression, entity);
            return value == null
                            || value == Evaluator.NOT_LOADED
                            || isStoredAsItIs(column.column().type())
                    ? converted(value, column)
                    : Evaluator.NOT_LOADED;
        } catch (Unevaluable e) {
            return Evaluator.NOT_LOADED;
        }
    }

    private static @Nullable Object converted(@Nullable Object value, ColumnMapping column) {
        return value == null || value == Evaluator.NOT_LOADED
                ? value
                : column.column().type().convert(value);
    }

    /** Whether a database gives a value back just as it was given; the others are read again. */
    private static boolean isStoredAsItIs(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, BOOLEAN, STRING, TEXT, ENUM, DATE, UUID -> type.conversion() == null;
            default -> false;
        };
    }

    private static @Nullable ColumnMapping column(EntityType<?> type, Assignment assignment) {
        for (ColumnMapping column : type.columns()) {
            if (column.column().name().equals(assignment.column())) {
                return column;
            }
        }
        return null;
    }

    private void take(EntityState state, @Nullable Object[] values) {
        Managed entity = state.entity();
        List<Assignment> assignments = assignments();
        EntityType<?> of = state.type();
        long forgotten = of.computedBits();
        for (int i = 0; i < values.length; i++) {
            ColumnMapping column = column(of, assignments.get(i));
            if (column != null) {
                entity.$changed(entity.$changed() & ~column.bit());
                if (values[i] == Evaluator.NOT_LOADED) {
                    forgotten |= column.bit();
                } else {
                    entity.$set(column.index(), values[i]);
                    entity.$unloaded(entity.$unloaded() & ~column.bit());
                }
                for (ToOneMapping one : of.toOnes()) {
                    forgotten |= one.foreignKey().contains(column) ? one.bit() : 0;
                }
            }
        }
        Refreshing.expire(state, forgotten);
    }
}
