package org.sparkactivations.spi;

/** An activation that maps every element on its own: {@code y[i] = f(x[i])}, with the derivative {@code f′}. */
public interface ElementwiseActivation extends Activation {

    /**
     * Computes the derivative by {@code x}, under the same rules as {@link #value}. At a kink it is what the derivative
     * formula of the {@link #definition() definition} says; NaN gives NaN.
     */
    void derivative(double[] x, double[] y, int n, KernelContext context);

    /**
     * Computes the derivative by the parameter at position {@code parameter}, for parameters declared {@linkplain
     * Parameter#isTrainable() trainable}; others are never asked for.
     */
    default void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
        throw new IllegalArgumentException(definition().name() + " has no derivative by "
                + definition().parameters().get(parameter).name());
    }
}
