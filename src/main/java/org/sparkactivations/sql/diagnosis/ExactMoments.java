package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.sparkactivations.math.ErrorFree;
import org.sparkactivations.math.ExactRounding;
import org.sparkactivations.math.ExactSum;
import org.sparkactivations.math.SplitSummation;

/**
 * The extremes of finite numbers, and the exact sums of them and of their squares. Mean and standard deviation are
 * rounded once, so they are the same for any order of the numbers, and nothing cancels, whatever the mean.
 *
 * <p>The square of a number is the sum of two doubles, its rounded square and the error. That of a very large or very
 * small number is not. Such numbers are rare; they have sums of their own, of the squares of scaled numbers.
 */
final class ExactMoments {

    /** The bits of the least and the greatest number whose squares are sums of two doubles. */
    private static final long LEAST = Double.doubleToRawLongBits(0x1p-480);

    private static final long GREATEST = Double.doubleToRawLongBits(0x1p511);

    private static final int SCALE = 600;

    /** Fewer numbers are added one by one, which takes less time for them. */
    private static final int FEW = 12;

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();

    /** The errors of the rounded squares. They are much smaller, so that a sum of their own takes less time. */
    private final ExactSum errors = new ExactSum();

    private ExactSum smallSquares;
    private ExactSum largeSquares;

    /** The smallest number; ∞ if there is none. A zero is positive, as either may be met first. */
    double min() {
        return min + 0.0;
    }

    /** The largest number; −∞ if there is none. A zero is positive. */
    double max() {
        return max + 0.0;
    }

    /**
     * Adds the {@code n} finite numbers of an array from the place {@code start} on.
     *
     * @param buffer of at least {@code n} elements
     */
    void add(double[] x, int start, int n, SplitSummation summation, double[] buffer) {
        long far = 0;
        double least = min;
        double greatest = max;
        for (int i = start; i < start + n; i++) {
            // These branches are rarely taken.
            if (x[i] < least) {
                least = x[i];
            }
            if (x[i] > greatest) {
                greatest = x[i];
            }
            far |= far(x[i]);
        }
        min = least;
        max = greatest;
        if (far < 0 || n < FEW) {
            for (int i = start; i < start + n; i++) {
                add(x[i]);
            }
            return;
        }
        summation.add(x, start, n, sum);
        summation.addProducts(x, x, start, n, squares);
        for (int i = 0; i < n; i++) {
            buffer[i] = ErrorFree.twoProductError(x[start + i], x[start + i], x[start + i] * x[start + i]);
        }
        // The squares of floats, and of other short numbers, have no errors.
        int exact = 0;
        while (exact < n && buffer[exact] == 0) {
            exact++;
        }
        summation.add(buffer, exact, n - exact, errors);
    }

    /**
     * A negative number if the square of x is not a sum of two doubles: x is very large, or very small and not 0. It has
     * no branches, so that many results can be joined.
     */
    private static long far(double x) {
        long magnitude = Double.doubleToRawLongBits(x) & Long.MAX_VALUE;
        return (magnitude - LEAST & ~(magnitude - 1)) | GREATEST - magnitude;
    }

    private void add(double x) {
        sum.add(x);
        double scaled = x;
        ExactSum to = squares;
        if (far(x) < 0) {
            boolean isSmall = Math.abs(x) < 1;
            scaled = Math.scalb(x, isSmall ? SCALE : -SCALE);
            smallSquares = isSmall ? made(smallSquares) : smallSquares;
            largeSquares = isSmall ? largeSquares : made(largeSquares);
            to = isSmall ? smallSquares : largeSquares;
        }
        double square = scaled * scaled;
        to.add(square);
        to.add(ErrorFree.twoProductError(scaled, scaled, square));
    }

    private static ExactSum made(ExactSum sum) {
        return sum == null ? new ExactSum() : sum;
    }

    void merge(ExactMoments other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        sum.add(other.sum);
        squares.add(other.squares);
        errors.add(other.errors);
        smallSquares = merged(smallSquares, other.smallSquares);
        largeSquares = merged(largeSquares, other.largeSquares);
    }

    private static ExactSum merged(ExactSum into, ExactSum from) {
        if (from == null) {
            return into;
        }
        ExactSum merged = made(into);
        merged.add(from);
        return merged;
    }

    /** The mean of the numbers, of which there are {@code count}, at least one. */
    double mean(long count) {
        return mean(sum, count);
    }

    /** The mean of the terms of a sum, of which there are {@code count}, at least one. */
    static double mean(ExactSum sum, long count) {
        return sum.infinite() != 0
                ? sum.infinite()
                : ExactRounding.quotient(sum.units(), ExactSum.LEAST_EXPONENT, BigInteger.valueOf(count));
    }

    /** The standard deviation of a sample of {@code count} numbers, at least two. */
    double deviation(long count) {
        // n·Σx² − (Σx)², which is n·(n − 1) times the variance. The unit is that of the squares of small numbers.
        int exponent = ExactSum.LEAST_EXPONENT - 2 * SCALE;
        BigInteger sumOfSquares = units(largeSquares)
                .shiftLeft(4 * SCALE)
                .add(squares.units().add(errors.units()).shiftLeft(2 * SCALE))
                .add(units(smallSquares));
        BigInteger units = sum.units();
        BigInteger squareOfSum = units.multiply(units).shiftLeft(2 * ExactSum.LEAST_EXPONENT - exponent);
        BigInteger n = BigInteger.valueOf(count);
        return ExactRounding.rootOfQuotient(
                n.multiply(sumOfSquares).subtract(squareOfSum), exponent, n.multiply(n.subtract(BigInteger.ONE)));
    }

    private static BigInteger units(ExactSum sum) {
        return sum == null ? BigInteger.ZERO : sum.units();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(min);
        out.writeDouble(max);
        write(List.of(sum, squares, errors, made(smallSquares), made(largeSquares)), out);
    }

    static ExactMoments read(DataInputStream in) throws IOException {
        ExactMoments moments = new ExactMoments();
        moments.min = in.readDouble();
        moments.max = in.readDouble();
        ExactSum small = new ExactSum();
        ExactSum large = new ExactSum();
        read(List.of(moments.sum, moments.squares, moments.errors, small, large), in);
        moments.smallSquares = small;
        moments.largeSquares = large;
        return moments;
    }

    /** Writes sums, in few bytes. */
    static void write(List<ExactSum> sums, DataOutputStream out) throws IOException {
        long[] packed = ExactSum.packed(sums.toArray(ExactSum[]::new));
        out.writeShort(packed.length);
        for (long each : packed) {
            out.writeLong(each);
        }
    }

    /** Adds sums that {@link #write} has written. */
    static void read(List<ExactSum> sums, DataInputStream in) throws IOException {
        long[] packed = new long[in.readUnsignedShort()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = in.readLong();
        }
        ExactSum.addPacked(packed, sums.toArray(ExactSum[]::new));
    }
}
