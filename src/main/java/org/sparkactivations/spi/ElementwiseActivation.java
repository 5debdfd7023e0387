package org.sparkactivations.spi;

/** An activation that maps every element on its own: {@code y[i] = f(x[i])}, with the derivative {@code f′}. */
public interface ElementwiseActivation extends Activation {

    /**
     * Computes the derivative by {@code x}. At a kink it is what the derivative formula of the {@link #definition()
     * definition} says.
     *
     * @param y receives {@code n} elements
     */
    void derivative(double[] x, double[] y, int n, KernelContext context);

    /**
     * Computes the {@link #derivative} of floats in the manner of {@link #valueOfFloats}.
     *
     * @return false if it is not faster, and nothing is computed
     */
    default boolean derivativeOfFloats(float[] x, float[] y, int n, KernelContext context) {
        return false;
    }

    /**
     * Computes {@link #value} and {@link #derivative} of the same elements, each with the bits of its own method. A
     * function overrides it if the hard part of its value serves the derivative too.
     *
     * @param y receives {@code n} values
     * @param slopes receives {@code n} derivatives; another array than y
     */
    default void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
        value(x, y, n, context);
        derivative(x, slopes, n, context);
    }

    /**
     * Computes the derivative by a parameter. It is called only for parameters declared {@linkplain
     * Parameter#isTrainable() trainable}.
     *
     * @param parameter position of the parameter
     * @param y receives {@code n} elements
     */
    default void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
        throw new IllegalArgumentException(definition().name() + " has no derivative by "
                + definition().parameters().get(parameter).name());
    }

    /**
     * Computes a {@linkplain #parameterDerivative derivative by a parameter} for floats in the manner of {@link
     * #valueOfFloats}.
     *
     * @return false if it is not faster, and nothing is computed
     */
    default boolean parameterDerivativeOfFloats(int parameter, float[] x, float[] y, int n, KernelContext context) {
        return false;
    }
}
