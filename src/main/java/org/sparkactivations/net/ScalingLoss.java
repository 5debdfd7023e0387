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
    private final double[] terms;
    private double[] scaled = {};
    private double[] results = {};
    private double[] losses = {};
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
        this.terms = new double[sums()];
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

    /** Where a row adds its terms. */
    private interface Sums {
        /** What the terms of the next row are added to. */
        double[] next();

        /** Ends the row. */
        void end();
    }

    /**
     * Adds the sums of the rows, which depend on the order of the rows.
     *
     * @param rows scores, and the index of the class of each row
     */
    public void add(RowBlock rows, double[] parameters, double[] sums) {
        add(rows, parameters, new Sums() {
            @Override
            public double[] next() {
                return sums;
            }

            @Override
            public void end() {
                // The terms are in the sums.
            }
        });
    }

    /**
     * Adds the sums of the rows, which do not depend on the order of the rows. The time of a term is some nanoseconds,
     * so this is for scalings of few parameters.
     *
     * @param rows scores, and the index of the class of each row
     */
    public void add(RowBlock rows, double[] parameters, ExactSum[] sums) {
        add(rows, parameters, new Sums() {
            @Override
            public double[] next() {
                Arrays.fill(terms, 0);
                return terms;
            }

            @Override
            public void end() {
                for (int i = 0; i < terms.length; i++) {
                    if (terms[i] != 0) {
                        sums[i].add(terms[i]);
                    }
                }
            }
        });
    }

    private void add(RowBlock rows, double[] parameters, Sums sums) {
        int scores = scaling.scores();
        int count = rows.rows() * scores;
        if (scaled.length < count) {
            scaled = new double[count];
            results = new double[count];
            losses = new double[scores == 1 ? count : 0];
            greatest = new int[rows.rows()];
        }
        for (int score = 0; score < scores; score++) {
            double scale = scaling.scale(parameters, score);
            double bias = scaling.bias(parameters, score);
            for (int i = score; i < count; i += scores) {
                scaled[i] = Math.fma(scale, rows.features()[i], bias);
            }
        }
        if (scores == 1) {
            addNumbers(withShares(rows), sums);
        } else {
            addRows(rows, sums);
        }
    }

    private RowBlock withShares(RowBlock block) {
        double[] targets = new double[block.rows()];
        Arrays.setAll(targets, row -> shares[(int) block.targets()[row]]);
        return new RowBlock(block.features(), targets, block.weights(), block.rows());
    }

    private void addNumbers(RowBlock block, Sums sums) {
        Workspace workspace = Workspace.mine(null);
        loss.values(scaled, block, losses, workspace);
        loss.gradient(scaled, block, results, workspace);
        workspace.trim();
        for (int row = 0; row < block.rows(); row++) {
            double weight = block.weight(row);
            if (weight > 0) {
                slopes[0] = results[row];
                p[0] = results[row] / weight + block.targets()[row];
                addRow(block, row, losses[row], sums);
            }
        }
    }

    private void addRow(RowBlock block, int row, double rowLoss, Sums sums) {
        double weight = block.weight(row);
        double[] to = sums.next();
        int lossPlace = to.length - 2;
        to[lossPlace] = Math.fma(weight, rowLoss, to[lossPlace]);
        to[lossPlace + 1] += weight;
        addGradient(block.features(), row * scaling.scores(), to);
        addCurvature(block.features(), row * scaling.scores(), weight, to);
        sums.end();
    }

    /**
     * As {@code softmax_cross_entropy} and its derivative, of which one call is for one row: ln Σ eˣ is ln(1 + r) below
     * the greatest score, where r is the sum without it, and no difference cancels.
     */
    private void addRows(RowBlock block, Sums sums) {
        int scores = scaling.scores();
        for (int row = 0; row < block.rows(); row++) {
            subtractGreatest(row);
        }
        math.exp(scaled, results, block.rows() * scores);
        for (int row = 0; row < block.rows(); row++) {
            double weight = block.weight(row);
            if (weight > 0) {
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
                addRow(block, row, StrictMath.log1p(rest) - scaled[start + label], sums);
            }
        }
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

    private void addGradient(double[] x, int start, double[] sums) {
        int scores = scaling.scores();
        boolean isOne = scaling.form() == ScoreScaling.Form.TEMPERATURE;
        for (int i = 0; i < scores; i++) {
            int place = isOne ? 0 : i;
            sums[place] = Math.fma(slopes[i], x[start + i], sums[place]);
            if (!isOne) {
                sums[scores + i] += slopes[i];
            }
        }
    }

    private double spread(double[] x, int start) {
        double least = scaling.scores() == 1 ? 0 : x[start];
        double greatest = least;
        for (int i = start; i < start + scaling.scores(); i++) {
            least = Math.min(least, x[i]);
            greatest = Math.max(greatest, x[i]);
        }
        return greatest - least;
    }

    /** The second derivatives by the scaled scores are {@code pᵢ(δᵢⱼ − pⱼ)}; {@code p(1 − p)} for a single score. */
    private void addCurvature(double[] x, int start, double weight, double[] sums) {
        int scores = scaling.scores();
        int triangle = scaling.size();
        if (scaling.form() == ScoreScaling.Form.TEMPERATURE) {
            sums[triangle] = Math.fma(
                    weight, scores == 1 ? p[0] * (1 - p[0]) * x[start] * x[start] : variance(x, start), sums[triangle]);
            sums[triangle + 1] = Math.fma(weight, spread(x, start), sums[triangle + 1]);
            return;
        }
        for (int i = 0; i < scores; i++) {
            int scaleRow = triangle + i * (i + 1) / 2;
            int biasRow = triangle + (scores + i) * (scores + i + 1) / 2;
            // Without a branch on j in the loops, which takes half of the time.
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
