package org.sparkactivations.net;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ExactSum;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.math.ScratchStack;
import org.sparkactivations.math.SplitSummation;

/**
 * The terms of {@link ScalingLoss} for rows of at least two scores. An array has one score of all rows, so that its loops
 * run over rows and are long.
 */
final class TermsOfRows implements ScalingLoss.Terms {

    private final ScoreScaling scaling;
    private final int scores;
    private final Scratch scratch = new ScratchStack(ArrayMath.provider());
    private final SplitSummation summation = new SplitSummation();

    /**
     * A block of rows. The first index of two is that of the score.
     *
     * @param n how many rows there are
     * @param x the scores
     * @param probabilities softmax of the scaled scores
     * @param slopes derivatives of weight times loss by the scaled scores
     */
    private record Block(int n, double[] weights, double[][] x, double[][] probabilities, double[][] slopes) {}

    TermsOfRows(ScoreScaling scaling) {
        this.scaling = scaling;
        this.scores = scaling.scores();
    }

    @Override
    public void add(RowBlock rows, double[] parameters, ExactSum[] sums) {
        int mark = scratch.mark();
        Block block = new Block(rows.rows(), scratch.next(rows.rows()), columns(rows), columns(rows), columns(rows));
        for (int row = 0; row < block.n(); row++) {
            block.weights()[row] = rows.weight(row);
        }
        addLoss(rows, parameters, block, sums);
        if (scaling.form() == ScoreScaling.Form.TEMPERATURE) {
            addTemperature(block, sums);
        } else {
            addGradient(block, sums);
            addCurvature(block, sums);
        }
        scratch.release(mark);
    }

    private double[][] columns(RowBlock rows) {
        double[][] columns = new double[scores][];
        Arrays.setAll(columns, i -> scratch.next(rows.rows()));
        return columns;
    }

    /**
     * Fills the block, and adds the losses. They are those of {@code softmax_cross_entropy}, of which one call is for one
     * row: ln Σ eˣ is ln(1 + r) below the greatest score, where r is the sum without it, and no difference cancels.
     */
    private void addLoss(RowBlock rows, double[] parameters, Block block, ExactSum[] sums) {
        int mark = scratch.mark();
        int n = block.n();
        double[][] z = columns(rows);
        scale(rows, parameters, block.x(), z);
        int[] first = subtractGreatest(z, n);
        double[][] exponentials = block.probabilities();
        for (int i = 0; i < scores; i++) {
            scratch.math().exp(z[i], exponentials[i], n);
        }
        int[] labels = new int[n];
        Arrays.setAll(labels, row -> (int) rows.targets()[row]);
        double[] rest = scratch.next(n);
        double[] others = scratch.next(n);
        sumWithout(first, exponentials, n, rest);
        sumWithout(labels, exponentials, n, others);
        double[] losses = scratch.next(n);
        for (int row = 0; row < n; row++) {
            losses[row] = Logarithm.ln1p(rest[row]) - z[labels[row]][row];
        }
        summation.addProducts(block.weights(), losses, n, sums[ScalingLoss.lossPlace(scaling)]);
        summation.add(block.weights(), n, sums[ScalingLoss.weightPlace(scaling)]);
        takeSlopes(block, labels, rest, others);
        scratch.release(mark);
    }

    private void scale(RowBlock rows, double[] parameters, double[][] x, double[][] z) {
        double[] features = rows.features();
        for (int i = 0; i < scores; i++) {
            double scale = scaling.scale(parameters, i);
            double bias = scaling.bias(parameters, i);
            double[] own = x[i];
            double[] scaled = z[i];
            for (int row = 0; row < rows.rows(); row++) {
                own[row] = features[row * scores + i];
            }
            for (int row = 0; row < rows.rows(); row++) {
                scaled[row] = Math.fma(scale, own[row], bias);
            }
        }
    }

    /** Subtracts the greatest score of each row, and returns the index of the first such score. */
    private int[] subtractGreatest(double[][] z, int n) {
        int[] first = new int[n];
        double[] greatest = scratch.next(n);
        System.arraycopy(z[0], 0, greatest, 0, n);
        for (int i = 1; i < scores; i++) {
            double[] own = z[i];
            for (int row = 0; row < n; row++) {
                first[row] = own[row] > greatest[row] ? i : first[row];
                greatest[row] = own[row] > greatest[row] ? own[row] : greatest[row];
            }
        }
        for (double[] own : z) {
            for (int row = 0; row < n; row++) {
                own[row] -= greatest[row];
            }
        }
        return first;
    }

    /** Sums the exponentials of each row but one. */
    private void sumWithout(int[] one, double[][] exponentials, int n, double[] sum) {
        int mark = scratch.mark();
        double[] kept = scratch.next(n);
        for (int row = 0; row < n; row++) {
            kept[row] = exponentials[one[row]][row];
            exponentials[one[row]][row] = 0;
        }
        Arrays.fill(sum, 0, n, 0);
        for (double[] each : exponentials) {
            for (int row = 0; row < n; row++) {
                sum[row] += each[row];
            }
        }
        for (int row = 0; row < n; row++) {
            exponentials[one[row]][row] = kept[row];
        }
        scratch.release(mark);
    }

