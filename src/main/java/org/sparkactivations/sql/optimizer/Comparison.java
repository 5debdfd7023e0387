package org.sparkactivations.sql.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.sparkactivations.spi.Trend;
import org.sparkactivations.sql.optimizer.MonotoneCalls.Interval;

/**
 * A comparison of calls around a column with a constant: {@code f(x) > c}.
 *
 * @param calls the side that is not constant
 * @param operator how it compares
 * @param constant the other side, a number that is not NaN
 */
record Comparison(MonotoneCalls calls, Operator operator, double constant) {

    /** How the calls compare with the constant on their right. */
    enum Operator {
        GREATER,
        NOT_LESS,
        LESS,
        NOT_GREATER,
        EQUAL;

        /** The same comparison, of the constant with the calls on its right. */
        private Operator mirrored() {
            return switch (this) {
                case GREATER -> LESS;
                case NOT_LESS -> NOT_GREATER;
                case LESS -> GREATER;
                case NOT_GREATER -> NOT_LESS;
                case EQUAL -> EQUAL;
            };
        }
    }

    /** The comparison that a condition is. */
    static Optional<Comparison> of(Expression condition) {
        if (!(condition instanceof BinaryComparison comparison)) {
            return Optional.empty();
        }
        Operator operator = operator(comparison);
        if (operator == null) {
            return Optional.empty();
        }
        if (comparison.right() instanceof Literal constant) {
            return of(comparison.left(), operator, constant);
        }
        return comparison.left() instanceof Literal constant
                ? of(comparison.right(), operator.mirrored(), constant)
                : Optional.empty();
    }

    private static Optional<Comparison> of(Expression side, Operator operator, Literal constant) {
        boolean isNumber = constant.value() instanceof Double || constant.value() instanceof Float;
        double number = isNumber ? ((Number) constant.value()).doubleValue() : Double.NaN;
        return Double.isNaN(number)
                ? Optional.empty()
                : MonotoneCalls.of(side).map(calls -> new Comparison(calls, operator, number));
    }

    private static Operator operator(BinaryComparison comparison) {
        if (comparison instanceof GreaterThan) {
            return Operator.GREATER;
        } else if (comparison instanceof GreaterThanOrEqual) {
            return Operator.NOT_LESS;
        } else if (comparison instanceof LessThan) {
            return Operator.LESS;
        } else if (comparison instanceof LessThanOrEqual) {
            return Operator.NOT_GREATER;
        }
        return comparison instanceof EqualTo || comparison instanceof EqualNullSafe ? Operator.EQUAL : null;
    }

    /** Whether no row with NaN in the column meets it. In SQL, NaN is greater than every number. */
    boolean refusesNaN() {
        return operator != Operator.GREATER && operator != Operator.NOT_LESS;
    }

    /**
     * Conditions on the column alone that each number meets for which the calls meet the comparison. NaN may fail them.
     */
    List<Expression> implied() {
        List<Expression> conditions = new ArrayList<>();
        Trend trend = calls.trend();
        if (!calls.isCall() || trend == Trend.NONE) {
            return conditions;
        }
        boolean rises = trend == Trend.RISING;
        switch (operator) {
            case GREATER -> bound(rises, each -> !(each.high() > constant), conditions);
            case NOT_LESS -> bound(rises, each -> !(each.high() >= constant), conditions);
            case LESS -> bound(!rises, each -> !(each.low() < constant), conditions);
            case NOT_GREATER -> bound(!rises, each -> !(each.low() <= constant), conditions);
            case EQUAL -> {
                bound(rises, each -> !(each.high() >= constant), conditions);
                bound(!rises, each -> !(each.low() <= constant), conditions);
            }
        }
        return conditions;
    }

    /**
     * Adds {@code x > t}, where t is the greatest number that fails with all numbers up to it; or {@code x < t}, where
     * t is the smallest that fails with all from it on. Found by bisection; adds nothing if no number fails.
     */
    private void bound(boolean fromBelow, Predicate<Interval> fails, List<Expression> conditions) {
        Domain domain = calls.domain();
        long failing = fromBelow ? domain.first() : domain.last();
        long meeting = fromBelow ? domain.last() : domain.first();
        if (!fails.test(calls.at(failing))) {
            return;
        }
        if (fails.test(calls.at(meeting))) {
            failing = meeting;
        }
        // BIGINT has more numbers than a long can count with a sign.
        while (Long.compareUnsigned(fromBelow ? meeting - failing : failing - meeting, 1) > 0) {
            long middle = (failing & meeting) + ((failing ^ meeting) >> 1);
            if (fails.test(calls.at(middle))) {
                failing = middle;
            } else {
                meeting = middle;
            }
        }
        Literal limit = domain.literal(failing);
        conditions.add(fromBelow ? new GreaterThan(calls.column(), limit) : new LessThan(calls.column(), limit));
    }
}
