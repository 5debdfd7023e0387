package org.sparkactivations.math;

/**
 * The hard functions over arrays: exponentials, logarithms and functions built on them, each within 1 or 2 ulp
 * (units in the last place).
 *
 * <p>Two providers compute them, one in plain Java and one with the Vector API. Both run the same IEEE-exact operations
 * in the same order. So the bits of a result depend on the element alone: not on the provider, not on the compiler, and
 * not on the place of the element in the array.
 *
 * <p>Every method reads elements {@code 0 … n-1} of its inputs and writes those of its outputs. An output array must
 * not be an input array. NaN gives NaN.
 *
 * <p>A number that is a sum of two doubles is a pair: {@code x} and {@code xLow}, or {@code high} and {@code low}. The
 * low part is small compared with an ulp of the other, unless said otherwise.
 */
public interface ArrayMath {

    /** Up to this |x|, eˣ and e⁻ˣ are far from the bounds of double, and need no care. */
    double NEAR = 700;

    /** The fastest provider of this JVM. */
    static ArrayMath provider() {
        return Providers.BEST;
    }

    /**
     * The fastest provider of this JVM for results that are rounded to float. Where another one gives a relative error
     * of an ulp or less, this one gives 2⁻³³; the low parts that it gives are 0, and those that it is given have no
     * influence.
     */
    static ArrayMath forFloats() {
        return Providers.BEST_FOR_FLOATS;
    }

    /** Whether this is a provider {@link #forFloats}. A kernel may then leave out its own low parts too. */
    default boolean isForFloats() {
        return false;
    }

    /** Names the provider, the reason for its choice and, if a faster one exists, how to get it: a sentence to log. */
    String description();

    /** {@code y = eˣ}, within 1 ulp; 0 for −∞ and ∞ for ∞. */
    void exp(double[] x, double[] y, int n);

    /**
     * {@code y = e^(high + low)}, within 1 ulp; 0 for −∞ and ∞ for ∞.
     *
     * @param low finite where high is finite
     */
    void exp(double[] high, double[] low, double[] y, int n);

    /**
     * {@code y = e^(x − top)} of the unrounded difference, within 1 ulp.
     *
     * @param top the maximum of x or more, and at most 2⁹⁰⁰ in magnitude
     */
    void expBelow(double top, double[] x, double[] y, int n);

    /**
     * {@code y + yLow = eˣ} within 2⁻⁵⁶ of y, where |x| ≤ {@value #NEAR}; elsewhere the outputs are arbitrary.
     *
     * @return whether |x| ≤ {@value #NEAR} for every element
     */
    boolean preciseExp(double[] x, double[] y, double[] yLow, int n);

    /**
     * {@code y + yLow = eˣ − 1} within 0.1 ulp of y, where |yLow| is at most half an ulp of y; −1 for −∞ and ∞ for ∞.
     */
    void expm1(double[] x, double[] y, double[] yLow, int n);

    /**
     * {@code y + yLow = ln(v + vLow)} within 2⁻⁵⁸, where y is that rounded; −∞ for 0, ∞ for ∞, NaN
     * for negative numbers.
     *
     * @param vLow at most an ulp of v
     */
    void ln(double[] v, double[] vLow, double[] y, double[] yLow, int n, Scratch scratch);

    /** {@code y = tanh x}, within 1 ulp; exactly odd, ±1 for ±∞. */
    void tanh(double[] x, double[] y, int n);