    /** Makes probabilities of the exponentials, and computes the slopes. */
    private static void takeSlopes(Block block, int[] labels, double[] rest, double[] others) {
        int n = block.n();
        double[] weights = block.weights();
        for (int i = 0; i < block.x().length; i++) {
            double[] p = block.probabilities()[i];
            double[] slopes = block.slopes()[i];
            for (int row = 0; row < n; row++) {
                p[row] /= 1 + rest[row];
                slopes[row] = weights[row] * p[row];
            }
        }
        for (int row = 0; row < n; row++) {
            block.slopes()[labels[row]][row] = -weights[row] * (others[row] / (1 + rest[row]));
        }
    }

    /** Adds the derivatives by a scale of all scores, which are Σ slope·x and the variance of x. */
    private void addTemperature(Block block, ExactSum[] sums) {
        int mark = scratch.mark();
        int n = block.n();
        double[] gradient = zeros(n);
        double[] mean = zeros(n);
        double[] variance = zeros(n);
        for (int i = 0; i < scores; i++) {
            addProducts(block.slopes()[i], block.x()[i], gradient, n);
            addProducts(block.probabilities()[i], block.x()[i], mean, n);
        }
        for (int i = 0; i < scores; i++) {
            double[] x = block.x()[i];
            double[] p = block.probabilities()[i];
            for (int row = 0; row < n; row++) {
                double distance = x[row] - mean[row];
                variance[row] = Math.fma(p[row] * distance, distance, variance[row]);
            }
        }
        summation.add(gradient, n, sums[0]);
        summation.addProducts(block.weights(), variance, n, sums[ScalingLoss.curvaturePlace(scaling, 0, 0)]);
        summation.addProducts(block.weights(), spreads(block), n, sums[ScalingLoss.spreadPlace(scaling)]);
        scratch.release(mark);
    }

    private double[] zeros(int n) {
        double[] zeros = scratch.next(n);
        Arrays.fill(zeros, 0, n, 0);
        return zeros;
    }

    private static void addProducts(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.fma(a[i], b[i], to[i]);
        }
    }

    private double[] spreads(Block block) {
        int n = block.n();
        double[] least = scratch.next(n);
        double[] greatest = scratch.next(n);
        System.arraycopy(block.x()[0], 0, least, 0, n);
        System.arraycopy(block.x()[0], 0, greatest, 0, n);
        for (double[] x : block.x()) {
            for (int row = 0; row < n; row++) {
                least[row] = Math.min(least[row], x[row]);
                greatest[row] = Math.max(greatest[row], x[row]);
            }
        }
        for (int row = 0; row < n; row++) {
            greatest[row] -= least[row];
        }
        return greatest;
    }

    private void addGradient(Block block, ExactSum[] sums) {
        for (int i = 0; i < scores; i++) {
            summation.addProducts(block.slopes()[i], block.x()[i], block.n(), sums[i]);
            summation.add(block.slopes()[i], block.n(), sums[scores + i]);
        }
    }

    /** The second derivatives by the scaled scores are {@code pᵢ(δᵢⱼ − pⱼ)}. */
    private void addCurvature(Block block, ExactSum[] sums) {
        int mark = scratch.mark();
        int n = block.n();
        double[][] weightedX = new double[scores][];
        for (int i = 0; i < scores; i++) {
            weightedX[i] = scratch.next(n);
            ScalingLoss.multiply(block.probabilities()[i], block.x()[i], weightedX[i], n);
        }
        double[] minus = scratch.next(n);
        double[] minusX = scratch.next(n);
        double[] own = scratch.next(n);
        double[] ownX = scratch.next(n);
        for (int i = 0; i < scores; i++) {
            double[] x = block.x()[i];
            double[] p = block.probabilities()[i];
            int bias = scores + i;
            for (int row = 0; row < n; row++) {
                minus[row] = -block.weights()[row] * p[row];
                own[row] = block.weights()[row] * p[row] * (1 - p[row]);
            }
            ScalingLoss.multiply(minus, x, minusX, n);
            for (int j = 0; j < i; j++) {
                summation.addProducts(minusX, weightedX[j], n, at(i, j, sums));
                summation.addProducts(minus, block.probabilities()[j], n, at(bias, scores + j, sums));
            }
            for (int j = 0; j < scores; j++) {
                if (j != i) {
                    summation.addProducts(minus, weightedX[j], n, at(bias, j, sums));
                }
            }
            summation.add(own, n, at(bias, bias, sums));
            summation.addProducts(own, x, n, at(bias, i, sums));
            ScalingLoss.multiply(own, x, ownX, n);
            summation.addProducts(ownX, x, n, at(i, i, sums));
        }
        scratch.release(mark);
    }

    private ExactSum at(int i, int j, ExactSum[] sums) {
        return sums[ScalingLoss.curvaturePlace(scaling, i, j)];
    }
}
