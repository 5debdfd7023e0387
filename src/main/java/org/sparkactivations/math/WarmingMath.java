package org.sparkactivations.math;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The SIMD provider for each function that HotSpot has compiled, and plain Java for the others.
 *
 * <p>A method on the Vector API takes a thousand times as long before it is compiled as afterwards. On a busy machine
 * this lasts for seconds, which is longer than many tasks. So after some millions of elements, a background thread runs
 * its SIMD form on artificial numbers until it is fast. Meanwhile plain Java computes. A JVM that only interprets keeps
 * plain Java. Both forms give the same bits, so results do not depend on the moment of the change.
 */
final class WarmingMath implements ArrayMath {

    /**
     * Elements before a function is warmed up: some 20 milliseconds of plain Java. To compile a function takes a tenth of
     * a second of a core, which a query over fewer elements does not get back.
     */
    private static final long FEW = 10_000_000;

    /** A call takes as long as so many elements. */
    private static final int CALL = 64;

    /**
     * Elements per call. HotSpot counts calls and iterations of loops, and compiles a method soonest with about
     * 24 vectors per call.
     */
    private static final int LENGTH = 24 * 8;

    /** Elements of a call with a short array, for which some functions have a method of its own. */
    private static final int SHORT_LENGTH = 3 * 8;

    /**
     * A call that takes fewer nanoseconds is fast. For {@link #LENGTH} elements, compiled code takes a twentieth of
     * this time, and interpreted code twenty times as long.
     */
    private static final long FAST = 50L * LENGTH;

    private static final int FAST_IN_A_ROW = 20;

    /** One of so many calls has elements of large magnitude, so that the code for them is compiled too. */
    private static final int RARELY = 64;

    /** After so many calls HotSpot has been asked to compile. The thread then pauses, to leave the processor to it. */
    private static final int ASKED = 1000;

    private static final long PAUSE_NANOSECONDS = 1_000_000;
    private static final long PATIENCE_NANOSECONDS = 20_000_000_000L;

    private final ArrayMath simd;
    private final ArrayMath plain;

    /** Input and output of warm-ups, of which only one runs at a time. */
    private final float[] floatInput = new float[LENGTH];

    private final float[] floats = new float[LENGTH];

    private final Warming exp = new Warming((math, a, n) -> math.exp(a[0], a[2], n));
    private final Warming expOfSum = new Warming((math, a, n) -> math.exp(a[0], a[1], a[2], n));
    private final Warming preciseExp = new Warming((math, a, n) -> math.preciseExp(a[0], a[2], a[3], n));
    private final Warming expBelow = new Warming((math, a, n) -> math.expBelow(10, a[0], a[2], n));
    private final Warming expm1 = new Warming((math, a, n) -> math.expm1(a[0], a[2], a[3], n));
    private final Warming ln = new Warming((math, a, n) -> math.ln(a[0], a[1], a[2], a[3], n, new ScratchStack(math)));
    private final Warming tanh = new Warming((math, a, n) -> math.tanh(a[0], a[2], n));
    private final Warming tanhWithDerivative =
            new Warming((math, a, n) -> math.tanhWithDerivative(a[0], a[2], a[3], n));
    private final Warming sigmoid = new Warming((math, a, n) -> math.sigmoid(a[0], a[2], n));
    private final Warming sigmoidWithDerivative =
            new Warming((math, a, n) -> math.sigmoidWithDerivative(a[0], a[2], a[3], n));
    private final Warming sigmoidProduct = new Warming((math, a, n) -> math.sigmoidProduct(a[0], a[0], a[1], a[2], n));
    private final Warming sigmoidProductWithDerivative =
            new Warming((math, a, n) -> math.sigmoidProductWithDerivative(a[0], a[0], a[1], a[0], a[1], a[2], a[3], n));
    private final Warming swish = new Warming((math, a, n) -> math.swish(1, 0, a[0], a[2], n));
    private final Warming swishWithDerivative =
            new Warming((math, a, n) -> math.swishWithDerivative(1, 0, a[0], a[2], a[3], n));
    private final Warming decay = new Warming((math, a, n) -> math.decay(a[0], a[1], a[2], a[3], n));
    private final Warming density =
            new Warming((math, a, n) -> math.density(1, a[0], a[1], a[2], n, new ScratchStack(math)));
    private final Warming productDerivative = new Warming(
            (math, a, n) -> math.productDerivative(a[0], a[1], a[0], a[1], a[2], n, new ScratchStack(math)));
    private final Warming max = new Warming((math, a, n) -> math.max(a[0], n));
    private final Warming sum = new Warming((math, a, n) -> math.sum(a[0], n));
    private final Warming widen = new Warming((math, a, n) -> math.widen(floats(a[0]), a[2], 0, n));
    private final Warming narrow = new Warming((math, a, n) -> math.narrow(a[0], 0, floats, n));
    private final Warming expOfFloats = new Warming((math, a, n) -> math.exp(floats(a[0]), floats, n));
    private final Warming tanhOfFloats = new Warming((math, a, n) -> math.tanh(floats(a[0]), floats, n));
    private final Warming sigmoidOfFloats = new Warming((math, a, n) -> math.sigmoid(floats(a[0]), floats, n));
    private final Warming swishOfFloats = new Warming((math, a, n) -> math.swish(1, 0, floats(a[0]), floats, n));
    private final Warming maxOfFloats = new Warming((math, a, n) -> math.max(floats(a[0]), n));
    private final Warming expBelowOfFloats =
            new Warming((math, a, n) -> math.sumOfExpBelow(10, floats(a[0]), a[2], n, new ScratchStack(math)));
    private final Warming sumOfExp =
            new Warming((math, a, n) -> math.sumOfExp(floats(a[0]), a[2], n, new ScratchStack(math)));
    private final Warming scaleToFloats = new Warming((math, a, n) -> math.narrow(0.5, a[0], floats, n));
    private final Warming product =
            new Warming((math, a, n) -> math.addProduct(a[0], 0, false, a[1], 0, a[2], 0, 5, 6, 28));
    private final Warming split =
            new Warming((math, a, n) -> math.split(a[0], 0, a[0], 0, n, 0x1.8p20, 0x1.8p-22, a[2], a[3]));

