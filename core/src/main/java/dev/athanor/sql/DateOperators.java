// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What can be done with dates, and with dates with a time of day. What is neither is refused with {@code WRONG_OPERAND} when
 * the expression is built.
 */
public interface DateOperators<T> {
    /** What this is in the tree of a statement. */
    ExpressionNode node();

    /**
     * So many years, months and days later: first years and months together, then days. A day that the month does not have
     * becomes its last.
     */
    @SuppressWarnings("JavaPeriodGetDays") // the months are added apart
    default Expression<T> plus(Period period) {
        return later(period.toTotalMonths(), period.getDays());
    }

    /** So many years, months and days earlier. */
    @SuppressWarnings("JavaPeriodGetDays") // the months are added apart
    default Expression<T> minus(Period period) {
        return later(Math.negateExact(period.toTotalMonths()), Math.negateExact(period.getDays()));
    }

    private Expression<T> later(long months, long days) {
        ExpressionNode result = node();
        if (months != 0) {
            result = shifted(result, amount(months), ChronoUnit.MONTHS);
        }
        if (days != 0 || months == 0) {
            result = shifted(result, amount(days), ChronoUnit.DAYS);
        }
        return new Value<>(result);
    }

    /** So much later, to the microsecond; a date without a time of day is refused. */
    default Expression<T> plus(Duration duration) {
        return later(duration);
    }

    /** So much earlier, to the microsecond; a date without a time of day is refused. */
    default Expression<T> minus(Duration duration) {
        return later(duration.negated());
    }

    private Expression<T> later(Duration duration) {
        if (duration.toNanosPart() == 0) {
            return new Value<>(shifted(node(), amount(duration.toSeconds()), ChronoUnit.SECONDS));
        }
        long microseconds =
                Math.addExact(Math.multiplyExact(duration.toSeconds(), 1_000_000L), duration.toNanosPart() / 1_000L);
        return new Value<>(shifted(node(), amount(microseconds), ChronoUnit.MICROS));
    }

    /**
     * Later by a computed number of units.
     *
     * @param unit years, months, weeks, days, hours, minutes, seconds or microseconds
     */
    default Expression<T> plus(Expression<? extends Number> amount, ChronoUnit unit) {
        ExpressionNode whole = Operands.whole(Operator.ADD, amount.node());
        return switch (unit) {
            case YEARS -> many(amount, 12, ChronoUnit.MONTHS);
            case WEEKS -> many(amount, 7, ChronoUnit.DAYS);
            case HOURS -> many(amount, 3600, ChronoUnit.SECONDS);
            case MINUTES -> many(amount, 60, ChronoUnit.SECONDS);
            case MONTHS, DAYS, SECONDS, MICROS -> new Value<>(shifted(node(), whole, unit));
            default ->
                throw new InvalidStatement(
                        ErrorCode.WRONG_OPERAND, "Dates are not computed with in " + unit + ". Use a finer unit.");
        };
    }

    private Expression<T> many(Expression<? extends Number> amount, int factor, ChronoUnit unit) {
        return new Value<>(shifted(node(), amount.times(factor).node(), unit));
    }

    private static ExpressionNode amount(long amount) {
        return Bind.of(amount, Types.BIGINT, null);
    }

    private static ExpressionNode shifted(ExpressionNode value, ExpressionNode amount, ChronoUnit unit) {
        boolean timestamp = Operands.isTimestamp(value.type());
        if (!timestamp && value.type().kind() != TypeKind.DATE) {
            throw Operands.wrong("date arithmetic", value.type(), "");
        }
        Idiom idiom = switch (unit) {
            case MONTHS -> timestamp ? Idiom.TIMESTAMP_PLUS_MONTHS : Idiom.DATE_PLUS_MONTHS;
            case DAYS -> timestamp ? Idiom.TIMESTAMP_PLUS_DAYS : Idiom.DATE_PLUS_DAYS;
            case SECONDS -> Idiom.TIMESTAMP_PLUS_SECONDS;
            default -> Idiom.TIMESTAMP_PLUS_MICROSECONDS;
        };
        if (!timestamp && (unit == ChronoUnit.SECONDS || unit == ChronoUnit.MICROS)) {
            throw Operands.wrong(
                    "an addition of seconds",
                    value.type(),
                    " Cast it to one with a time of day: cast(Types.TIMESTAMP).");
        }
        return new Phrase(idiom, List.of(value, amount), value.type());
    }

    /** How many days lie between this date and a later one; negative if that is earlier. */
    default Expression<Integer> daysUntil(Expression<T> later) {
        if (node().type().kind() != TypeKind.DATE) {
            throw Operands.wrong("daysUntil(…)", node().type(), " Cast both to dates first: cast(Types.DATE).");
        }
        return new Value<>(new Phrase(Idiom.DAYS_BETWEEN, List.of(node(), later.node()), Types.INTEGER));
    }

    /** {@code EXTRACT(part FROM this)}. */
    default Expression<Integer> extract(DatePart part) {
        TypeKind kind = node().type().kind();
        boolean timeOfDay = part == DatePart.HOUR || part == DatePart.MINUTE || part == DatePart.SECOND;
        boolean has = timeOfDay ? kind != TypeKind.DATE : kind != TypeKind.TIME;
        if (!has || !(Operands.isDate(node().type()) || kind == TypeKind.TIME || kind == TypeKind.OTHER)) {
            throw Operands.wrong("extract(" + part + ")", node().type(), "");
        }
        return new Value<>(new Phrase(part.idiom(), List.of(node()), Types.INTEGER));
    }
}
