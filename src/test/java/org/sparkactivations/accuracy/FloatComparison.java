package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.oracle.DoubleReference;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideReference;
import org.sparkactivations.spi.Definition;

/**
 * Comparison of the float results of one function, with its parameters left out, with the exact values. The library
 * rounds once. Not safe for use by two threads.
 *
 * <p>The reference in double decides most results: a result is right if all numbers within the reference's error round
 * to it. The double-double reference decides the few others, next to ties and next to simple zeros of derivatives.
 *
 * <p>Every result is compared. Most blocks are decided by passes over the whole block: no result in it is in doubt, and
 * none is farther from the exact value than the worst so far. The other results are examined one by one, so the largest
 * error is that of all.
 *
 * <p>Floats are numbered by magnitude, which is their bits without the sign, so that neighbours have neighbouring
 * numbers. A block holds magnitudes, and both signs are compared.
 */
final class FloatComparison {

    /** The magnitude of infinity; magnitudes above are NaN. */
    static final int INFINITY = 0x7f800000;

    /** The largest error allowed, in ulp of float. */
    static final double BOUND = 0.51;

    /** Magnitudes per block. The hash depends on it, so it does not follow the library's block size. */
    private static final int BLOCK = 512;

    private static final double LOW = 1 - DoubleReference.ERROR;
    private static final double HIGH = 1 + DoubleReference.ERROR;

    /** A float nearer to the reference in double than this, in ulp, is certainly the nearest float. */
    private static final double BELOW_TIES = 0.499;

    private static final long EXPONENT = 0x7ff0000000000000L;
    private static final long MIN_POWER = Double.doubleToRawLongBits(Float.MIN_NORMAL);
    private static final long MAX_POWER = Double.doubleToRawLongBits(0x1p127);
    /** An ulp of float, divided by the power of 2 below the number. */
    private static final double ULP = 0x1p-23;

    private static final int[] ALL = IntStream.range(0, BLOCK).toArray();
    private static final double[] COUNT =
            IntStream.range(0, BLOCK).asDoubleStream().toArray();

    private final FloatTruth truth;
    private final ActivationFunction function;
    private final double[] parameters;
    private final Workspace workspace = new Workspace();
    private final ScalarTwin twin;
    private final double[] exact = new double[BLOCK];
    /** The results of a block for both signs, preceded by that of the float before the block. */
    private final float[][] results = new float[2][BLOCK + 1];
    /** Places in a block whose results are examined one by one. */
    private final int[] suspects = new int[BLOCK];
    /** The results expected for one sign, given those for the other. */
    private final float[] mirrored = new float[BLOCK + 1];

    private final Finding finding = new Finding();
    private final boolean isHashing;
    private long hash;

    FloatComparison(FloatTruth truth, boolean isHashing) {
        this.truth = truth;
        this.function = truth.function();
        this.parameters = truth.parameters();
        this.isHashing = isHashing;
        workspace.ensureCapacity(BLOCK);
        this.twin = new ScalarTwin(function, workspace);
        double[] four = Arrays.copyOf(parameters, Definition.MAX_PARAMETERS);
        workspace.begin(function, parameters.length, four[0], four[1], four[2], four[3]);
        workspace.roundToFloats(function);
    }

    Finding finding() {
        return finding;
    }

    /** A hash of all results so far, in their order. All NaNs count as the same. */
    long hash() {
        return hash;
    }

    /**
     * Compares the floats of {@code count} magnitudes from {@code first} on, and the first one with its predecessor.
     */
    void run(int first, int count) {
        for (int sign = 0; sign < 2; sign++) {
            // The predecessor of 0 is the zero of the other sign.
            int before = first == 0 ? 1 - sign << 31 : first - 1 | sign << 31;
            results[sign][0] = one(Float.intBitsToFloat(before));
        }
        for (int done = 0; done < count; done += BLOCK) {
            int n = Math.min(BLOCK, count - done);
            block(first + done, n, 0);
            block(first + done, n, 1);
            if (truth.parity() != 0 && isAsymmetric(results[0], results[1], n)) {
                explainAsymmetry(first + done, n);
            }
            results[0][0] = results[0][n];
            results[1][0] = results[1][n];
            finding.countCompared(2L * n);
        }
    }

    private float one(float x) {
        workspace.place(0, 1);
        workspace.input()[0] = x;
        function.run(workspace, 1);
        return (float) workspace.output()[0];
    }

