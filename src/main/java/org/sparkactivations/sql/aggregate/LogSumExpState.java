package org.sparkactivations.sql.aggregate;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.math.Accumulator;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.ScaledExponential;

/**
 * ln Σ eˣ of the numbers that were added, with the same bits whatever their order and however states are merged. A
 * state is columns of a row, which are updated in place: the maximum, and six digits of Σ eˣ.
 *
 * <p>The terms are the integers times powers of 2 of {@link ScaledExponential}, and their sum is not rounded. It has
 * digits of 20 bits at fixed places. A term has four of them, from its own place up, which is its exponent over 20. The
 * state has the digits from two below the place of the maximum to three above it, and drops those that are lower. No
 * digit is carried into the next before the result is formed. So a digit is the sum of what the terms have there, and
 * what is dropped when the maximum rises is what would not have been added after it. A column has room for the digits
 * of 2⁴³ numbers, and is not checked for more.
 *
 * <p>Error: what is dropped of a term is below 2⁻⁹⁶ of the term of the maximum, so 2⁴³ terms lose less than 2⁻⁵³ of it.
 * The terms have relative errors below 2⁻⁵³, as has that of the maximum, by which the sum is divided, and the quotient.
 * The logarithm adds 2⁻⁵⁵. So the result is within 2⁻⁵⁰ of ln Σ eˣ, plus 1 ulp of itself.
 */
final class LogSumExpState {

    private static final int DIGITS = 6;

    /** How many digits are below the place of the maximum. */
    private static final int BELOW = 2;

    private static final int DIGIT = 20;
    private static final long DIGIT_MASK = (1L << DIGIT) - 1;

    /**
     * Of two numbers that are further apart, the smaller one has no digit in the state of the larger one. Different
     * numbers beyond 2⁶⁰ are further apart, so no place of such a number is compared with another.
     */
    private static final double FAR = 100;

    private LogSumExpState() {}

    /** The columns of a state. */
    static StructType columns() {
        StructType columns = new StructType().add("max", DataTypes.DoubleType, false);
        for (int i = 0; i < DIGITS; i++) {
            columns = columns.add("digit" + i, DataTypes.LongType, false);
        }
        return columns;
    }

    /** Makes the columns of {@code row} from {@code start} on the state of no numbers. */
    static void clear(InternalRow row, int start) {
        row.setDouble(start, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < DIGITS; i++) {
            row.setLong(start + 1 + i, 0);
        }
    }

    /** Adds a number to the state. */
    static void add(InternalRow row, int start, double x) {
        int fall = include(row, start, x);
        if (fall >= DIGITS) {
            return;
        }
        long mantissa = ScaledExponential.mantissa(x);
        int shift = shift(x);
        int lowest = start + 1 + BELOW - fall;
        if (fall <= BELOW) {
            increase(row, lowest, digit(mantissa, shift, 0));
        }
        if (fall <= BELOW + 1) {
            increase(row, lowest + 1, digit(mantissa, shift, 1));
        }
        if (fall <= BELOW + 2) {
            increase(row, lowest + 2, digit(mantissa, shift, 2));
        }
        increase(row, lowest + 3, digit(mantissa, shift, 3));
    }

    /** Adds what another state has seen: the columns of {@code other} from {@code otherStart} on. */
    static void merge(InternalRow row, int start, InternalRow other, int otherStart) {
        int fall = include(row, start, other.getDouble(otherStart));
        for (int i = fall; i < DIGITS; i++) {
            increase(row, start + 1 + i - fall, other.getLong(otherStart + 1 + i));
        }
    }

    /** Digit i of a mantissa, from its place up. */
    private static long digit(long mantissa, int shift, int i) {
        return (i == 0 ? mantissa << shift : mantissa >>> i * DIGIT - shift) & DIGIT_MASK;
    }

    private static void increase(InternalRow row, int place, long term) {
        row.setLong(place, row.getLong(place) + term);
    }

    /**
     * Includes a number in the maximum, and says how many digits its place is below that of the maximum; {@link
     * #DIGITS} or more if there is nothing to add to the digits.
     */
    private static int include(InternalRow row, int start, double x) {
        double max = row.getDouble(start);
        if (!(Math.abs(x) < Double.POSITIVE_INFINITY && max < Double.POSITIVE_INFINITY)) {
            row.setDouble(start, Math.max(max, x));
            return DIGITS;
        }
        if (!(x > max)) {
            return distance(max, x);
        }
        int rise = distance(x, max);
        if (rise > 0) {
            for (int i = 0; i < DIGITS; i++) {
                row.setLong(start + 1 + i, i + rise < DIGITS ? row.getLong(start + 1 + i + rise) : 0);
            }
        }
        row.setDouble(start, x);
        return 0;
    }

    /** How many digits the place of {@code low} is below that of {@code high}, or {@link #DIGITS} if it is far. */
    private static int distance(double high, double low) {
        return high - low > FAR ? DIGITS : (int) (place(high) - place(low));
    }

    private static long place(double x) {
        return Math.floorDiv(ScaledExponential.exponent(x), DIGIT);
    }

    /** By how many bits the mantissa of eˣ is above the last bit of its place. */
    private static int shift(double x) {
        return Math.floorMod(ScaledExponential.exponent(x), DIGIT);
    }

    /** ln Σ eˣ; −∞ if nothing was added. */
    static double result(InternalRow row, int start) {
        double max = row.getDouble(start);
        if (!(Math.abs(max) < Double.POSITIVE_INFINITY)) {
            return max;
        }
        // The term of the maximum is subtracted exactly, so that one number gives itself.
        long mantissa = ScaledExponential.mantissa(max);
        int shift = shift(max);
        Accumulator rest = new Accumulator();
        long carried = 0;
        double unit = Math.scalb(1.0, -BELOW * DIGIT - shift);
        for (int i = 0; i < DIGITS; i++) {
            carried += row.getLong(start + 1 + i) - (i < BELOW ? 0 : digit(mantissa, shift, i - BELOW));
            rest.add((carried & DIGIT_MASK) * unit);
            carried >>= DIGIT;
            unit *= DIGIT_MASK + 1;
        }
        rest.add(carried * unit);
        return Logarithm.ln1p(quotient(rest.value(), rest.rest(), mantissa), max);
    }

    /** {@code (a + aLow)/b} rounded once, so that the multiples of b give integers. */
    private static double quotient(double a, double aLow, long b) {
        double divisor = b;
        double quotient = a / divisor;
        double error = Math.fma(-quotient, divisor, a) + (aLow - quotient * (b - (long) divisor));
        return quotient + error / divisor;
    }
}
