package org.sparkactivations.net;

import java.util.Arrays;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ExactSum;

/**
 * The loss of scaled scores over rows, with gradient and curvature by the parameters of the scaling. The loss is {@code
 * softmax_cross_entropy} of the catalogue, and {@code sigmoid_cross_entropy} for a single score. Both are convex. Not
 * thread-safe.
 *
 * <p>Sums are, in one array: the gradient, the lower triangle of the second derivatives row by row, for a temperature how
 * far the scores spread, the loss, and the weight of the rows.
 */
public final class ScalingLoss {

    private final ScoreScaling scaling;
    private final ArrayMath math = ArrayMath.provider();

    /** The loss of a single score; null for others. */
    private final LossFunction loss;

    /** For a single score, the share of class 1 in the target of a row of class 0, and of class 1; else unused. */
    private final double[] shares;

    private final double[] p;
    private final double[] slopes;
    /** The terms of the rows of a block, an array for each sum. */
    private final double[][] terms;

    private double[] scaled = {};
    private double[] results = {};
    private int[] greatest = {};

    /**
     * The loss of a scaling.
     *
     * @param shares for a single score, what the target is for a row of class 0 and for one of class 1; else unused
     */
    public ScalingLoss(ScoreScaling scaling, double[] shares) {
        this.scaling = scaling;
        this.shares = shares.clone();
        this.loss = scaling.scores() == 1 ? new LossFunction(Loss.parse("sigmoid_cross_entropy"), 1) : null;
        this.p = new double[scaling.scores()];
        this.slopes = new double[scaling.scores()];
        this.terms = new double[sums()][0];
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
        int size = scaling.size();
        return size + size * (size + 1) / 2 + 3;
    }

    /** The mean loss of summed rows, with its derivatives. */
    public Newton.State mean(double[] sums) {
        int size = scaling.size();
        double weight = sums[sums.length - 1];
        double[] means = new double[sums.length - 1];
        Arrays.setAll(means, i -> sums[i] / weight);
        return new Newton.State(
                means[means.length - 1], Arrays.copyOf(means, size), Arrays.copyOfRange(means, size, means.length - 2));
    }

    /**
     * How far the scores of a row of summed rows spread on average, for a temperature: the greatest minus the least, or
     * the magnitude of a single one.
     */
    public double meanSpread(double[] sums) {
        return sums[sums.length - 3] / sums[sums.length - 1];
    }

    /**
     * Adds the sums of the rows, which depend on the order of the rows, for {@link ScoreScaling.Form#VECTOR}.
     *
     * @param rows scores, and the index of the class of each row
     */
    public void add(RowBlock rows, double[] parameters, double[] sums) {
        scale(rows, parameters);
        takeExponentials(rows);
        int scores = scaling.scores();
        int lossPlace = sums.length - 2;
        for (int row = 0; row < rows.rows(); row++) {
            double weight = rows.weight(row);
            if (weight > 0) {
                double rowLoss = takeSlopes(rows, row);
                sums[lossPlace] = Math.fma(weight, rowLoss, sums[lossPlace]);
                sums[lossPlace + 1] += weight;
                addGradient(rows.features(), row * scores, sums);
                addCurvature(rows.features(), row * scores, weight, sums);
            }
        }
    }

    /**
     * Adds the sums of the rows, which do not depend on the order of the rows. A term takes some nanoseconds, so this is
     * for the other forms, which have few parameters.
     *
     * @param rows scores, and the index of the class of each row
     */
    public void add(RowBlock rows, double[] parameters, ExactSum[] sums) {
        int n = rows.rows();
        scale(rows, parameters);
        if (terms[0].length < n) {
            Arrays.setAll(terms, i -> new double[n]);
        }
        if (scaling.scores() == 1) {
            takeTermsOfNumbers(rows);
        } else {
            takeTermsOfRows(rows);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(terms[i], n);
        }
    }

    private void scale(RowBlock rows, double[] parameters) {
        int scores = scaling.scores();
        int count = rows.rows() * scores;
        if (scaled.length < count) {
            scaled = new double[count];
            results = new double[count];
            greatest = new int[rows.rows()];
        }
        for (int score = 0; score < scores; score++) {
            double scale = scaling.scale(parameters, score);
            double bias = scaling.bias(parameters, score);
            for (int i = score; i < count; i += scores) {
                scaled[i] = Math.fma(scale, rows.features()[i], bias);
            }
        }
    }

    private void takeTermsOfNumbers(RowBlock rows) {
        int n = rows.rows();
        double[] x = rows.features();
        double[] losses = terms[terms.length - 2];
        double[] weights = terms[terms.length - 1];
        double[] seconds = terms[terms.length - 4];
        double[] targets = new double[n];
        Arrays.setAll(targets, row -> shares[(int) rows.targets()[row]]);
        RowBlock block = new RowBlock(x, targets, rows.weights(), n);
        Workspace workspace = Workspace.mine(null);
        loss.values(scaled, block, losses, workspace);
        loss.gradient(scaled, block, results, workspace);
        workspace.trim();
        for (int row = 0; row < n; row++) {
            double weight = rows.weight(row);
            double probability = weight > 0 ? results[row] / weight + targets[row] : 0;
            seconds[row] = weight * probability * (1 - probability);
            losses[row] = weight > 0 ? weight * losses[row] : 0;
            weights[row] = weight;
        }
        multiply(results, x, terms[0], n);
        if (scaling.form() == ScoreScaling.Form.TEMPERATURE) {
            multiply(seconds, x, seconds, n);
            multiply(seconds, x, seconds, n);
            for (int row = 0; row < n; row++) {
                terms[2][row] = weights[row] * Math.abs(x[row]);
            }
        } else {
            System.arraycopy(results, 0, terms[1], 0, n);
            multiply(seconds, x, terms[3], n);
            multiply(terms[3], x, terms[2], n);
        }
    }

