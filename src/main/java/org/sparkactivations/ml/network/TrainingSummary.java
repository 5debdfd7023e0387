package org.sparkactivations.ml.network;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Network;

/** How a training went. Immutable. */
public final class TrainingSummary implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Network network;
    private final long trainingRows;
    private final long validationRows;
    private final double[] objectives;
    private final double[] validationLosses;
    private final int bestIteration;
    private final int evaluations;
    private final StopReason reason;
    private final TreeMap<Integer, List<HiddenUnits.Layer>> hidden;

    TrainingSummary(
            Network network,
            long trainingRows,
            long validationRows,
            double[] objectives,
            double[] validationLosses,
            int bestIteration,
            int evaluations,
            StopReason reason,
            Map<Integer, List<HiddenUnits.Layer>> hidden) {
        this.network = network;
        this.trainingRows = trainingRows;
        this.validationRows = validationRows;
        this.objectives = objectives;
        this.validationLosses = validationLosses;
        this.bestIteration = bestIteration;
        this.evaluations = evaluations;
        this.reason = reason;
        this.hidden = new TreeMap<>(hidden);
    }

    /** The network, with its sizes. */
    public Network network() {
        return network;
    }

    /** How many rows were trained on. */
    public long trainingRows() {
        return trainingRows;
    }

    /** How many validation rows there are. */
    public long validationRows() {
        return validationRows;
    }

    /**
     * The objective, the mean loss plus the penalty: at the start, and after each iteration. After an epoch of Adam the
     * loss is what each batch found before its step.
     */
    public double[] objectiveHistory() {
        return objectives.clone();
    }

    /** The mean loss of the validation rows: at the start, and after each iteration. Empty if there are none. */
    public double[] validationHistory() {
        return validationLosses.clone();
    }

    /** How many iterations, or epochs of Adam, were made. */
    public int totalIterations() {
        return objectives.length - 1;
    }

    /** The iteration whose weights the model has: the last, or the one with the least validation loss. */
    public int bestIteration() {
        return bestIteration;
    }

    /** How many times the gradient of all rows was computed. */
    public int evaluations() {
        return evaluations;
    }

    /** Why training stopped. */
    public StopReason stopReason() {
        return reason;
    }

    /** The dead, saturated and one-signed units of each hidden layer of the model. */
    public List<HiddenUnits.Layer> hiddenLayers() {
        return Collections.unmodifiableList(hidden.get(bestIteration));
    }

    /** As {@link #hiddenLayers()}, by iteration: at the start, every {@value Training#REPORT_INTERVAL} and at the end. */
    public SortedMap<Integer, List<HiddenUnits.Layer>> hiddenHistory() {
        return Collections.unmodifiableSortedMap(hidden);
    }

    /** The summary in a few sentences. */
    @Override
    public String toString() {
        int n = totalIterations();
        String validation = validationLosses.length == 0
                ? ""
                : ", validation loss " + validationLosses[bestIteration] + " at iteration " + bestIteration;
        return n + (n == 1 ? " iteration, " : " iterations, ") + evaluations + " evaluations, objective "
                + objectives[0] + " to " + objectives[n] + validation + "; stopped because " + reason
                + hiddenLayers().stream()
                        .map(HiddenUnits.Layer::toString)
                        .collect(Collectors.joining("; ", hiddenLayers().isEmpty() ? "" : "; ", ""));
    }
}
