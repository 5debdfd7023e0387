package org.sparkactivations.math;

/**
 * The hard functions over arrays, correct to about half a unit in the last place.
 *
 * <p>Two providers compute them, one in plain Java and one with the Vector API, with the same IEEE-exact operations in the
 * same order: the bits of a result depend on nothing but the element, neither on the provider, nor on the compiler, nor on
 * where the element stands in the array. Every method reads elements {@code 0 … n-1} of its inputs and writes those of its
 * outputs. An output array must not be an input array too, unless said otherwise. NaN gives NaN.
 */
public interface ArrayMath {

    /** Up to this |x|, eˣ and e⁻ˣ are far from the bounds of double, and need no care. */
    double NEAR = 700;

    /** The fastest provider of this JVM. */
    static ArrayMath provider() {
        return Providers.BEST;
    }

    /** Which provider this is, why, and how to get a faster one; a sentence to log. */
    String description();

    /** {@code y = eˣ}, within 1 ulp. */
    void exp(double[] x, double[] y, int n);

    /** {@code y = e^(hi + lo)}, within 1 ulp; lo is finite, and small beside an ulp of hi, or hi is infinite. */
    void exp(double[] hi, double[] lo, double[] y, int n);

    /**
     * {@code y = e^(x − top)} of the unrounded difference, within 1 ulp.
     *
     * @param top no less than any x, and at most 2⁹⁰⁰ in magnitude
     */
    void expBelow(double top, double[] x, double[] y, int n);

    /** {@code y + low = eˣ − 1} within 0.1 ulp of y, where |low| is at most half an ulp of y. */
    void expm1(double[] x, double[] y, double[] low, int n);

    /**
     * {@code y + yl = ln(v + vl)} within 2⁻⁵⁸, y being that rounded; −∞ for 0, NaN for what is negative.
     *
     * @param vl at most an ulp of v
     */
    void ln(double[] v, double[] vl, double[] y, double[] yl, int n, Scratch scratch);

    /** {@code y = tanh x}, within 1 ulp; exactly odd. */
    void tanh(double[] x, double[] y, int n);

    /** The logistic sigmoid {@code y = σ(x) = 1/(1 + e⁻ˣ)}, within 1 ulp. */
    void sigmoid(double[] x, double[] y, int n);

    /**
     * {@code y = factor·σ(hi + lo)}, within 2 ulp, also where σ alone would underflow.
     *
     * @param factor finite unless hi is far out
     * @param lo small beside an ulp of hi; may be anything where hi is far out
     */
    void sigmoidProduct(double[] factor, double[] hi, double[] lo, double[] y, int n);

    /** {@code y = x·σ((beta + betaLow)·x)}, within 2 ulp, for a finite beta and a betaLow of at most half an ulp of it. */
    void swish(double beta, double betaLow, double[] x, double[] y, int n);

    /**
     * {@code g + low = e^−|hi + lo|} within 2⁻⁵⁶ of g, where |hi| ≤ {@value #NEAR}; beyond, the outputs are meaningless.
     *
     * @param lo small beside an ulp of hi, there
     * @return whether no |hi| is beyond
     */
    boolean decay(double[] hi, double[] lo, double[] g, double[] low, int n);

    /** {@link Logistic#productDerivative} where |hi| ≤ {@value #NEAR}; returns whether all are. */
    boolean productDerivative(double[] hi, double[] lo, double[] v, double[] vl, double[] y, int n, Scratch scratch);

    /** The greatest element: NaN if one is NaN, −∞ if there is none; never −0. */
    double max(double[] x, int n);

    /** The sum of the elements, as if it had been formed with twice the precision and then rounded. */
    double sum(double[] x, int n);
}
