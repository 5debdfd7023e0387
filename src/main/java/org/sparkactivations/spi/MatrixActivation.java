package org.sparkactivations.spi;

/** A function that makes an n × n matrix of a row of n elements. */
public interface MatrixActivation extends RowActivation {

    /** Computes rows {@code from … to} (exclusive) of the matrix, one after the other, into {@code y}. */
    void rows(int from, int to, double[] x, double[] y, int n, KernelContext arguments);

    @Override
    default void value(double[] x, double[] y, int n, KernelContext arguments) {
        rows(0, n, x, y, n, arguments);
    }
}