    private static void multiply(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    private void takeTermsOfRows(RowBlock rows) {
        takeExponentials(rows);
        for (int row = 0; row < rows.rows(); row++) {
            double weight = rows.weight(row);
            int start = row * scaling.scores();
            boolean counts = weight > 0;
            terms[3][row] = counts ? weight * takeSlopes(rows, row) : 0;
            terms[0][row] = counts ? gradient(rows.features(), start) : 0;
            terms[1][row] = counts ? weight * variance(rows.features(), start) : 0;
            terms[2][row] = counts ? weight * spread(rows.features(), start) : 0;
            terms[4][row] = weight;
        }
    }

    private void takeExponentials(RowBlock rows) {
        for (int row = 0; row < rows.rows(); row++) {
            subtractGreatest(row);
        }
        math.exp(scaled, results, rows.rows() * scaling.scores());
    }

    /**
     * Computes probabilities and slopes of a row, and returns its loss, as {@code softmax_cross_entropy} and its
     * derivative, of which one call is for one row: ln Σ eˣ is ln(1 + r) below the greatest score, where r is the sum
     * without it, and no difference cancels.
     */
    private double takeSlopes(RowBlock block, int row) {
        int scores = scaling.scores();
        double weight = block.weight(row);
        int start = row * scores;
        int label = (int) block.targets()[row];
        double rest = 0;
        double others = 0;
        for (int i = 0; i < scores; i++) {
            rest += i == greatest[row] ? 0 : results[start + i];
            others += i == label ? 0 : results[start + i];
        }
        for (int i = 0; i < scores; i++) {
            p[i] = results[start + i] / (1 + rest);
            slopes[i] = weight * p[i];
        }
        slopes[label] = -weight * (others / (1 + rest));
        return StrictMath.log1p(rest) - scaled[start + label];
    }

    private void subtractGreatest(int row) {
        int start = row * scaling.scores();
        int first = start;
        for (int i = start + 1; i < start + scaling.scores(); i++) {
            first = scaled[i] > scaled[first] ? i : first;
        }
        greatest[row] = first - start;
        double top = scaled[first];
        for (int i = start; i < start + scaling.scores(); i++) {
            scaled[i] -= top;
        }
    }

    /** The derivative by a scale of all scores. */
    private double gradient(double[] x, int start) {
        double sum = 0;
        for (int i = 0; i < scaling.scores(); i++) {
            sum = Math.fma(slopes[i], x[start + i], sum);
        }
        return sum;
    }

    private void addGradient(double[] x, int start, double[] sums) {
        int scores = scaling.scores();
        for (int i = 0; i < scores; i++) {
            sums[i] = Math.fma(slopes[i], x[start + i], sums[i]);
            sums[scores + i] += slopes[i];
        }
    }

    private double spread(double[] x, int start) {
        double least = x[start];
        double greatest = least;
        for (int i = start; i < start + scaling.scores(); i++) {
            least = Math.min(least, x[i]);
            greatest = Math.max(greatest, x[i]);
        }
        return greatest - least;
    }

    /** The second derivatives by the scaled scores are {@code pᵢ(δᵢⱼ − pⱼ)}. */
    private void addCurvature(double[] x, int start, double weight, double[] sums) {
        int scores = scaling.scores();
        int triangle = scaling.size();
        for (int i = 0; i < scores; i++) {
            int scaleRow = triangle + i * (i + 1) / 2;
            int biasRow = triangle + (scores + i) * (scores + i + 1) / 2;
            // The loops are left and right of the diagonal, so that none compares i with j.
            double factor = -weight * p[i];
            double scaledFactor = factor * x[start + i];
            for (int j = 0; j < i; j++) {
                sums[scaleRow + j] = Math.fma(scaledFactor * p[j], x[start + j], sums[scaleRow + j]);
                sums[biasRow + scores + j] = Math.fma(factor, p[j], sums[biasRow + scores + j]);
                sums[biasRow + j] = Math.fma(factor * p[j], x[start + j], sums[biasRow + j]);
            }
            double own = weight * p[i] * (1 - p[i]);
            sums[scaleRow + i] = Math.fma(own * x[start + i], x[start + i], sums[scaleRow + i]);
            sums[biasRow + scores + i] += own;
            sums[biasRow + i] = Math.fma(own, x[start + i], sums[biasRow + i]);
            for (int j = i + 1; j < scores; j++) {
                sums[biasRow + j] = Math.fma(factor * p[j], x[start + j], sums[biasRow + j]);
            }
        }
    }

    /** The variance of the scores, of which score i has probability p[i]. */
    private double variance(double[] x, int start) {
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
