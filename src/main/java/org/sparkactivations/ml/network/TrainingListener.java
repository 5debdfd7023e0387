package org.sparkactivations.ml.network;

import java.util.List;
import java.util.OptionalDouble;
import org.sparkactivations.net.HiddenUnits;

/**
 * Follows a training, iteration by iteration. The thread that trains calls it, and waits for it. An exception that it
 * throws ends the training.
 */
@FunctionalInterface
public interface TrainingListener {

    /** Is told of the start, as iteration 0, and of each iteration when it is done. */
    void onIteration(Iteration iteration);

    /**
     * The state after an iteration of L-BFGS, or an epoch of Adam.
     *
     * @param number of the iteration; 0 is the start
     * @param objective the mean loss plus the penalty, as in {@link TrainingSummary#objectiveHistory}
     * @param validationLoss the mean loss of the validation rows; empty if there are none
     * @param isBest whether the model has these weights if training stops here
     * @param hiddenLayers what the units of the hidden layers do; empty in iterations that are not a multiple of
     *     {@value Training#REPORT_INTERVAL}
     */
    record Iteration(
            int number,
            double objective,
            OptionalDouble validationLoss,
            boolean isBest,
            List<HiddenUnits.Layer> hiddenLayers) {}
}
