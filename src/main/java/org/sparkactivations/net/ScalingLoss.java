package org.sparkactivations.net;

import java.util.Arrays;
import org.sparkactivations.math.ExactSum;

/**
 * The loss of scaled scores over rows, with gradient and curvature by the parameters of the scaling. The loss is {@code
 * softmax_cross_entropy} of the catalogue, and {@code sigmoid_cross_entropy} for a single score. Both are convex. All
 * sums are exact, so they do not depend on the order of the rows. Not thread-safe.
 *
 * <p>Sums are, in one array: the gradient, the lower triangle of the second derivatives row by row, for a temperature how
 * far the scores spread, the loss, and the weight of the rows.
 */
public final class ScalingLoss {

    private final ScoreScaling scaling;
    private final Terms terms;

    /** Adds the terms of rows to the sums. */
    interface Terms {
        /** As {@link ScalingLoss#add}. */
        void add(RowBlock rows, double[] parameters, ExactSum[] sums);
    }

    /**
     * The loss of a scaling.
     *
     * @param shares for a single score, what the target is for a row of class 0 and for one of class 1; else unused
     */
    public ScalingLoss(ScoreScaling scaling, double[] shares) {
        this.scaling = scaling;
        this.terms = scaling.scores() == 1 ? new TermsOfNumbers(scaling, shares) : new TermsOfRows(scaling);
    }

    /**
     * Adds the weight of the rows of each class.
     *
     * @param sums one for each class
     */
    public static void addClasses(RowBlock block, ExactSum[] sums) {
        for (int row = 0; row < block.rows(); row++) {
            sums[(int) block.targets()[row]].add(block.weight(row));
        }
    }

    /** How many sums there are. */
    public int sums() {
        return weightPlace(scaling) + 1;
    }

    /** The place of the second derivative by parameters i and j, of which j is not the greater one. */
    static int curvaturePlace(ScoreScaling scaling, int i, int j) {
        return scaling.size() + i * (i + 1) / 2 + j;
    }

    static int spreadPlace(ScoreScaling scaling) {
        return curvaturePlace(scaling, scaling.size(), 0);
    }

    static int lossPlace(ScoreScaling scaling) {
        return spreadPlace(scaling) + 1;
    }

    static int weightPlace(ScoreScaling scaling) {
        return spreadPlace(scaling) + 2;
    }

    /** {@code to = a·b}, element by element. */
    static void multiply(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    /** The mean loss of summed rows, with its derivatives. */
    public Newton.State mean(double[] sums) {
        double weight = sums[weightPlace(scaling)];
        double[] means = Arrays.stream(sums).map(each -> each / weight).toArray();
        return new Newton.State(
                means[lossPlace(scaling)],
                Arrays.copyOf(means, scaling.size()),
                Arrays.copyOfRange(means, scaling.size(), spreadPlace(scaling)));
    }

    /**
     * How far the scores of a row of summed rows spread on average, for a temperature: the greatest minus the least, or
     * the magnitude of a single one.
     */
    public double meanSpread(double[] sums) {
        return sums[spreadPlace(scaling)] / sums[weightPlace(scaling)];
    }

    /**
     * Adds the sums of rows.
     *
     * @param rows scores, and the index of the class of each row
     * @param sums as many as {@link #sums()}
     */
    public void add(RowBlock rows, double[] parameters, ExactSum[] sums) {
        terms.add(rows, parameters, sums);
    }
}