    WarmingMath(ArrayMath simd, ArrayMath plain) {
        this.simd = simd;
        this.plain = plain;
    }

    @Override
    public String description() {
        return simd.description() + ", each function as soon as it is compiled";
    }

    @Override
    public boolean isForFloats() {
        return plain.isForFloats();
    }

    private float[] floats(double[] x) {
        for (int i = 0; i < LENGTH; i++) {
            floatInput[i] = (float) x[i];
        }
        return floatInput;
    }

    private ArrayMath best(Warming function, int n) {
        if (function.isFast) {
            return simd;
        }
        function.demand(n);
        return plain;
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        best(exp, n).exp(x, y, n);
    }

    @Override
    public void exp(double[] high, double[] low, double[] y, int n) {
        best(expOfSum, n).exp(high, low, y, n);
    }

    @Override
    public boolean preciseExp(double[] x, double[] y, double[] yLow, int n) {
        return best(preciseExp, n).preciseExp(x, y, yLow, n);
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        best(expBelow, n).expBelow(top, x, y, n);
    }

    @Override
    public void expm1(double[] x, double[] y, double[] yLow, int n) {
        best(expm1, n).expm1(x, y, yLow, n);
    }

    @Override
    public void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch) {
        best(ln, n).ln(v, vLow, y, yLow, n, scratch);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        best(tanh, n).tanh(x, y, n);
    }

    @Override
    public boolean tanhWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        return best(tanhWithDerivative, n).tanhWithDerivative(x, y, slopes, n);
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        best(sigmoid, n).sigmoid(x, y, n);
    }

    @Override
    public boolean sigmoidWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        return best(sigmoidWithDerivative, n).sigmoidWithDerivative(x, y, slopes, n);
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n) {
        best(sigmoidProduct, n).sigmoidProduct(factor, high, low, y, n);
    }

    @Override
    public boolean sigmoidProductWithDerivative(
            double[] factor,
            double[] high,
            double[] low,
            double[] v,
            double[] vLow,
            double[] y,
            double[] slopes,
            int n) {
        return best(sigmoidProductWithDerivative, n)
                .sigmoidProductWithDerivative(factor, high, low, v, vLow, y, slopes, n);
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        best(swish, n).swish(beta, betaLow, x, y, n);
    }

    @Override
    public boolean swishWithDerivative(double beta, double betaLow, double[] x, double[] y, double[] slopes, int n) {
        return best(swishWithDerivative, n).swishWithDerivative(beta, betaLow, x, y, slopes, n);
    }

    @Override
    public boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n) {
        return best(decay, n).decay(high, low, g, gLow, n);
    }

    @Override
    public boolean density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch) {
        return best(density, n).density(factor, high, low, y, n, scratch);
    }

    @Override
    public boolean productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch) {
        return best(productDerivative, n).productDerivative(high, low, v, vLow, y, n, scratch);
    }

    @Override
    public double max(double[] x, int n) {
        return best(max, n).max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        return best(sum, n).sum(x, n);
    }

    @Override
    public boolean exp(float[] x, float[] y, int n) {
        return best(expOfFloats, n).exp(x, y, n);
    }

    @Override
    public boolean tanh(float[] x, float[] y, int n) {
        return best(tanhOfFloats, n).tanh(x, y, n);
    }

    @Override
    public boolean sigmoid(float[] x, float[] y, int n) {
        return best(sigmoidOfFloats, n).sigmoid(x, y, n);
    }

    @Override
    public boolean swish(double beta, double betaLow, float[] x, float[] y, int n) {
        return best(swishOfFloats, n).swish(beta, betaLow, x, y, n);
    }

    @Override
    public float max(float[] x, int n) {
        return best(maxOfFloats, n).max(x, n);
    }

    @Override
    public double sumOfExpBelow(double top, float[] x, double[] y, int n, Scratch scratch) {
        return best(expBelowOfFloats, n).sumOfExpBelow(top, x, y, n, scratch);
    }

    @Override
    public double sumOfExp(float[] x, double[] y, int n, Scratch scratch) {
        return best(sumOfExp, n).sumOfExp(x, y, n, scratch);
    }

    @Override
    public void narrow(double factor, double[] x, float[] y, int n) {
        best(scaleToFloats, n).narrow(factor, x, y, n);
    }

    @Override
    public void widen(float[] x, double[] y, int start, int n) {
        best(widen, n).widen(x, y, start, n);
    }

    @Override
    public void narrow(double[] x, int start, float[] y, int n) {
        best(narrow, n).narrow(x, start, y, n);
    }

    @Override
    public void addProduct(
            double[] a,
            int aStart,
            boolean isTransposed,
            double[] b,
            int bStart,
            double[] c,
            int cStart,
            int m,
            int k,
            int n) {
        best(product, (int) Math.min((long) m * k * n, FEW))
                .addProduct(a, aStart, isTransposed, b, bStart, c, cStart, m, k, n);
    }

    @Override
    public void split(
            double[] a,
            int aStart,
            double[] b,
            int bStart,
            int n,
            double large,
            double small,
            double[] rest,
            double[] sums) {
        best(split, n).split(a, aStart, b, bStart, n, large, small, rest, sums);
    }

    /** A call of one function with n elements of four arrays: a pair of high and low parts as input, and two of output. */
    @FunctionalInterface
    private interface Call {
        void of(ArrayMath math, double[][] arrays, int n);
    }

    /** One function: the number of its elements, its warm-up, and whether its SIMD form is fast. */
    private final class Warming {

        private final Call call;
        private final AtomicBoolean isStarted = new AtomicBoolean();
        private volatile boolean isFast;
        private long elements;

        Warming(Call call) {
            this.call = call;
        }

        /** Counts elements, and starts the warm-up after the first ones. Calls of several threads may count as one. */
        void demand(int n) {
            if (elements < FEW) {
                elements += n + CALL;
            } else if (!isStarted.get() && isStarted.compareAndSet(false, true)) {
                // The new thread inherits neither the class loader nor the job of the calling one.
                Thread thread = new Thread(null, this::warmUp, "spark-activations-warm-up", 0, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(null);
                thread.start();
            }
        }

        private void warmUp() {
            double[][] usual = arrays(10);
            double[][] far = arrays(1000);
            // One function at a time: HotSpot compiles no faster if several threads wait for it.
            try {
                synchronized (WarmingMath.this) {
                    long begin = System.nanoTime();
                    int fast = 0;
                    for (int i = 1; fast < FAST_IN_A_ROW && System.nanoTime() - begin < PATIENCE_NANOSECONDS; i++) {
                        long start = System.nanoTime();
                        call.of(simd, i % RARELY == 0 ? far : usual, LENGTH);
                        call.of(simd, usual, SHORT_LENGTH);
                        fast = System.nanoTime() - start < FAST ? fast + 1 : 0;
                        if (fast == 0 && i > ASKED) {
                            LockSupport.parkNanos(PAUSE_NANOSECONDS);
                        }
                    }
                    isFast = fast == FAST_IN_A_ROW;
                }
            } catch (RuntimeException | LinkageError e) {
                // The Vector API does not work in this JVM. Plain Java stays.
                isFast = false;
            }
        }

        private double[][] arrays(double reach) {
            double[][] arrays = new double[4][LENGTH];
            for (int i = 0; i < LENGTH; i++) {
                arrays[0][i] = reach * Math.sin(i);
            }
            return arrays;
        }
    }
}
