package org.sparkactivations.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sparkactivations.net.ReliabilityBins.Bin;

/**
 * How far probabilities are from what came true.
 *
 * @param name of the probabilities
 * @param bins of the confidence
 * @param expectedError the expected calibration error
 * @param maximumError the maximum calibration error
 * @param brierScore the Brier score
 * @param logLoss the mean cross-entropy
 */
public record Reliability(
        String name, List<Bin> bins, double expectedError, double maximumError, double brierScore, double logLoss) {

    /** The number of predictions. */
    long count() {
        return bins.stream().mapToLong(Bin::count).sum();
    }

    /** The mean confidence of all predictions; NaN if there are none. */
    double confidence() {
        return mean(Bin::confidence);
    }

    /** The share of all predictions that holds; NaN if there are none. */
    double accuracy() {
        return mean(Bin::accuracy);
    }

    private double mean(ToDoubleFunction<Bin> measure) {
        double sum = 0;
        double weight = 0;
        for (Bin each : bins) {
            if (each.weight() > 0) {
                sum += each.weight() * measure.applyAsDouble(each);
                weight += each.weight();
            }
        }
        return sum / weight;
    }
}
