package org.sparkactivations.math;

import java.util.Arrays;

/**
 * Adds arrays of terms to {@link ExactSum}s, several times as fast as one by one. Not thread-safe.
 *
 * <p>Method: every term is split into a multiple of a unit, a multiple of a smaller unit, and a rest. Sums of the
 * multiples are exact in double, so a whole array takes two additions to the exact sum. The rests are mostly 0; others
 * are split again, and the last ones are added one by one.
 *
 * @see <a href="https://doi.org/10.1137/050645671">Rump, Ogita, Oishi: Accurate Floating-Point Summation, Part I, 2008,
 *     algorithm 3.2, ExtractVector</a>
 */
public final class SplitSummation {

    /** Terms of a call of {@link ArrayMath#split}. */
    private static final int TERMS = 512;

    /** The magnitudes of terms sum to at most this power of 2 times the unit. */
    private static final int BITS = 50;

    /** Where they are less than this power of 2 times the unit, a smaller one leaves fewer rests. */
    private static final int LEAST_BITS = 30;

    /** The smaller unit is this power of 2 times the unit. */
    private static final int STEP = -42;

    /** Units for which no number overflows or is subnormal. */
    private static final int GREATEST_UNIT = 960;

    private static final int LEAST_UNIT = -1020;
    private static final int NONE = Integer.MIN_VALUE;

    /** The exponent of a double is so much greater than that of its ulp. */
    private static final int ULP = 52;

    /** The places of the sums of a call. */
    private static final int LARGE = 0;

    private static final int SMALL = 1;
    private static final int SIZE = 2;
    private static final int LEFT = 3;

    /** How often rests are split before they are added one by one. */
    private static final int ROUNDS = 3;

    private final ArrayMath math;
    private final double[] ones = new double[TERMS];
    private final double[] rest = new double[TERMS];
    private final double[] otherRest = new double[TERMS];
    private final double[] sums = new double[4];

    /** A summation with memory of its own. */
    public SplitSummation() {
        this(ArrayMath.provider());
    }

    SplitSummation(ArrayMath math) {
        this.math = math;
        Arrays.fill(ones, 1);
    }

    /** Adds the first {@code n} terms of an array. */
    public void add(double[] terms, int n, ExactSum sum) {
        add(terms, 0, n, sum);
    }

    /** Adds the {@code n} terms of an array from the place {@code first} on. */
    public void add(double[] terms, int first, int n, ExactSum sum) {
        for (int start = 0; start < n; start += TERMS) {
            add(terms, first + start, ones, 0, Math.min(TERMS, n - start), sum);
        }
    }

    /** Adds the first {@code n} products {@code aᵢ·bᵢ}, each rounded. */
    public void addProducts(double[] a, double[] b, int n, ExactSum sum) {
        addProducts(a, b, 0, n, sum);
    }

    /** Adds the {@code n} products {@code aᵢ·bᵢ} from the place {@code first} on, each rounded. */
    public void addProducts(double[] a, double[] b, int first, int n, ExactSum sum) {
        for (int start = 0; start < n; start += TERMS) {
            add(a, first + start, b, first + start, Math.min(TERMS, n - start), sum);
        }
    }

    private void add(double[] a, int aStart, double[] b, int bStart, int n, ExactSum sum) {
        int unit = split(a, aStart, b, bStart, n, sum.unit, rest);
        if (unit == NONE) {
            addEach(a, aStart, b, bStart, n, sum);
            return;
        }
        sum.unit = unit;
        double[] left = rest;
        double[] next = otherRest;
        addMultiples(sum);
        for (int round = 1; sums[LEFT] > 0; round++) {
            unit = round == ROUNDS ? NONE : split(left, 0, ones, 0, n, unit + 2 * STEP, next);
            if (unit == NONE) {
                addEach(left, 0, ones, 0, n, sum);
                return;
            }
            addMultiples(sum);
            double[] taken = left;
            left = next;
            next = taken;
        }
    }

    private void addMultiples(ExactSum sum) {
        sum.add(sums[LARGE]);
        sum.add(sums[SMALL]);
    }

    private static void addEach(double[] a, int aStart, double[] b, int bStart, int n, ExactSum sum) {
        for (int i = 0; i < n; i++) {
            sum.add(a[aStart + i] * b[bStart + i]);
        }
    }

    /**
     * Splits terms by the given unit if it fits their magnitude, and else by one that does.
     *
     * @return the exponent of the unit; {@link #NONE} if there is none
     */
    private int split(double[] a, int aStart, double[] b, int bStart, int n, int first, double[] rests) {
        int unit = Math.max(first, LEAST_UNIT);
        math.split(a, aStart, b, bStart, n, large(unit), large(unit + STEP), rests, sums);
        double size = sums[SIZE];
        boolean isFine = sums[LEFT] == 0 || size >= powerOfTwo(unit + LEAST_BITS);
        if (size <= powerOfTwo(unit + BITS) && isFine) {
            return unit;
        }
        int better = Math.getExponent(size) + 1 - BITS;
        if (!(size < Double.POSITIVE_INFINITY) || better < LEAST_UNIT || better > GREATEST_UNIT) {
            return NONE;
        }
        math.split(a, aStart, b, bStart, n, large(better), large(better + STEP), rests, sums);
        return better;
    }

    /** A number whose ulp is the unit, and which keeps it when terms are added. */
    private static double large(int unit) {
        return 1.5 * powerOfTwo(unit + ULP);
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << ULP);
    }
}
