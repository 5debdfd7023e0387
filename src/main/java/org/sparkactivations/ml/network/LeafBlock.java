package org.sparkactivations.ml.network;

import java.io.Serializable;
import org.sparkactivations.net.RowBlock;

/** Rows of a leaf that are computed together. It is no record, as Kryo does not copy records. */
final class LeafBlock implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int leaf;
    private final boolean validates;
    private final double[] features;
    private final double[] targets;
    private final double[] weights;
    private final int rows;

    LeafBlock(int leaf, boolean validates, RowBlock block) {
        this.leaf = leaf;
        this.validates = validates;
        this.features = block.features();
        this.targets = block.targets();
        this.weights = block.weights();
        this.rows = block.rows();
    }

    /** The number of the leaf in the tree. */
    int leaf() {
        return leaf;
    }

    /** Whether training is watched by these rows, which are not trained on. */
    boolean validates() {
        return validates;
    }

    /** The rows. */
    RowBlock rows() {
        return new RowBlock(features, targets, weights, rows);
    }
}
