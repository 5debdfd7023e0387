package org.sparkactivations.spi;

import java.io.Serializable;

/**
 * An activation function, defined once: its {@link #definition()} and the kernel that computes it. Everything else (SQL
 * functions, Column functions, Transformers, documentation, tests) is derived from these two.
 *
 * <p>Implement {@link ElementwiseActivation} for {@code y[i] = f(x[i])} and {@link RowActivation} for functions of a
 * whole row, such as softmax. The built-in families are enums that do so. An implementation that is named in {@code
 * META-INF/services/org.sparkactivations.spi.Activation} joins the catalogue. It needs a public constructor without
 * arguments. Executors receive it by Java serialization, so its fields must be serializable.
 *
 * <p>A kernel is a method that computes a value or a derivative. Its duties:
 *
 * <ul>
 *   <li>NaN in, NaN out, at the same element. At ±∞ the result is the limit, wherever the limit exists.
 *   <li>A zero has the sign that the formula gives it; a result that underflows keeps its sign.
 *   <li>The result is infinite or 0 only where the exact result rounds to it, whatever intermediate results
 *       would do.
 *   <li>It depends on x and the {@link KernelContext} alone. An element has the same bits in every row and at every
 *       place, in plain Java and with SIMD.
 *   <li>All elements of y are written. x is neither kept nor changed. Arrays may be longer than n.
 *   <li>Nothing is allocated. Working memory comes from the {@link org.sparkactivations.math.Scratch
 *       Scratch} stack.
 *   <li>It runs in several threads at a time, so it has no state of its own.
 * </ul>
 *
 * <p>A kernel may call any function of the catalogue, directly ({@code function.apply(…)}), at any depth, or another
 * activation's kernel with its own context. Arrays that it leaves on the stack are released, and elements of y that it
 * does not write are NaN.
 */
public interface Activation extends Serializable {

    /** Names, parameters, formulas and sources of this activation. Always the same object or an equal one. */
    Definition definition();

    /**
     * Computes the value of the function.
     *
     * @param x the elements
     * @param y receives {@code n} elements, or as many as the definition's {@linkplain Definition#width() width} says
     * @param n the number of elements of x; both arrays may be longer
     * @param context the parameter values, and working memory
     */
    void value(double[] x, double[] y, int n, KernelContext context);

    /**
     * Computes the value of floats without arrays of doubles, where that is faster. The results are those of {@link
     * #value} rounded, bit for bit, and as many as the elements.
     *
     * @param x the elements
     * @param y receives {@code n} elements; another array than x
     * @return false if it is not faster, and nothing is computed
     */
    default boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
        return false;
    }
}
