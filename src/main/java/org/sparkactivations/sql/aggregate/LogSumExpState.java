package org.sparkactivations.sql.aggregate;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.sparkactivations.math.ErrorFree;

/**
 * ln Σ eˣ of the numbers that were added. The sum is kept as S·e^r, where the reference r is one of the numbers, so that
 * nothing overflows. S is compensated: its error does not grow with the number of terms.
 *
 * <p>The terms are e^(x − r) with the exact difference. r stays the same until a number exceeds it by {@value
 * #MAX_RISE}, and of two states that are merged, the smaller one is scaled to the r of the other. So no part of S that
 * matters is scaled by a rounded factor more than three times, however the numbers are ordered and the states merged.
 * The error of a term is 2 ulp, that of a factor with its product 2 ulp: S has a relative error of at most 2⁻⁴⁹. The
 * result is within 2⁻⁴⁹ of ln Σ eˣ, plus 2 ulp of itself.
 */
final class LogSumExpState implements Serializable {

    /** How many numbers a state consists of. */
    static final int FIELDS = 4;

    private static final long serialVersionUID = 1L;

    private static final double MAX_RISE = 32;

    /** The logarithm of the least positive double, rounded down: e^x is 0 below it. */
    private static final double LEAST_EXPONENT = -746;

    /** A sum above it is scaled, far from an overflow. */
    private static final double LARGE = 0x1p400;

    /** The maximum: −∞ if there is none, NaN if a number is NaN. */
    private double max = Double.NEGATIVE_INFINITY;

    /** r; −∞ before the first finite number. */
    private double reference = Double.NEGATIVE_INFINITY;

    /** S, as a sum of two numbers. */
    private double high;

    private double low;

    /** The state that {@link #write} stored in a row, from the place {@code offset} on. */
    static LogSumExpState read(InternalRow row, int offset) {
        LogSumExpState state = new LogSumExpState();
        state.max = row.getDouble(offset);
        state.reference = row.getDouble(offset + 1);
        state.high = row.getDouble(offset + 2);
        state.low = row.getDouble(offset + 3);
        return state;
    }

    void write(InternalRow row, int offset) {
        row.setDouble(offset, max);
        row.setDouble(offset + 1, reference);
        row.setDouble(offset + 2, high);
        row.setDouble(offset + 3, low);
    }

    void add(double x) {
        max = Math.max(max, x);
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY)) {
            return;
        }
        if (high == 0) {
            reference = x;
            high = 1;
        } else if (x - reference <= MAX_RISE) {
            addExact(exponential(x, reference), 0);
        } else {
            referTo(x);
            addExact(1, 0);
        }
    }

    /** Adds what another state has seen. The smaller sum is scaled, so that no part of it is scaled often. */
    void merge(LogSumExpState other) {
        max = Math.max(max, other.max);
        if (other.high == 0) {
            return;
        }
        double otherHigh = other.high;
        double otherLow = other.low;
        double from = other.reference;
        if (high == 0 || from - reference + StrictMath.log(otherHigh) > StrictMath.log(high)) {
            from = reference;
            otherHigh = high;
            otherLow = low;
            reference = other.reference;
            high = other.high;
            low = other.low;
        }
        if (otherHigh > 0) {
            double factor = exponential(from, reference);
            addExact(otherHigh * factor, otherLow * factor);
        }
        if (high > LARGE) {
            referTo(max);
        }
    }

    private void referTo(double x) {
        double factor = exponential(reference, x);
        double scaled = high * factor;
        low = ErrorFree.twoProductError(high, factor, scaled) + low * factor;
        high = scaled;
        reference = x;
    }

    private void addExact(double termHigh, double termLow) {
        double sum = high + termHigh;
        low += ErrorFree.twoSumError(high, termHigh, sum) + termLow;
        high = sum;
    }

    /** e^(a − b). The error of the difference, which may be large, is carried into the result. */
    private static double exponential(double a, double b) {
        double difference = a - b;
        if (difference < LEAST_EXPONENT) {
            return 0;
        }
        double power = StrictMath.exp(difference);
        return power + power * ErrorFree.twoDifferenceError(a, b, difference);
    }

    /** ln Σ eˣ; −∞ if nothing was added. */
    double result() {
        if (!(Math.abs(max) < Double.POSITIVE_INFINITY)) {
            return max;
        }
        // Relative to the maximum, whose own term is 1, so that one number gives itself.
        double factor = exponential(reference, max);
        double sum = high * factor;
        double error = ErrorFree.twoProductError(high, factor, sum) + low * factor;
        return max + StrictMath.log1p((sum - 1) + error);
    }

    @Override
    public String toString() {
        return Arrays.toString(new double[] {max, reference, high, low});
    }
}
