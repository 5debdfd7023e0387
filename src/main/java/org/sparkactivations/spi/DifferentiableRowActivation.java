package org.sparkactivations.spi;

/** A function from row to row that can pull a gradient back: it brings the function {@code <name>_vjp} with it. */
public interface DifferentiableRowActivation extends RowActivation {

    /**
     * Computes the vector-Jacobian product: the gradient by x of what has {@code upstream} as its gradient by the result.
     *
     * @param upstream as many elements as the result for {@code x} has
     * @param y receives {@code n} elements
     */
    void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext arguments);
}
