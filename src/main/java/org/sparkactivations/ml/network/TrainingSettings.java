package org.sparkactivations.ml.network;

import java.io.Serializable;

/**
 * How a network is trained.
 *
 * @param usesAdam whether Adam is used, else L-BFGS
 * @param maxIter iterations of L-BFGS, epochs of Adam, at most
 * @param tol share of the objective by which it must improve
 * @param regParam factor of the penalty of weights
 * @param patience iterations without an improvement after which training stops
 * @param stepSize step of Adam
 * @param batchSize rows of a step of Adam
 * @param leaves leaves of the tree of sums
 * @param checkpointInterval iterations from one checkpoint to the next
 * @param driverBytes blocks of at most so many bytes are trained on by the driver
 * @param partitions partitions of the leaves; 0 for as many as the cluster runs at once, or more if those were large
 */
public record TrainingSettings(
        boolean usesAdam,
        int maxIter,
        double tol,
        double regParam,
        int patience,
        double stepSize,
        int batchSize,
        int leaves,
        int checkpointInterval,
        long driverBytes,
        int partitions)
        implements Serializable {

    /** Rows of a block of L-BFGS, for which the size makes no difference to the result. */
    private static final int BLOCK_ROWS = 128;

    /** Settings for the usual place of computation. */
    public TrainingSettings(
            boolean usesAdam,
            int maxIter,
            double tol,
            double regParam,
            int patience,
            double stepSize,
            int batchSize,
            int leaves,
            int checkpointInterval) {
        this(
                usesAdam,
                maxIter,
                tol,
                regParam,
                patience,
                stepSize,
                batchSize,
                leaves,
                checkpointInterval,
                RowBlocks.DRIVER_BYTES,
                0);
    }

    /** The same with another place of computation. */
    TrainingSettings at(long bytes, int count) {
        return new TrainingSettings(
                usesAdam,
                maxIter,
                tol,
                regParam,
                patience,
                stepSize,
                batchSize,
                leaves,
                checkpointInterval,
                bytes,
                count);
    }

    int blockRows() {
        return usesAdam ? batchSize : BLOCK_ROWS;
    }
}
