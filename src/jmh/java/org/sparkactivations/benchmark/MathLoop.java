package org.sparkactivations.benchmark;

/** A loop over an array with the methods of {@link Math}, as users write it without this library. */
public interface MathLoop {

    /** Computes elements {@code 0 … n-1}. */
    void run(double[] x, double[] y, int n);

    /** Computes elements {@code 0 … n-1}, in double. */
    void run(float[] x, float[] y, int n);
}
