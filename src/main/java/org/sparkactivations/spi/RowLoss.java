package org.sparkactivations.spi;

/**
 * A loss: one number for a row of x and its {@linkplain Operand.Kind#LABEL label}. {@link KernelContext#label()} is the
 * index of the class; if it is negative, {@link KernelContext#operand()} holds the distribution over the classes.
 */
public interface RowLoss extends RowActivation {

    /**
     * Computes the gradient by {@code x}.
     *
     * @param y receives {@code n} elements
     */
    void gradient(double[] x, double[] y, int n, KernelContext context);
}