    private void block(int magnitude, int n, int sign) {
        double[] x = workspace.input();
        double[] y = workspace.output();
        float[] f = results[sign];
        load(magnitude | sign << 31, x, n);
        workspace.place(0, n);
        function.run(workspace, n);
        if (!twin.agrees(n)) {
            explainTwin(n);
        }
        compareFloats(x, y, n);
        if (magnitude + n - 1 > INFINITY) {
            store(y, f, n);
            explainSpecial(magnitude, f, n, sign);
        } else {
            truth.reference().evaluate(x, parameters, exact, n);
            if (areNaN(y, n) && areNaN(exact, n)) {
                store(y, f, n);
            } else {
                examine(x, f, suspects(x, y, f, n));
                int rising = sign == 0 ? truth.direction() : -truth.direction();
                if (!isInOrder(f, rising, truth.min(), truth.max(), n)) {
                    explainDisorder(x, f, rising, n);
                }
            }
        }
        if (isHashing) {
            hash = mixed(hash, f, n);
        }
    }

    /**
     * Rounds y to f, and returns the number of results to examine one by one, whose places {@link #suspects}
     * then holds.
     */
    private int suspects(double[] x, double[] y, float[] f, int n) {
        if (truth.isNearZero(x[0], x[n - 1])) {
            store(y, f, n);
            System.arraycopy(ALL, 0, suspects, 0, n);
            return n;
        }
        // Decides most blocks where a function is constant or a straight line.
        if (Arrays.mismatch(y, 0, n, exact, 0, n) < 0 && finding.worst() >= 0 && storeIfExact(y, f, n)) {
            return 0;
        }
        return storeAndSift(y, exact, f, Math.min(finding.worst(), BELOW_TIES) * ULP, suspects, n);
    }

    /** Compares with the results that the function computes without arrays of doubles. */
    private void compareFloats(double[] x, double[] y, int n) {
        float[] floats = workspace.floats();
        float[] rounded = workspace.rounded();
        for (int start = 0; start < n; start += Workspace.BLOCK) {
            int count = Math.min(Workspace.BLOCK, n - start);
            for (int i = 0; i < count; i++) {
                floats[i] = (float) x[start + i];
            }
            if (!function.valueOfFloats(workspace, count)) {
                return;
            }
            int different = 0;
            for (int i = 0; i < count; i++) {
                float expected = (float) y[start + i];
                boolean isSame = Float.floatToRawIntBits(rounded[i]) == Float.floatToRawIntBits(expected);
                different += isSame | rounded[i] != rounded[i] & expected != expected ? 0 : 1;
            }
            if (different > 0) {
                finding.fail("%d other results without arrays of doubles, from %s on", different, x[start]);
            }
        }
    }

    private static void load(int bits, double[] x, int n) {
        double first = Float.intBitsToFloat(bits);
        if ((bits ^ bits + n - 1) >>> 23 == 0 && Double.isFinite(first)) {
            // Floats are evenly spaced between powers of 2.
            double step = Float.intBitsToFloat(bits + 1) - first;
            for (int i = 0; i < n; i++) {
                x[i] = first + step * COUNT[i];
            }
        } else {
            for (int i = 0; i < n; i++) {
                x[i] = Float.intBitsToFloat(bits + i);
            }
        }
    }

