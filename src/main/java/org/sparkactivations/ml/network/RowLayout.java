package org.sparkactivations.ml.network;

import java.io.Serializable;

/**
 * How rows are put into blocks.
 *
 * @param inputs features of a row
 * @param targets numbers of a label
 * @param isWeighted whether rows have weights
 * @param blockRows rows of a block; the last of a leaf may have fewer
 */
record RowLayout(int inputs, int targets, boolean isWeighted, int blockRows) implements Serializable {

    /** The bytes of a row in a block. */
    long rowBytes() {
        return (long) Double.BYTES * (inputs + targets + (isWeighted ? 1 : 0));
    }
}
