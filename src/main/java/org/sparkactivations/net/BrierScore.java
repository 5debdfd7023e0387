package org.sparkactivations.net;

import org.sparkactivations.math.ExactSum;

/**
 * The mean of {@code Σ (p − y)²} over the classes, where y is 1 for the class of the label and else 0. For two classes it
 * is the mean of {@code (p − y)²} for class 1, half of that sum, as scikit-learn has it.
 *
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier: Verification of Forecasts
 *     Expressed in Terms of Probability, 1950</a>
 */
public final class BrierScore implements ProbabilityMeasure<BrierScore> {

    private static final long serialVersionUID = 1L;

    private final ExactSum scores = new ExactSum();
    private final ExactSum weights = new ExactSum();

    @Override
    public void add(double[] probabilities, int label, double weight) {
        scores.add(weight * score(probabilities, label));
        weights.add(weight);
    }

    private static double score(double[] p, int label) {
        if (p.length <= 2) {
            double distance = p[p.length - 1] - label;
            return distance * distance;
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double distance = p[i] - (i == label ? 1 : 0);
            sum = Math.fma(distance, distance, sum);
        }
        return sum;
    }

    @Override
    public void add(BrierScore other) {
        scores.add(other.scores);
        weights.add(other.weights);
    }

    @Override
    public double value() {
        return scores.value() / weights.value();
    }
}
