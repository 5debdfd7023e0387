package org.sparkactivations.net;

import java.io.Serializable;

/**
 * Rows that are computed together.
 *
 * @param features row after row
 * @param targets the index of the class of each row, or row after row a target for each output: see {@link
 *     Loss#targetWidth}
 * @param weights of the rows; null if all are 1
 * @param rows how many there are; the arrays may be longer
 */
public record RowBlock(double[] features, double[] targets, double[] weights, int rows) implements Serializable {

    /** The weight of a row. */
    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }
}
