package org.sparkactivations.sql.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetStructField;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Trend;

/**
 * Calls with constant parameters, one inside the other, around a column of numbers: {@code f(g(x))}. NaN goes through
 * all of them.
 *
 * @param column the column, or a field of one
 * @param domain the numbers of its type
 * @param links the calls, the innermost first; none for the column alone
 */
record MonotoneCalls(Expression column, Domain domain, List<Link> links) {

    /**
     * A call.
     *
     * @param given the values of the parameters that are given
     * @param isFloat whether the result is rounded to FLOAT
     */
    private record Link(ActivationFunction function, double[] given, Trend trend, boolean isFloat) {

        double at(double x) {
            return function.apply(new double[] {x}, given)[0];
        }

        /**
         * The error of a result, in units in its last place, within which the results for all smaller x, or all greater
         * ones, lie on one side of it. A result that is rounded once rises and falls as the exact value does. Else both
         * results are off, and the unit doubles at powers of 2. With the precision of float the results are within
         * 2⁻³¹ of these.
         */
        double margin() {
            if (isFloat && function.hasFloatKernels()) {
                return 0x1p23;
            }
            double bound = function.activation().definition().ulpBound();
            return bound <= 0.5 ? 0 : 6 * bound + 2;
        }

        double low(double x) {
            return rounded(-raised(-at(x)));
        }

        double high(double x) {
            return rounded(raised(at(x)));
        }

        private double raised(double y) {
            double margin = margin();
            if (margin == 0 || y == Double.POSITIVE_INFINITY) {
                return y;
            }
            double finite = Math.max(y, -Double.MAX_VALUE);
            return finite + margin * Math.ulp(finite);
        }

        private double rounded(double y) {
            return isFloat ? (float) y : y;
        }
    }

    /** Bounds of the results of computed functions. */
    record Interval(double low, double high) {}

    /** The calls that an expression consists of, if it is nothing else. */
    static Optional<MonotoneCalls> of(Expression expression) {
        if (isColumn(expression)) {
            return Domain.of(expression.dataType()).map(domain -> new MonotoneCalls(expression, domain, List.of()));
        }
        if (expression instanceof Cast cast) {
            // The domain gives numbers as DOUBLE, so that this cast changes nothing.
            return cast.dataType() instanceof DoubleType ? of(cast.child()) : Optional.empty();
        }
        return CatalogueCall.of(expression)
                .flatMap(call -> link(call).flatMap(link -> of(call.x()).map(inner -> inner.followedBy(link))));
    }

    private static boolean isColumn(Expression expression) {
        return expression instanceof AttributeReference
                || expression instanceof GetStructField field && isColumn(field.child());
    }

    private static Optional<Link> link(CatalogueCall call) {
        ActivationFunction function = call.function();
        boolean takesNumber = function.operand().isEmpty()
                && !function.isRowwise()
                && Domain.of(call.expression().dataType()).isPresent();
        return takesNumber
                ? call.constants()
                        .map(given -> new Link(
                                function,
                                given,
                                function.trend(given),
                                call.expression().dataType() instanceof FloatType))
                : Optional.empty();
    }

    private MonotoneCalls followedBy(Link link) {
        List<Link> longer = new ArrayList<>(links);
        longer.add(link);
        return new MonotoneCalls(column, domain, List.copyOf(longer));
    }

    /** Whether there is any call. */
    boolean isCall() {
        return !links.isEmpty();
    }

    /** The trend of all calls together. */
    Trend trend() {
        Trend trend = Trend.RISING;
        for (Link link : links) {
            trend = link.trend.of(trend);
        }
        return trend;
    }

    /**
     * Bounds of results. If the calls rise together, the upper one holds for all numbers up to that at {@code index},
     * and the lower one from it on; if they fall, it is the other way round.
     */
    Interval at(long index) {
        double low = domain.value(index);
        double high = low;
        for (Link link : links) {
            boolean rises = link.trend == Trend.RISING;
            double lowest = link.low(rises ? low : high);
            high = link.high(rises ? high : low);
            low = lowest;
        }
        return new Interval(low, high);
    }
}
