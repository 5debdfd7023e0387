package org.sparkactivations.net;

import java.util.Arrays;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ExactSum;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.math.SplitSummation;

/**
 * The terms of {@link ScalingLoss} for rows of at least two scores. An array has one score of all rows, so that its loops
 * run over rows and are long.
 */
final class TermsOfRows implements ScalingLoss.Terms {

    private final ScoreScaling scaling;
    private final int scores;
    private final ArrayMath math = ArrayMath.provider();
    private final SplitSummation summation = new SplitSummation();
    private Columns columns = new Columns(0, 0);

    /** An array for each score, and others for numbers of rows. Their length is the greatest number of rows so far. */
    private static final class Columns {
        final double[][] x;
        final double[][] z;
        final double[][] probabilities;
        final double[][] slopes;
        final double[][] products;
        final double[] weights;
        final double[] top;
        final double[] rest;
        final double[] others;
        final double[] labelled;
        final double[] weighted;
        final int[] first;

        Columns(int scores, int rows) {
            x = new double[scores][rows];
            z = new double[scores][rows];
            probabilities = new double[scores][rows];
            slopes = new double[scores][rows];
            products = new double[scores][rows];
            weights = new double[rows];
            top = new double[rows];
            rest = new double[rows];
            others = new double[rows];
            labelled = new double[rows];
            weighted = new double[rows];
            first = new int[rows];
        }
    }

    TermsOfRows(ScoreScaling scaling) {
        this.scaling = scaling;
        this.scores = scaling.scores();
    }

    @Override
    public void add(RowBlock rows, double[] parameters, ExactSum[] sums) {
        int n = rows.rows();
        if (columns.top.length < n) {
            columns = new Columns(scores, n);
        }
        scale(rows, parameters);
        subtractTop(n);
        addLoss(rows, sums);
        takeSlopes(rows);
        if (scaling.form() == ScoreScaling.Form.TEMPERATURE) {
            addTemperature(n, sums);
        } else {
            addGradient(n, sums);
            addCurvature(n, sums);
        }
    }

    private void scale(RowBlock rows, double[] parameters) {
        int n = rows.rows();
        double[] features = rows.features();
        for (int i = 0; i < scores; i++) {
            double scale = scaling.scale(parameters, i);
            double bias = scaling.bias(parameters, i);
            double[] x = columns.x[i];
            double[] z = columns.z[i];
            for (int row = 0; row < n; row++) {
                x[row] = features[row * scores + i];
            }
            for (int row = 0; row < n; row++) {
                z[row] = Math.fma(scale, x[row], bias);
            }
        }
        for (int row = 0; row < n; row++) {
            columns.weights[row] = rows.weight(row);
        }
    }

    private void subtractTop(int n) {
        double[] top = columns.top;
        int[] first = columns.first;
        System.arraycopy(columns.z[0], 0, top, 0, n);
        Arrays.fill(first, 0, n, 0);
        for (int i = 1; i < scores; i++) {
            double[] z = columns.z[i];
            for (int row = 0; row < n; row++) {
                first[row] = z[row] > top[row] ? i : first[row];
                top[row] = z[row] > top[row] ? z[row] : top[row];
            }
        }
        for (double[] z : columns.z) {
            for (int row = 0; row < n; row++) {
                z[row] -= top[row];
            }
        }
    }

    /**
     * Adds losses, as {@code softmax_cross_entropy}, of which one call is for one row: ln Σ eˣ is ln(1 + r) below the
     * greatest score, where r is the sum without it, and no difference cancels.
     */
    private void addLoss(RowBlock rows, ExactSum[] sums) {
        int n = rows.rows();
        double[][] exponentials = columns.probabilities;
        for (int i = 0; i < scores; i++) {
            math.exp(columns.z[i], exponentials[i], n);
        }
        sumWithout(exponentials, n, row -> columns.first[row], columns.rest);
        sumWithout(exponentials, n, row -> (int) rows.targets()[row], columns.others);
        double[] losses = columns.labelled;
        for (int row = 0; row < n; row++) {
            losses[row] = Logarithm.ln1p(columns.rest[row]) - columns.z[(int) rows.targets()[row]][row];
        }
        summation.addProducts(columns.weights, losses, n, sums[ScalingLoss.lossPlace(scaling)]);
        summation.add(columns.weights, n, sums[ScalingLoss.weightPlace(scaling)]);
    }

    /** Which score of a row. */
    @FunctionalInterface
    private interface Choice {
        int of(int row);
    }

