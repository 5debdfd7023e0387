package org.sparkactivations.net;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Workspace;

/**
 * The loss of scaled scores over rows, with gradient and curvature by the parameters of the scaling. The loss is {@code
 * softmax_cross_entropy} of the catalogue, and {@code sigmoid_cross_entropy} for a single score. Both are convex. Not
 * thread-safe.
 *
 * <p>Sums are, in one array: the gradient, the lower triangle of the second derivatives row by row, the loss, and the
 * weight of the rows.
 */
public final class ScalingLoss {

    private static final Loss OF_CLASSES = Loss.parse("softmax_cross_entropy");
    private static final Loss OF_SHARES = Loss.parse("sigmoid_cross_entropy");

    private final ScoreScaling scaling;
    private final LossFunction loss;
    private final ActivationFunction probability;

    /** For a single score, the share of class 1 in the target of a row of class 0, and of class 1; else null. */
    private final double[] shares;

    private double[] scaled = {};
    private double[] slopes = {};

    /**
     * The loss of a scaling.
     *
     * @param shares for a single score, what the target is for a row of class 0 and for one of class 1; else unused
     */
    public ScalingLoss(ScoreScaling scaling, double[] shares) {
        this.scaling = scaling;
        this.shares = shares.clone();
        boolean isSingle = scaling.scores() == 1;
        this.loss = new LossFunction(isSingle ? OF_SHARES : OF_CLASSES, scaling.scores());
        this.probability = Activations.catalogue().function(isSingle ? "sigmoid" : "softmax");
    }

    /**
     * Adds the weight of the rows of each class, and weight times how far the scores of a row spread: the greatest minus
     * the least, or the magnitude of a single one.
     *
     * @param sums one for each class, and then one for the spread
     */
    public static void addClasses(RowBlock block, double[] sums) {
        int scores = block.features().length / block.rows();
        for (int row = 0; row < block.rows(); row++) {
            double least = scores == 1 ? 0 : Double.POSITIVE_INFINITY;
            double greatest = scores == 1 ? 0 : Double.NEGATIVE_INFINITY;
            for (int i = row * scores; i < (row + 1) * scores; i++) {
                least = Math.min(least, block.features()[i]);
                greatest = Math.max(greatest, block.features()[i]);
            }
            sums[(int) block.targets()[row]] += block.weight(row);
            sums[sums.length - 1] = Math.fma(block.weight(row), greatest - least, sums[sums.length - 1]);
        }
    }

    /** How many sums there are. */
    public int sums() {
        int size = scaling.size();
        return size + size * (size + 1) / 2 + 2;
    }

    /** The mean loss of summed rows, with its derivatives. */
    public Newton.State mean(double[] sums) {
        int size = scaling.size();
        double weight = sums[sums.length - 1];
        double[] means = new double[sums.length - 1];
        Arrays.setAll(means, i -> sums[i] / weight);
        return new Newton.State(
                means[means.length - 1], Arrays.copyOf(means, size), Arrays.copyOfRange(means, size, means.length - 1));
    }

    /**
     * Adds the sums of the rows.
     *
     * @param rows scores, and the index of the class of each row
     */
    public void add(RowBlock rows, double[] parameters, double[] sums) {
        RowBlock block = scaling.scores() > 1 ? rows : withShares(rows);
        int scores = scaling.scores();
        int count = block.rows() * scores;
        if (scaled.length < count) {
            scaled = new double[count];
            slopes = new double[count];
        }
        double[] x = block.features();
        for (int i = 0; i < count; i++) {
            int score = i % scores;
            scaled[i] = Math.fma(scaling.scale(parameters, score), x[i], scaling.bias(parameters, score));
        }
        Workspace workspace = Workspace.mine(null);
        int lossPlace = sums.length - 2;
        sums[lossPlace] = loss.addTo(sums[lossPlace], scaled, block, workspace);
        loss.gradient(scaled, block, slopes, workspace);
        for (int row = 0; row < block.rows(); row++) {
            sums[lossPlace + 1] += block.weight(row);
            addGradient(x, row * scores, sums);
            addCurvature(x, row * scores, probabilities(row * scores, workspace), block.weight(row), sums);
        }
        workspace.trim();
    }

    private RowBlock withShares(RowBlock block) {
        double[] targets = new double[block.rows()];
        Arrays.setAll(targets, row -> shares[(int) block.targets()[row]]);
        return new RowBlock(block.features(), targets, block.weights(), block.rows());
    }

    private void addGradient(double[] x, int start, double[] sums) {
        int scores = scaling.scores();
        boolean isOne = scaling.form() == ScoreScaling.Form.TEMPERATURE;
        for (int i = 0; i < scores; i++) {
            double slope = slopes[start + i];
            int place = isOne ? 0 : i;
            sums[place] = Math.fma(slope, x[start + i], sums[place]);
            if (!isOne) {
                sums[scores + i] += slope;
            }
        }
    }

    private double[] probabilities(int start, Workspace workspace) {
        int scores = scaling.scores();
        workspace.begin(probability, 0, 0, 0, 0, 0);
        workspace.ensureCapacity(scores);
        workspace.place(0, scores);
        System.arraycopy(scaled, start, workspace.input(), 0, scores);
        probability.run(workspace, scores);
        return workspace.output();
    }

    /** The second derivatives by the scaled scores are {@code pᵢ(δᵢⱼ − pⱼ)}; {@code p(1 − p)} for a single score. */
    private void addCurvature(double[] x, int start, double[] p, double weight, double[] sums) {
        int scores = scaling.scores();
        int triangle = scaling.size();
        if (scaling.form() == ScoreScaling.Form.TEMPERATURE) {
            sums[triangle] = Math.fma(
                    weight,
                    scores == 1 ? p[0] * (1 - p[0]) * x[start] * x[start] : variance(x, start, p),
                    sums[triangle]);
            return;
        }
        for (int i = 0; i < scores; i++) {
            int scaleRow = triangle + i * (i + 1) / 2;
            int biasRow = triangle + (scores + i) * (scores + i + 1) / 2;
            for (int j = 0; j < scores; j++) {
                double second = weight * (i == j ? p[i] * (1 - p[i]) : -p[i] * p[j]);
                if (j <= i) {
                    sums[scaleRow + j] = Math.fma(second * x[start + i], x[start + j], sums[scaleRow + j]);
                    sums[biasRow + scores + j] += second;
                }
                sums[biasRow + j] = Math.fma(second, x[start + j], sums[biasRow + j]);
            }
        }
    }

    /** The variance of the scores, of which score i has probability p[i]. */
    private double variance(double[] x, int start, double[] p) {
        double mean = 0;
        for (int i = 0; i < scaling.scores(); i++) {
            mean = Math.fma(p[i], x[start + i], mean);
        }
        double sum = 0;
        for (int i = 0; i < scaling.scores(); i++) {
            double distance = x[start + i] - mean;
            sum = Math.fma(p[i] * distance, distance, sum);
        }
        return sum;
    }
}