    private static boolean areNaN(double[] y, int n) {
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(y[i])) {
                return false;
            }
        }
        return true;
    }

    private static void store(double[] y, float[] f, int n) {
        for (int i = 0; i < n; i++) {
            f[i + 1] = (float) y[i];
        }
    }

    /** Rounds y to f, and returns whether y was exact: then numbers next to y are rounded to the same float. */
    private static boolean storeIfExact(double[] y, float[] f, int n) {
        int lost = 0;
        for (int i = 0; i < n; i++) {
            float result = (float) y[i];
            f[i + 1] = result;
            lost += result == y[i] ? 0 : 1;
        }
        return lost == 0;
    }

    /**
     * Rounds y to f, and collects the places where f is farther from the exact value than {@code most} times the power
     * of 2 below that value. A float within 0.499 ulp is the nearest one even if the reference is wrong by its error,
     * 2⁻¹⁸ ulp, and one within the largest error so far does not change that error.
     */
    private static int storeAndSift(double[] y, double[] exact, float[] f, double most, int[] suspects, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            float result = (float) y[i];
            f[i + 1] = result;
            long exponent = Double.doubleToRawLongBits(exact[i]) & EXPONENT;
            double power = Double.longBitsToDouble(Math.min(Math.max(exponent, MIN_POWER), MAX_POWER));
            suspects[count] = i;
            count += Math.abs(result - exact[i]) <= most * power ? 0 : 1;
        }
        return count;
    }

    /** Whether some number within the error of the reference rounds to another float. */
    private static boolean isDoubtful(float result, double exact) {
        return !((float) (exact * LOW) == result & (float) (exact * HIGH) == result)
                & !(result != result & exact != exact);
    }

    /** Whether the results are monotone and within their bounds. NaN makes it false for a monotone function. */
    private static boolean isInOrder(float[] f, int rising, float min, float max, int n) {
        if (rising == 0) {
            return !isOutside(f, min, max, n);
        }
        int wrong = 0;
        if (rising > 0) {
            for (int i = 1; i <= n; i++) {
                wrong += f[i] >= f[i - 1] ? 0 : 1;
            }
        } else {
            for (int i = 1; i <= n; i++) {
                wrong += f[i] <= f[i - 1] ? 0 : 1;
            }
        }
        return wrong == 0 && Math.min(f[1], f[n]) >= min && Math.max(f[1], f[n]) <= max;
    }

    private static boolean isOutside(float[] f, float min, float max, int n) {
        int outside = 0;
        if (Float.isFinite(min) || Float.isFinite(max)) {
            for (int i = 1; i <= n; i++) {
                outside += f[i] < min | f[i] > max ? 1 : 0;
            }
        }
        return outside > 0;
    }

    private boolean isAsymmetric(float[] right, float[] left, int n) {
        float sign = truth.parity();
        for (int i = 1; i <= n; i++) {
            mirrored[i] = sign * left[i];
        }
        return Arrays.mismatch(right, 1, n + 1, mirrored, 1, n + 1) >= 0;
    }

    private static long mixed(long hash, float[] f, int n) {
        long mixed = hash;
        for (int i = 1; i <= n; i++) {
            mixed = 31 * mixed + Float.floatToIntBits(f[i]);
        }
        return mixed;
    }

    private void examine(double[] x, float[] f, int count) {
        for (int k = 0; k < count; k++) {
            int i = suspects[k];
            float result = f[i + 1];
            boolean near = truth.isNearZero(x[i], x[i]);
            if (near || isDoubtful(result, exact[i])) {
                settle(x[i], result, exact[i], near);
            } else if (Float.isFinite(result)) {
                measure(x[i], Math.abs(result - exact[i]) / Math.ulp(result));
            }
        }
    }

    private void settle(double x, float result, double roughly, boolean nearZero) {
        Wide wide = Double.isInfinite(x) ? null : truth.wide().at(x, parameters);
        if (wide == null) {
            finding.fail("at %s: expected %s, got %s", x, roughly, result);
            return;
        }
        if (wide.excludes(result, WideReference.ERROR)) {
            finding.countMisrounded();
        }
        measure(
                x,
                wide.floatUlps(
                        result, nearZero ? truth.magnitude().at(x, parameters).doubleValue() : 0));
    }

    private void measure(double x, double ulps) {
        finding.measure(ulps, x, parameters);
        if (!(ulps <= BOUND)) {
            finding.fail("%.3f ulp at %s", ulps, Float.toHexString((float) x));
        }
    }

    private void explainSpecial(int magnitude, float[] f, int n, int sign) {
        for (int i = 0; i < n; i++) {
            float x = Float.intBitsToFloat(magnitude + i | sign << 31);
            if (Float.isNaN(x) != Float.isNaN(f[i + 1])) {
                finding.fail("at %s: got %s", x, f[i + 1]);
            }
        }
    }

    private void explainTwin(int n) {
        for (int i = 0; i < n; i++) {
            double y = workspace.output()[i];
            if (Double.compare(y, twin.result(i)) != 0) {
                finding.fail(
                        "at %s: %s with SIMD, %s in plain Java",
                        Double.toHexString(workspace.input()[i]),
                        Double.toHexString(y),
                        Double.toHexString(twin.result(i)));
            }
        }
    }

    private void explainDisorder(double[] x, float[] f, int rising, int n) {
        for (int i = 1; i <= n; i++) {
            if (rising * f[i] < rising * f[i - 1]) {
                finding.fail("not monotone: %s at %s after %s", f[i], x[i - 1], f[i - 1]);
            }
            if (f[i] < truth.min() || f[i] > truth.max()) {
                finding.fail("out of range: %s at %s", f[i], x[i - 1]);
            }
        }
    }

    private void explainAsymmetry(int magnitude, int n) {
        for (int i = 1; i <= n; i++) {
            float mirror = truth.parity() * results[1][i];
            if (results[0][i] != mirror && !(Float.isNaN(results[0][i]) && Float.isNaN(mirror))) {
                finding.fail(
                        "not symmetric: %s and %s at ±%s",
                        results[0][i], results[1][i], Float.intBitsToFloat(magnitude + i - 1));
            }
        }
    }
}