    /** Sums the exponentials of each row but one. */
    private void sumWithout(double[][] exponentials, int n, Choice without, double[] sum) {
        double[] kept = columns.labelled;
        for (int row = 0; row < n; row++) {
            double[] one = exponentials[without.of(row)];
            kept[row] = one[row];
            one[row] = 0;
        }
        Arrays.fill(sum, 0, n, 0);
        for (double[] each : exponentials) {
            for (int row = 0; row < n; row++) {
                sum[row] += each[row];
            }
        }
        for (int row = 0; row < n; row++) {
            exponentials[without.of(row)][row] = kept[row];
        }
    }

    /** Makes probabilities of the exponentials, and computes the derivatives of the loss by the scaled scores. */
    private void takeSlopes(RowBlock rows) {
        int n = rows.rows();
        double[] weights = columns.weights;
        double[] rest = columns.rest;
        for (int i = 0; i < scores; i++) {
            double[] p = columns.probabilities[i];
            double[] slopes = columns.slopes[i];
            for (int row = 0; row < n; row++) {
                p[row] /= 1 + rest[row];
                slopes[row] = weights[row] * p[row];
            }
        }
        for (int row = 0; row < n; row++) {
            columns.slopes[(int) rows.targets()[row]][row] = -weights[row] * (columns.others[row] / (1 + rest[row]));
        }
    }

    /** Adds the derivatives by a scale of all scores, which are Σ slope·x and the variance of x. */
    private void addTemperature(int n, ExactSum[] sums) {
        double[] gradient = columns.rest;
        double[] mean = columns.others;
        double[] variance = columns.labelled;
        Arrays.fill(gradient, 0, n, 0);
        Arrays.fill(mean, 0, n, 0);
        Arrays.fill(variance, 0, n, 0);
        for (int i = 0; i < scores; i++) {
            addProducts(columns.slopes[i], columns.x[i], gradient, n);
            addProducts(columns.probabilities[i], columns.x[i], mean, n);
        }
        for (int i = 0; i < scores; i++) {
            double[] x = columns.x[i];
            double[] p = columns.probabilities[i];
            for (int row = 0; row < n; row++) {
                double distance = x[row] - mean[row];
                variance[row] = Math.fma(p[row] * distance, distance, variance[row]);
            }
        }
        summation.add(gradient, n, sums[0]);
        summation.addProducts(columns.weights, variance, n, sums[ScalingLoss.curvaturePlace(scaling, 0, 0)]);
        summation.addProducts(columns.weights, spread(n), n, sums[ScalingLoss.spreadPlace(scaling)]);
    }

    private static void addProducts(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.fma(a[i], b[i], to[i]);
        }
    }

    private double[] spread(int n) {
        double[] least = columns.others;
        double[] greatest = columns.top;
        System.arraycopy(columns.x[0], 0, least, 0, n);
        System.arraycopy(columns.x[0], 0, greatest, 0, n);
        for (double[] x : columns.x) {
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

    private void addGradient(int n, ExactSum[] sums) {
        for (int i = 0; i < scores; i++) {
            summation.addProducts(columns.slopes[i], columns.x[i], n, sums[i]);
            summation.add(columns.slopes[i], n, sums[scores + i]);
        }
    }

    /** The second derivatives by the scaled scores are {@code pᵢ(δᵢⱼ − pⱼ)}. */
    private void addCurvature(int n, ExactSum[] sums) {
        double[] weights = columns.weights;
        double[][] products = columns.products;
        for (int i = 0; i < scores; i++) {
            multiply(columns.probabilities[i], columns.x[i], products[i], n);
        }
        double[] scaled = columns.rest;
        double[] own = columns.others;
        double[] weighted = columns.weighted;
        for (int i = 0; i < scores; i++) {
            double[] x = columns.x[i];
            double[] p = columns.probabilities[i];
            for (int row = 0; row < n; row++) {
                weighted[row] = -weights[row] * p[row];
                own[row] = weights[row] * p[row] * (1 - p[row]);
            }
            multiply(weighted, x, scaled, n);
            for (int j = 0; j < i; j++) {
                summation.addProducts(scaled, products[j], n, sums[ScalingLoss.curvaturePlace(scaling, i, j)]);
                summation.addProducts(
                        weighted,
                        columns.probabilities[j],
                        n,
                        sums[ScalingLoss.curvaturePlace(scaling, scores + i, scores + j)]);
            }
            for (int j = 0; j < scores; j++) {
                if (j != i) {
                    summation.addProducts(
                            weighted, products[j], n, sums[ScalingLoss.curvaturePlace(scaling, scores + i, j)]);
                }
            }
            summation.add(own, n, sums[ScalingLoss.curvaturePlace(scaling, scores + i, scores + i)]);
            summation.addProducts(own, x, n, sums[ScalingLoss.curvaturePlace(scaling, scores + i, i)]);
            multiply(own, x, own, n);
            summation.addProducts(own, x, n, sums[ScalingLoss.curvaturePlace(scaling, i, i)]);
        }
    }

    private static void multiply(double[] a, double[] b, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }
}
