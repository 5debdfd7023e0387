package org.sparkactivations.math;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The SIMD provider, each function from the moment on that HotSpot has compiled it; plain Java until then.
 *
 * <p>Before that, a method on the Vector API takes a thousand times as long as afterwards, for seconds on a busy machine: more than
 * many a task. So once a function is in demand, a thread of its own runs it on made-up numbers until it is fast, and where it
 * never becomes so, as in an interpreter, plain Java it remains. As both give the same bits, nobody sees the change.
 */
final class WarmingMath implements ArrayMath {

    /** Calls that are no demand yet. */
    private static final int FEW = 50;

    /** As many vectors per call as make HotSpot compile a method soonest, for the calls and turns of its loop that it counts. */
    private static final int LENGTH = 24 * 8;

    /** Nanoseconds for {@link #LENGTH} elements: compiled code takes a twentieth, interpreted twenty times as much. */
    private static final long FAST = 50L * LENGTH;

    private static final int FAST_IN_A_ROW = 20;

    /** One call in so many meets elements that are far out, so that compiled code is prepared for them. */
    private static final int RARELY = 64;

    /** Calls after which HotSpot has been asked to compile, and is better left the processor. */
    private static final int ASKED = 1000;

    private static final long PAUSE_NANOSECONDS = 1_000_000;
    private static final long PATIENCE_NANOSECONDS = 20_000_000_000L;

    private final ArrayMath simd;
    private final ArrayMath plain;

    private final Warming exp = new Warming((math, a) -> math.exp(a[0], a[2], LENGTH));
    private final Warming expOfSum = new Warming((math, a) -> math.exp(a[0], a[1], a[2], LENGTH));
    private final Warming expBelow = new Warming((math, a) -> math.expBelow(10, a[0], a[2], LENGTH));
    private final Warming expm1 = new Warming((math, a) -> math.expm1(a[0], a[2], a[3], LENGTH));
    private final Warming ln =
            new Warming((math, a) -> math.ln(a[0], a[1], a[2], a[3], LENGTH, new ScratchStack(math)));
    private final Warming tanh = new Warming((math, a) -> math.tanh(a[0], a[2], LENGTH));
    private final Warming sigmoid = new Warming((math, a) -> math.sigmoid(a[0], a[2], LENGTH));
    private final Warming sigmoidProduct =
            new Warming((math, a) -> math.sigmoidProduct(a[0], a[0], a[1], a[2], LENGTH));
    private final Warming swish = new Warming((math, a) -> math.swish(1, 0, a[0], a[2], LENGTH));
    private final Warming decay = new Warming((math, a) -> math.decay(a[0], a[1], a[2], a[3], LENGTH));
    private final Warming productDerivative = new Warming(
            (math, a) -> math.productDerivative(a[0], a[1], a[0], a[1], a[2], LENGTH, new ScratchStack(math)));
    private final Warming max = new Warming((math, a) -> math.max(a[0], LENGTH));
    private final Warming sum = new Warming((math, a) -> math.sum(a[0], LENGTH));

    WarmingMath(ArrayMath simd, ArrayMath plain) {
        this.simd = simd;
        this.plain = plain;
    }

    @Override
    public String description() {
        return simd.description() + ", each function as soon as it is compiled";
    }

    private ArrayMath best(Warming function) {
        if (function.isFast) {
            return simd;
        }
        function.demand();
        return plain;
    }

    @Override
    public void exp(double[] x, double[] y, int n) {
        best(exp).exp(x, y, n);
    }

    @Override
    public void exp(double[] hi, double[] lo, double[] y, int n) {
        best(expOfSum).exp(hi, lo, y, n);
    }

    @Override
    public void expBelow(double top, double[] x, double[] y, int n) {
        best(expBelow).expBelow(top, x, y, n);
    }

    @Override
    public void expm1(double[] x, double[] y, double[] low, int n) {
        best(expm1).expm1(x, y, low, n);
    }

    @Override
    public void ln(double[] v, double[] vl, double[] y, double[] yl, int n, Scratch scratch) {
        best(ln).ln(v, vl, y, yl, n, scratch);
    }

    @Override
    public void tanh(double[] x, double[] y, int n) {
        best(tanh).tanh(x, y, n);
    }

    @Override
    public void sigmoid(double[] x, double[] y, int n) {
        best(sigmoid).sigmoid(x, y, n);
    }

    @Override
    public void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n) {
        best(sigmoidProduct).sigmoidProduct(factor, hi, lo, y, n);
    }

    @Override
    public void swish(double beta, double betaLow, double[] x, double[] y, int n) {
        best(swish).swish(beta, betaLow, x, y, n);
    }

    @Override
    public boolean decay(double[] hi, double[] lo, double[] g, double[] low, int n) {
        return best(decay).decay(hi, lo, g, low, n);
    }

    @Override
    public boolean productDerivative(
            double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch) {
        return best(productDerivative).productDerivative(hi, lo, v, vl, y, n, scratch);
    }

    @Override
    public double max(double[] x, int n) {
        return best(max).max(x, n);
    }

    @Override
    public double sum(double[] x, int n) {
        return best(sum).sum(x, n);
    }

    /** A call of one function with arrays: two of input, the second small beside an ulp of the first, and two of output. */
    @FunctionalInterface
    private interface Call {
        void of(ArrayMath math, double[][] arrays);
    }

    /** Whether a function is compiled yet. */
    private final class Warming {

        private final Call call;
        private final AtomicBoolean isStarted = new AtomicBoolean();
        private volatile boolean isFast;
        private int calls;

        Warming(Call call) {
            this.call = call;
        }

        /** Counts a call; threads may overlook each other's. */
        void demand() {
            if (calls < FEW) {
                calls++;
            } else if (!isStarted.get() && isStarted.compareAndSet(false, true)) {
                // Nothing of the thread that happens to call is inherited: neither its class loader nor its job.
                Thread thread = new Thread(null, this::warmUp, "spark-activations-warm-up", 0, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(null);
                thread.start();
            }
        }

        private void warmUp() {
            double[][] usual = arrays(10);
            double[][] far = arrays(1000);
            // One at a time: HotSpot compiles no faster for being asked by many.
            try {
                synchronized (WarmingMath.this) {
                    long begin = System.nanoTime();
                    int fast = 0;
                    for (int i = 1; fast < FAST_IN_A_ROW && System.nanoTime() - begin < PATIENCE_NANOSECONDS; i++) {
                        long start = System.nanoTime();
                        call.of(simd, i % RARELY == 0 ? far : usual);
                        fast = System.nanoTime() - start < FAST ? fast + 1 : 0;
                        if (fast == 0 && i > ASKED) {
                            LockSupport.parkNanos(PAUSE_NANOSECONDS);
                        }
                    }
                    isFast = fast == FAST_IN_A_ROW;
                }
            } catch (RuntimeException | LinkageError e) {
                // What does not work here is not used: plain Java goes on.
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
