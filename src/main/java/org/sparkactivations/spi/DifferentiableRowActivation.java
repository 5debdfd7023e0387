package org.sparkactivations.spi;

/**
 * A function from row to row with a derivative: it brings the function {@code <name>_vjp} with it, and {@code
 * <name>_jacobian} if it {@linkplain #hasJacobian() has one}.
 */
public interface DifferentiableRowActivation extends RowActivation {

    /**
     * Computes the vector-Jacobian product: the gradient by x of a scalar that has {@code upstream} as its gradient by
     * the result.
     *
     * @param upstream as many elements as the result for {@code x} has
     * @param y receives {@code n} elements
     */
    void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context);

    /** Whether the catalogue offers the whole Jacobian as a function; then {@link #jacobian} is implemented. */
    default boolean hasJacobian() {
        return false;
    }

    /**
     * Computes rows {@code from … to} (exclusive) of the Jacobian, an n × n matrix, one after the other.
     *
     * @param y receives {@code (to − from)·n} elements: element j of row i is the derivative of result i by x[j]
     * @throws UnsupportedOperationException if this activation {@linkplain #hasJacobian() has none}
     */
    default void jacobian(int from, int to, double[] x, double[] y, int n, KernelContext context) {
        throw new UnsupportedOperationException(definition().name() + " has no Jacobian");
    }
}
