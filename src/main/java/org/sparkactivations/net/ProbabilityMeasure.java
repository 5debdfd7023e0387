package org.sparkactivations.net;

import java.io.Serializable;

/**
 * A measure of probabilities against what came true, over rows. Its sums are exact, so its value has the same bits
 * whatever the order of the rows and however parts are merged. Not thread-safe.
 *
 * @param <T> the concrete class
 */
public interface ProbabilityMeasure<T extends ProbabilityMeasure<T>> extends Serializable {

    /**
     * Adds a row.
     *
     * @param probabilities one per class, or only that of class 1 of two; NaN makes the value NaN
     * @param label the index of the class that came true
     * @param weight a finite number ≥ 0
     */
    void add(double[] probabilities, int label, double weight);

    /** Adds the rows of another one, of the same kind. */
    void add(T other);

    /** The measure; NaN if there is no row with a weight. */
    double value();
}
