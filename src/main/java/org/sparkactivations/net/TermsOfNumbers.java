package org.sparkactivations.net;

import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ExactSum;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.math.ScratchStack;
import org.sparkactivations.math.SplitSummation;

/** The terms of {@link ScalingLoss} for rows of a single score. */
final class TermsOfNumbers implements ScalingLoss.Terms {

    private final ScoreScaling scaling;
    private final double[] shares;
    private final LossFunction loss = new LossFunction(Loss.parse("sigmoid_cross_entropy"), 1);
    private final SplitSummation summation = new SplitSummation();

    private final Scratch scratch = new ScratchStack(ArrayMath.provider());

    /** @param shares the target for a row of class 0, and for one of class 1 */
    TermsOfNumbers(ScoreScaling scaling, double[] shares) {
        this.scaling = scaling;
        this.shares = shares.clone();
    }

    @Override
    public void add(RowBlock rows, double[] parameters, ExactSum[] sums) {
        int mark = scratch.mark();
        int n = rows.rows();
        double[] x = rows.features();
        double[] z = scratch.next(n);
        double[] targets = scratch.next(n);
        double[] weights = scratch.next(n);
        double[] losses = scratch.next(n);
        double[] slopes = scratch.next(n);
        double[] curvature = scratch.next(n);
        double[] products = scratch.next(n);
        double scale = scaling.scale(parameters, 0);
        double bias = scaling.bias(parameters, 0);
        for (int row = 0; row < n; row++) {
            z[row] = Math.fma(scale, x[row], bias);
            targets[row] = shares[(int) rows.targets()[row]];
            weights[row] = rows.weight(row);
        }
        RowBlock block = new RowBlock(x, targets, rows.weights(), n);
        Workspace workspace = Workspace.mine(null);
        loss.values(z, block, losses, workspace);
        loss.gradient(z, block, slopes, workspace);
        workspace.trim();
        for (int row = 0; row < n; row++) {
            double probability = weights[row] > 0 ? slopes[row] / weights[row] + targets[row] : 0;
            curvature[row] = weights[row] * probability * (1 - probability);
        }
        summation.addProducts(slopes, x, n, sums[0]);
        ScalingLoss.multiply(curvature, x, products, n);
        summation.addProducts(products, x, n, sums[ScalingLoss.curvaturePlace(scaling, 0, 0)]);
        if (scaling.form() == ScoreScaling.Form.TEMPERATURE) {
            double[] magnitudes = scratch.next(n);
            for (int row = 0; row < n; row++) {
                magnitudes[row] = Math.abs(x[row]);
            }
            summation.addProducts(weights, magnitudes, n, sums[ScalingLoss.spreadPlace(scaling)]);
        } else {
            summation.add(slopes, n, sums[1]);
            summation.add(products, n, sums[ScalingLoss.curvaturePlace(scaling, 1, 0)]);
            summation.add(curvature, n, sums[ScalingLoss.curvaturePlace(scaling, 1, 1)]);
        }
        summation.addProducts(weights, losses, n, sums[ScalingLoss.lossPlace(scaling)]);
        summation.add(weights, n, sums[ScalingLoss.weightPlace(scaling)]);
        scratch.release(mark);
    }
}
