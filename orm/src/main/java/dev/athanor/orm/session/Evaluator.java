// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.Between;
import dev.athanor.ast.Binary;
import dev.athanor.ast.Bind;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Unary;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Hierarchy;
import dev.athanor.orm.state.Managed;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes an expression for an object in memory as the database would for its row: null is unknown, and what is
 * compared with it too. What it does not know it does not guess.
 */
final class Evaluator {
    /** The value of an attribute that is not loaded, and of all that depends on it. */
    static final Object NOT_LOADED = new Object();

    private static final Map<Class<?>, Handler<?>> HANDLERS = new HashMap<>();

    static {
        on(ColumnRef.class, Evaluator::column);
        on(Bind.class, (at, node) -> at.bind(node));
        on(NullLiteral.class, (at, node) -> null);
        on(BooleanLiteral.class, (at, node) -> node.value());
        on(Binary.class, Evaluator::binary);
        on(Unary.class, Evaluator::unary);
        on(Between.class, Evaluator::between);
        on(In.class, Evaluator::in);
    }

    private final EntityType<?> type;
    private final boolean texts;
    private @Nullable Managed entity;

    /** How one kind of node is computed. */
    private interface Handler<N> {
        @Nullable
        Object value(Evaluator at, N node);
    }

    /** An expression cannot be computed in memory. */
    static final class Unevaluable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unevaluable(String what) {
            super(what, null, false, false);
        }
    }

    /**
     * An evaluator.
     *
     * @param texts whether texts may be compared, which a collation may do otherwise
     */
    Evaluator(EntityType<?> type, boolean texts) {
        this.type = type;
        this.texts = texts;
    }

    private static <N> void on(Class<N> node, Handler<N> handler) {
        HANDLERS.put(node, handler);
    }

    /**
     * The value for an object: null where it is unknown, {@link #NOT_LOADED} where it depends on what is not loaded.
     *
     * @throws Unevaluable if it cannot be computed in memory
     */
    @Nullable
    Object value(ExpressionNode node, Managed of) {
        entity = of;
        return value(node);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object value(ExpressionNode node) {
        Handler<ExpressionNode> handler = (Handler<ExpressionNode>) HANDLERS.get(node.getClass());
        if (handler == null) {
            throw new Unevaluable(node.getClass().getSimpleName());
        }
        return handler.value(this, node);
    }

    private @Nullable Object column(ColumnRef node) {
        if (!node.from().equals(type.table().from())) {
            throw new Unevaluable("a column of another table");
        }
        Managed of = Objects.requireNonNull(entity);
        for (ColumnMapping column : of.$type().columns()) {
            if (column.column().name().equals(node.name())) {
                return (of.$unloaded() & column.bit()) != 0 ? NOT_LOADED : of.$get(column.index());
            }
        }
        if (type.inherits() && type.table().find(node.name()) != null) {
            return null; // a column that another class adds is empty in the rows of this one
        }
        throw new Unevaluable("an unmapped column");
    }

    private @Nullable Object bind(Bind node) {
        if (node.expanding()) {
            throw new Unevaluable("a list");
        }
        return node.value();
    }

    private @Nullable Object binary(Binary node) {
        Object left = value(node.left());
        Object right = value(node.right());
        return switch (node.operator()) {
            case AND -> and(left, right);
            case OR -> not(and(not(left), not(right)));
            case EQ -> compared(left, right, order -> order == 0);
            case NE -> compared(left, right, order -> order != 0);
            case LT -> compared(left, right, order -> order < 0);
            case LE -> compared(left, right, order -> order <= 0);
            case GT -> compared(left, right, order -> order > 0);
            case GE -> compared(left, right, order -> order >= 0);
            case IS, IS_NOT_DISTINCT_FROM -> same(left, right);
            case IS_NOT, IS_DISTINCT_FROM -> not(same(left, right));
            case ADD, SUBTRACT, MULTIPLY -> computed(node.operator(), left, right);
            default -> throw new Unevaluable(node.operator().symbol());
        };
    }

    private @Nullable Object unary(Unary node) {
        if (node.operator() == Operator.NOT) {
            return not(value(node.operand()));
        }
        throw new Unevaluable(node.operator().symbol());
    }

    private @Nullable Object between(Between node) {
        Object value = value(node.value());
        Object inside = and(
                compared(value(node.low()), value, order -> order <= 0),
                compared(value, value(node.high()), order -> order <= 0));
        return node.negated() ? not(inside) : inside;
    }

    private @Nullable Object in(In node) {
        if (!(node.candidates() instanceof Bind list) || !(list.value() instanceof Collection<?> candidates)) {
            throw new Unevaluable("IN of a query");
        }
        if (!node.negated() && isDiscriminator(node.value())) {
            return candidates.contains(Objects.requireNonNull(entity).$type().identity());
        }
        Object value = value(node.value());
        Object found = false;
        for (Object candidate : candidates) {
            found = not(and(not(found), not(compared(value, candidate, order -> order == 0))));
        }
        return node.negated() ? not(found) : found;
    }

    /** Which class a row is of, its object shows. */
    private boolean isDiscriminator(ExpressionNode node) {
        Hierarchy hierarchy = type.hierarchy();
        return hierarchy != null && hierarchy.attribute() != null && node.equals(hierarchy.discriminator());
    }

    /** A test of how two values are ordered. */
    private interface Order {
        boolean holds(int order);
    }

    private @Nullable Object compared(@Nullable Object left, @Nullable Object right, Order order) {
        if (left == NOT_LOADED || right == NOT_LOADED) {
            return NOT_LOADED;
        }
        return left == null || right == null ? null : (Object) order.holds(compare(left, right));
    }

    private Object same(@Nullable Object left, @Nullable Object right) {
        if (left == NOT_LOADED || right == NOT_LOADED) {
            return NOT_LOADED;
        }
        return left == null || right == null ? left == right : compare(left, right) == 0;
    }

    @SuppressWarnings("unchecked")
    private int compare(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other && exact(one) && exact(other)) {
            return decimal(one).compareTo(decimal(other));
        }
        boolean text = left instanceof String || left instanceof Enum<?>;
        if (left.getClass() != right.getClass() || !(left instanceof Comparable<?>) || text && !texts) {
            throw new Unevaluable("a comparison of " + left.getClass().getSimpleName());
        }
        if (left instanceof Enum<?> || left instanceof Float || left instanceof Double) {
            throw new Unevaluable("a comparison of " + left.getClass().getSimpleName());
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static boolean exact(Number number) {
        return !(number instanceof Float) && !(number instanceof Double);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }

    /** Sums of whole numbers; what overflows is left to the database. */
    private static @Nullable Object computed(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == NOT_LOADED || right == NOT_LOADED) {
            return NOT_LOADED;
        }
        if (left == null || right == null) {
            return null;
        }
        if (!isWhole(left) || !isWhole(right)) {
            throw new Unevaluable(operator.symbol());
        }
        long one = ((Number) left).longValue();
        long other = ((Number) right).longValue();
        try {
            return switch (operator) {
                case ADD -> Math.addExact(one, other);
                case SUBTRACT -> Math.subtractExact(one, other);
                default -> Math.multiplyExact(one, other);
            };
        } catch (ArithmeticException e) {
            throw new Unevaluable("an overflow");
        }
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short;
    }

    private static @Nullable Object and(@Nullable Object left, @Nullable Object right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        if (left == NOT_LOADED || right == NOT_LOADED) {
            return NOT_LOADED;
        }
        return left == null || right == null ? null : (Object) (truth(left) && truth(right));
    }

    private static @Nullable Object not(@Nullable Object value) {
        return value == null || value == NOT_LOADED ? value : (Object) !truth(value);
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new Unevaluable("a condition that is no boolean");
    }
}