    /**
     * {@link #tanh} together with its derivative, {@code slopes = 1/cosh²x}, within 2 ulp, if this provider computes both
     * in one pass.
     *
     * @return false if it does not, and nothing is computed
     */
    default boolean tanhWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        return false;
    }

    /** The logistic sigmoid {@code y = σ(x) = 1/(1 + e⁻ˣ)}, within 1 ulp; 0 for −∞ and 1 for ∞. */
    void sigmoid(double[] x, double[] y, int n);

    /**
     * {@link #sigmoid} together with its derivative, {@code slopes = σ(x)·σ(−x)}, within 1 ulp and exactly even, in the
     * manner of {@link #tanhWithDerivative}.
     */
    default boolean sigmoidWithDerivative(double[] x, double[] y, double[] slopes, int n) {
        return false;
    }

    /**
     * {@code y = factor·σ(high + low)}, within 2 ulp, also where σ alone would be subnormal or 0.
     *
     * @param factor finite, or arbitrary where |high| is beyond {@value #NEAR}
     * @param low arbitrary where |high| is beyond 1500
     */
    void sigmoidProduct(double[] factor, double[] high, double[] low, double[] y, int n);

    /** {@link #sigmoidProduct} together with {@link Logistic#productDerivative}, in the manner of {@link #tanhWithDerivative}. */
    default boolean sigmoidProductWithDerivative(
            double[] factor,
            double[] high,
            double[] low,
            double[] v,
            double[] vLow,
            double[] y,
            double[] slopes,
            int n) {
        return false;
    }

    /**
     * {@code y = x·σ((beta + betaLow)·x)}, within 2 ulp, for a finite beta and a betaLow of at most half an ulp of it.
     */
    void swish(double beta, double betaLow, double[] x, double[] y, int n);

    /**
     * {@link #swish} together with its derivative, which is {@link Logistic#productDerivative} of twice the argument of
     * σ, in the manner of {@link #tanhWithDerivative}.
     */
    default boolean swishWithDerivative(double beta, double betaLow, double[] x, double[] y, double[] slopes, int n) {
        return false;
    }

    /**
     * {@code g + gLow = e^−|high + low|} within 2⁻⁵⁶ of g, where |high| ≤ {@value #NEAR}; elsewhere the
     * outputs are arbitrary.
     *
     * @return whether |high| ≤ {@value #NEAR} for every element
     */
    boolean decay(double[] high, double[] low, double[] g, double[] gLow, int n);

    /**
     * {@link Logistic#density} where |high| ≤ {@value #NEAR}; elsewhere the output is arbitrary.
     *
     * @return whether |high| ≤ {@value #NEAR} for every element
     */
    boolean density(double factor, double[] high, double[] low, double[] y, int n, Scratch scratch);

    /**
     * {@link Logistic#productDerivative} where |high| ≤ {@value #NEAR}; elsewhere the output is arbitrary.
     *
     * @return whether |high| ≤ {@value #NEAR} for every element
     */
    boolean productDerivative(
            double[] high, double[] low, double[] v, double[] vLow, double[] y, int n, Scratch scratch);

    /** The maximum of the elements: NaN if one is NaN, −∞ if there is none; never −0. */
    double max(double[] x, int n);

    /** The sum of the elements, formed with twice the precision and then rounded. */
    double sum(double[] x, int n);

    /**
     * As {@link #exp(double[], double[], int)}, from floats to floats, if this provider needs no arrays of doubles for
     * it. The results are those for doubles, rounded.
     *
     * @return false if it does, and nothing is computed
     */
    default boolean exp(float[] x, float[] y, int n) {
        return false;
    }

    /** {@link #tanh} in the manner of {@link #exp(float[], float[], int)}. */
    default boolean tanh(float[] x, float[] y, int n) {
        return false;
    }

    /** {@link #sigmoid} in the manner of {@link #exp(float[], float[], int)}. */
    default boolean sigmoid(float[] x, float[] y, int n) {
        return false;
    }

    /** {@link #swish} in the manner of {@link #exp(float[], float[], int)}. */
    default boolean swish(double beta, double betaLow, float[] x, float[] y, int n) {
        return false;
    }

    /**
     * {@code y = eˣ}, as {@link #expBelow} computes it for a top of 0, and their {@link #sum}.
     *
     * @return NaN if this provider needs x as doubles, or x is not {@linkplain ScalarFloatMath#areModerate moderate};
     *     then y is arbitrary
     */
    default double sumOfExp(float[] x, double[] y, int n, Scratch scratch) {
        return Double.NaN;
    }

    /** The maximum of the elements, n > 0; arbitrary if one is NaN, and where it is 0, the sign is arbitrary. */
    default float max(float[] x, int n) {
        float greatest = x[0];
        for (int i = 1; i < n; i++) {
            greatest = x[i] > greatest ? x[i] : greatest;
        }
        return greatest;
    }

    /**
     * {@code y = e^(x − top)} for x of at most top, as {@link #expBelow} computes it, and their {@link #sum}.
     *
     * @return NaN if this provider needs x as doubles, and nothing is computed; or if an element is NaN
     */
    default double sumOfExpBelow(double top, float[] x, double[] y, int n, Scratch scratch) {
        return Double.NaN;
    }

    /** {@code y = factor·x}, rounded to double and then to float. */
    default void narrow(double factor, double[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = (float) (factor * x[i]);
        }
    }

    /** {@code y = x}, exactly, for the first {@code n} elements of x and those of y from {@code start} on. */
    default void widen(float[] x, double[] y, int start, int n) {
        for (int i = 0; i < n; i++) {
            y[start + i] = x[i];
        }
    }

    /** {@code y = x}, rounded to float, for {@code n} elements of x from {@code start} on and the first ones of y. */
    default void narrow(double[] x, int start, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = (float) x[start + i];
        }
    }

    /**
     * {@code C += A·B} for matrices that lie in arrays row after row. Every element of C is the chain {@code
     * fma(aᵢₖ, bₖⱼ, … fma(aᵢ₁, b₁ⱼ, fma(aᵢ₀, b₀ⱼ, cᵢⱼ)))}. So its bits do not change if rows or columns of C are
     * computed in several calls, or if the columns of A are given to one call after the other.
     *
     * @param a the first element of A is {@code a[aStart]}
     * @param isTransposed whether a has Aᵀ: k rows of m elements in place of m rows of k elements
     * @param b k rows of n elements, from {@code b[bStart]}
     * @param c m rows of n elements, from {@code c[cStart]}; another array than a and b
     */
    default void addProduct(
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
        ScalarProducts.add(a, aStart, isTransposed ? 1 : k, isTransposed ? m : 1, b, bStart, c, cStart, m, k, 0, n);
    }

    /**
     * Splits products {@code t = aᵢ·bᵢ}, each rounded, for sums without rounding: {@code t = p + q + r} exactly, where p
     * is a multiple of an ulp of {@code large}, q of one of {@code small}, and r is what is left.
     *
     * <p>If {@code Σ|t|} is at most a quarter of an ulp of large times 2⁵², and small is 2⁻⁴² of large, for at most 512
     * products, then Σp and Σq are exact. Otherwise they are not to be used.
     *
     * @param a the first factors, from {@code a[aStart]} on
     * @param b the second factors, from {@code b[bStart]} on
     * @param large 1.5 times a power of 2
     * @param rest receives r, from its first element on
     * @param sums receives Σp, Σq, and Σ|t| and Σ|r|, of which the last bits depend on the provider
     */
    default void split(
            double[] a,
            int aStart,
            double[] b,
            int bStart,
            int n,
            double large,
            double small,
            double[] rest,
            double[] sums) {
        ScalarSplit.split(a, aStart, b, bStart, n, large, small, rest, sums);
    }
}
