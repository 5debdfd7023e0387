package org.sparkactivations.net;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sparkactivations.math.ExactSum;

/**
 * Predictions in bins of their confidence, with how often they hold. Sums are exact, so they have the same bits whatever
 * the order of the predictions and however bins are merged.
 *
 * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated
 *     Probabilities Using Bayesian Binning, 2015</a>
 */
public final class ReliabilityBins implements ProbabilityMeasure<ReliabilityBins> {

    /** The greatest number of bins of equal width. More could not be told apart in a diagram. */
    public static final int MAX_BINS = 10_000;

    private static final long serialVersionUID = 1L;

    private final double[] edges;
    private final long[] counts;
    private final ExactSum[] weights;
    private final ExactSum[] confidences;
    private final ExactSum[] hits;
    private boolean hasNaN;

    /**
     * A bin.
     *
     * @param low the least confidence that belongs to it
     * @param high the least that no longer belongs to it; 1 belongs to the last bin
     * @param count how many predictions it has
     * @param weight the sum of their weights
     * @param confidence their mean confidence; NaN without weight
     * @param accuracy the share of them that holds; NaN without weight
     */
    public record Bin(double low, double high, long count, double weight, double confidence, double accuracy)
            implements Serializable {

        /** How far confidence and accuracy are apart; 0 without weight. */
        public double gap() {
            return weight > 0 ? Math.abs(accuracy - confidence) : 0;
        }
    }

    /**
     * Bins without predictions.
     *
     * @param edges the inner edges of the bins, which ascend
     */
    public ReliabilityBins(double... edges) {
        this.edges = edges.clone();
        int bins = edges.length + 1;
        this.counts = new long[bins];
        this.weights = new ExactSum[bins];
        this.confidences = new ExactSum[bins];
        this.hits = new ExactSum[bins];
    }

    /**
     * So many bins of equal width from 0 to 1.
     *
     * @throws IllegalArgumentException if {@code bins} is not a number from 1 to {@value #MAX_BINS}
     */
    public static ReliabilityBins ofEqualWidth(int bins) {
        if (bins < 1 || bins > MAX_BINS) {
            throw new IllegalArgumentException("bins: expected a whole number from 1 to " + MAX_BINS + ", got " + bins);
        }
        double[] edges = new double[bins - 1];
        Arrays.setAll(edges, i -> (i + 1) / (double) bins);
        return new ReliabilityBins(edges);
    }

    /**
     * Adds the greatest probability of a row, which holds if its first greatest class is the label. A single
     * probability holds if the label is 1.
     */
    @Override
    public void add(double[] probabilities, int label, double weight) {
        if (probabilities.length == 1) {
            add(probabilities[0], label == 1, weight);
            return;
        }
        int greatest = greatest(probabilities);
        add(greatest < 0 ? Double.NaN : probabilities[greatest], greatest == label, weight);
    }

    /** The first greatest class; −1 if a probability is NaN. */
    public static int greatest(double[] probabilities) {
        int greatest = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (Double.isNaN(probabilities[i])) {
                return -1;
            }
            greatest = probabilities[i] > probabilities[greatest] ? i : greatest;
        }
        return greatest;
    }

    /** Adds a prediction. A confidence of NaN makes the errors NaN. */
    public void add(double confidence, boolean holds, double weight) {
        if (Double.isNaN(confidence)) {
            hasNaN = true;
            return;
        }
        int place = Arrays.binarySearch(edges, confidence);
        int bin = place >= 0 ? place + 1 : -place - 1;
        if (counts[bin]++ == 0) {
            start(bin);
        }
        weights[bin].add(weight);
        confidences[bin].add(weight * confidence);
        if (holds) {
            hits[bin].add(weight);
        }
    }

    /** Most bins of most groups have no predictions, and need no sums. */
    private void start(int bin) {
        weights[bin] = new ExactSum();
        confidences[bin] = new ExactSum();
        hits[bin] = new ExactSum();
    }

    /** Adds the predictions of bins with the same edges. */
    @Override
    public void add(ReliabilityBins other) {
        for (int i = 0; i < counts.length; i++) {
            if (other.counts[i] > 0) {
                if (counts[i] == 0) {
                    start(i);
                }
                counts[i] += other.counts[i];
                weights[i].add(other.weights[i]);
                confidences[i].add(other.confidences[i]);
                hits[i].add(other.hits[i]);
            }
        }
        hasNaN |= other.hasNaN;
    }

    /** The bins, from the least confidence to the greatest. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double weight = counts[i] == 0 ? 0 : weights[i].value();
            bins.add(new Bin(
                    i == 0 ? 0 : edges[i - 1],
                    i == edges.length ? 1 : edges[i],
                    counts[i],
                    weight,
                    weight > 0 ? confidences[i].value() / weight : Double.NaN,
                    weight > 0 ? hits[i].value() / weight : Double.NaN));
        }
        return bins;
    }

    /** The mean gap of the bins, weighted by their predictions: the expected calibration error. NaN without weight. */
    @Override
    public double value() {
        double sum = 0;
        double weight = 0;
        for (Bin each : bins()) {
            sum += each.weight() * each.gap();
            weight += each.weight();
        }
        return hasNaN ? Double.NaN : sum / weight;
    }

    /** The greatest gap of a bin: the maximum calibration error. NaN without weight. */
    public double greatestError() {
        List<Bin> bins = bins();
        boolean isEmpty = bins.stream().noneMatch(each -> each.weight() > 0);
        return hasNaN || isEmpty
                ? Double.NaN
                : bins.stream().mapToDouble(Bin::gap).max().orElse(Double.NaN);
    }
}
