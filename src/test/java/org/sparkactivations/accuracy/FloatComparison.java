package org.sparkactivations.accuracy;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.oracle.DoubleReference;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideReference;

/**
 * Compares the float results of one function, with its parameters left out, with what they must be: evaluated in double and
 * rounded once, as every door does it. For one thread.
 *
 * <p>Most results are told by the reference in double: what all numbers within its error round to is right. The few others,
 * next to ties and next to simple zeros of derivatives, are settled by the double-double reference.
 *
 * <p>Floats go by magnitude, which is their bits without the sign; so neighbours are neighbours. Both signs go together.
 */
final class FloatComparison {

    /** The magnitude of infinity; what is above is NaN. */
    static final int INFINITY = 0x7f800000;

    /** Greatest error allowed, in ulp of float. */
    static final double BOUND = 0.51;

    private static final int BLOCK = Workspace.BLOCK;
    private static final double LOW = 1 - DoubleReference.ERROR;
    private static final double HIGH = 1 + DoubleReference.ERROR;

    /** Errors of results that the reference in double has told are below; beyond, they need not be measured one by one. */
    private static final double BELOW_TIES = 0.499;

    private final FloatTruth truth;
    private final ActivationFunction function;
    private final double[] parameters;
    private final Workspace workspace = new Workspace();
    private final ScalarTwin twin;
    private final double[] exact = new double[BLOCK];
    /** The results of a block, for both signs, after that of the float before the block. */
    private final float[][] results = new float[2][BLOCK + 1];

    private final Finding finding = new Finding();
    private final boolean isHashing;
    private long hash;

    FloatComparison(FloatTruth truth, boolean isHashing) {
        this.truth = truth;
        this.function = truth.function();
        this.parameters = truth.parameters();
        this.isHashing = isHashing;
        this.twin = new ScalarTwin(function, workspace);
        double[] four = Arrays.copyOf(parameters, Workspace.MAX_PARAMETERS);
        workspace.begin(function, parameters.length, four[0], four[1], four[2], four[3]);
    }

    Finding finding() {
        return finding;
    }

    /** A hash of all results so far, in their order; NaNs are one. */
    long hash() {
        return hash;
    }

    /** Compares the floats of {@code count} magnitudes from {@code first} on, and the first with what is before it. */
    void run(int first, int count) {
        for (int sign = 0; sign < 2; sign++) {
            // Before 0 comes the zero of the other sign.
            int before = first == 0 ? 1 - sign << 31 : first - 1 | sign << 31;
            results[sign][0] = one(Float.intBitsToFloat(before));
        }
        for (int done = 0; done < count; done += BLOCK) {
            int n = Math.min(BLOCK, count - done);
            block(first + done, n, 0);
            block(first + done, n, 1);
            if (truth.parity() != 0 && isAsymmetric(results[0], results[1], truth.parity(), n)) {
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
        if (magnitude + n - 1 > INFINITY) {
            store(y, f, n);
            explainSpecial(magnitude, f, n, sign);
        } else {
            evaluate(truth.reference(), x, parameters, exact, n);
            boolean doubtful = storeAndCompare(y, exact, f, n);
            if (doubtful || truth.isNearZero(x[0], x[n - 1])) {
                settle(x, f, n);
            }
            if (finding.worst() < BELOW_TIES) {
                measure(x, f, n);
            }
            int rising = sign == 0 ? truth.direction() : -truth.direction();
            if (isDisordered(f, rising, truth.least(), truth.greatest(), n)) {
                explainDisorder(x, f, rising, n);
            }
        }
        if (isHashing) {
            hash = mixed(hash, f, n);
        }
    }

    private static void load(int bits, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Float.intBitsToFloat(bits + i);
        }
    }

    private static void store(double[] y, float[] f, int n) {
        for (int i = 0; i < n; i++) {
            f[i + 1] = (float) y[i];
        }
    }

    private static void evaluate(DoubleReference.Formula reference, double[] x, double[] p, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = reference.at(x[i], p);
        }
    }

    /** Rounds y to f, and says whether any is in doubt. */
    private static boolean storeAndCompare(double[] y, double[] exact, float[] f, int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            float result = (float) y[i];
            f[i + 1] = result;
            any |= isDoubtful(result, exact[i]);
        }
        return any;
    }

    /** Whether it is not what all numbers within the error of the reference round to. */
    private static boolean isDoubtful(float result, double exact) {
        return !((float) (exact * LOW) == result & (float) (exact * HIGH) == result)
                & !(result != result & exact != exact);
    }

    private static boolean isDisordered(float[] f, int direction, float least, float greatest, int n) {
        boolean any = false;
        for (int i = 1; i <= n; i++) {
            any |= direction * f[i] < direction * f[i - 1] | f[i] < least | f[i] > greatest;
        }
        return any;
    }

    private static boolean isAsymmetric(float[] right, float[] left, int parity, int n) {
        boolean any = false;
        for (int i = 1; i <= n; i++) {
            any |= right[i] != parity * left[i] & !(right[i] != right[i] & left[i] != left[i]);
        }
        return any;
    }

    private static long mixed(long hash, float[] f, int n) {
        long mixed = hash;
        for (int i = 1; i <= n; i++) {
            mixed = 31 * mixed + Float.floatToIntBits(f[i]);
        }
        return mixed;
    }

    private void settle(double[] x, float[] f, int n) {
        for (int i = 0; i < n; i++) {
            boolean near = truth.isNearZero(x[i], x[i]);
            if (near || isDoubtful(f[i + 1], exact[i])) {
                settle(x[i], f[i + 1], exact[i], near);
            }
        }
    }

    private void settle(double x, float result, double roughly, boolean nearZero) {
        Wide wide = Double.isInfinite(x) ? null : truth.wide().at(x, parameters);
        if (wide == null) {
            finding.fail("%s at %s, not %s", result, x, roughly);
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

    private void measure(double[] x, float[] f, int n) {
        for (int i = 0; i < n; i++) {
            float result = f[i + 1];
            if (Float.isFinite(result) && !truth.isNearZero(x[i], x[i])) {
                measure(x[i], Math.abs(result - exact[i]) / Math.ulp(result));
            }
        }
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
                finding.fail("%s at %s", f[i + 1], x);
            }
        }
    }

    private void explainTwin(int n) {
        for (int i = 0; i < n; i++) {
            double y = workspace.output()[i];
            if (Double.compare(y, twin.result(i)) != 0) {
                finding.fail(
                        "%s with SIMD, %s without at %s",
                        Double.toHexString(y),
                        Double.toHexString(twin.result(i)),
                        Double.toHexString(workspace.input()[i]));
            }
        }
    }

    private void explainDisorder(double[] x, float[] f, int rising, int n) {
        for (int i = 1; i <= n; i++) {
            if (rising * f[i] < rising * f[i - 1]) {
                finding.fail("not monotone: %s at %s after %s", f[i], x[i - 1], f[i - 1]);
            }
            if (f[i] < truth.least() || f[i] > truth.greatest()) {
                finding.fail("out of range: %s at %s", f[i], x[i - 1]);
            }
        }
    }

    private void explainAsymmetry(int magnitude, int n) {
        for (int i = 1; i <= n; i++) {
            if (results[0][i] != truth.parity() * results[1][i]) {
                finding.fail(
                        "not symmetric: %s and %s at ±%s",
                        results[0][i], results[1][i], Float.intBitsToFloat(magnitude + i - 1));
            }
        }
    }
}
