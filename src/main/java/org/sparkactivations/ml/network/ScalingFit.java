package org.sparkactivations.ml.network;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.sparkactivations.net.Newton;
import org.sparkactivations.net.ScaleSearch;
import org.sparkactivations.net.ScalingLoss;
import org.sparkactivations.net.ScoreScaling;
import org.sparkactivations.net.ScoreScaling.Form;

/**
 * The scaling of scores with the least loss over all rows. The parameters have the same bits whatever the order of the
 * rows and their partitions: the sums of few parameters are exact, over {@link ScoreBlocks}, and those of
 * {@link Form#VECTOR}, of which there are some for each pair of classes, run over the fixed tree of {@link Leaves}.
 *
 * @param parameters of the scaling
 * @param lossBefore mean loss of the scores as they are
 * @param lossAfter mean loss of the scaled scores, without the penalty
 * @param evaluations how many times all rows were gone through
 * @param isConverged whether the minimum was found
 * @param isBounded whether the temperature is at a bound, as the loss still falls there
 */
public record ScalingFit(
        double[] parameters,
        double lossBefore,
        double lossAfter,
        int evaluations,
        boolean isConverged,
        boolean isBounded) {

    /** The temperature is at most so many times how far the scores of a row spread on average, and at least 1/so. */
    static final double GREATEST_RATIO = 1000;

    /** Its inverse, the greatest temperature, is finite. */
    private static final double LEAST_SCALE = 0x1p-1020;

    /** For one score per class, and for a temperature, targets are 0 and 1. */
    private static final double[] NO_SHARES = {0, 1};

    private static final double TOLERANCE = 1e-10;
    private static final int MOST_ITERATIONS = 100;

    /** Rows of a block, for which the size makes no difference to the result. */
    private static final int BLOCK_ROWS = 512;

    /**
     * Fits a scaling.
     *
     * @param regParam factor of half the squared distance of scales from 1 and biases from 0, for {@link Form#VECTOR}
     * @param leaves leaves of the tree of sums
     */
    public static ScalingFit of(RowBlocks rows, ScoreScaling scaling, double regParam, int leaves) {
        return of(rows, scaling, regParam, leaves, RowBlocks.DRIVER_BYTES, 0);
    }

    static ScalingFit of(
            RowBlocks rows, ScoreScaling scaling, double regParam, int leaves, long driverBytes, int partitions) {
        if (scaling.form() == Form.VECTOR) {
            try (Leaves all = rows.leaves(leaves, BLOCK_ROWS, driverBytes, partitions)) {
                LeafWork work = new LeafWork.Scaled(scaling, NO_SHARES);
                MeanLoss mean = new MeanLoss(at -> all.total(work, at), scaling, NO_SHARES);
                return scalesAndBiases(mean, scaling.identity(), new Penalty(regParam, scaling.identity()), 0);
            }
        }
        try (ScoreBlocks all = rows.unordered(BLOCK_ROWS, driverBytes)) {
            return scaling.form() == Form.SIGMOID
                    ? sigmoid(all, scaling)
                    : temperature(MeanLoss.ofExactSums(all, scaling, NO_SHARES));
        }
    }

    private static ScalingFit temperature(MeanLoss mean) {
        double spread = Math.min(mean.spread, Double.MAX_VALUE);
        double bound = spread > 0 ? Math.min(GREATEST_RATIO / spread, 1 / LEAST_SCALE) : 1;
        double least = spread > 0 ? Math.max(1 / GREATEST_RATIO / spread, LEAST_SCALE) : 1;
        ScaleSearch search = ScaleSearch.minimize(mean, 1, least, bound);
        return new ScalingFit(
                new double[] {search.scale()},
                mean.unscaled.value(),
                search.value(),
                mean.passes,
                search.isConverged(),
                search.isBounded());
    }

    private static ScalingFit sigmoid(ScoreBlocks all, ScoreScaling scaling) {
        double[] weights = all.total(() -> ScalingLoss::addClasses, 2);
        double[] start = {0, StrictMath.log((weights[1] + 1) / (weights[0] + 1))};
        MeanLoss mean = MeanLoss.ofExactSums(all, scaling, plattsShares(weights));
        return scalesAndBiases(mean, start, new Penalty(0, scaling.identity()), 1);
    }

    private static ScalingFit scalesAndBiases(MeanLoss mean, double[] start, Penalty penalty, int passes) {
        Newton search = Newton.minimize(
                parameters -> penalty.addTo(mean.at(parameters), parameters), start, TOLERANCE, MOST_ITERATIONS);
        return new ScalingFit(
                search.parameters(),
                mean.unscaled.value(),
                search.value() - penalty.of(search.parameters()),
                passes + mean.passes,
                search.isConverged(),
                false);
    }

    /** Targets of the two classes of a single score that leave room for rows that were not seen. */
    private static double[] plattsShares(double[] weights) {
        return new double[] {1 / (weights[0] + 2), (weights[1] + 1) / (weights[1] + 2)};
    }

    /** The mean loss over all rows, known for the scores as they are. */
    private static final class MeanLoss implements Newton.Objective {

        private final UnaryOperator<double[]> sums;
        private final ScalingLoss loss;
        private final double[] identity;
        private final Newton.State unscaled;
        private final double spread;
        private int passes = 1;

        MeanLoss(UnaryOperator<double[]> sums, ScoreScaling scaling, double[] shares) {
            this.sums = sums;
            this.loss = new ScalingLoss(scaling, shares);
            this.identity = scaling.identity();
            double[] first = sums.apply(identity);
            this.unscaled = loss.mean(first);
            this.spread = loss.meanSpread(first);
        }

        static MeanLoss ofExactSums(ScoreBlocks all, ScoreScaling scaling, double[] shares) {
            int count = new ScalingLoss(scaling, shares).sums();
            return new MeanLoss(
                    at -> all.total(
                            () -> {
                                ScalingLoss own = new ScalingLoss(scaling, shares);
                                return (rows, exact) -> own.add(rows, at, exact);
                            },
                            count),
                    scaling,
                    shares);
        }

        @Override
        public Newton.State at(double[] parameters) {
            if (Arrays.equals(parameters, identity)) {
                return new Newton.State(
                        unscaled.value(),
                        unscaled.gradient().clone(),
                        unscaled.curvature().clone());
            }
            passes++;
            return loss.mean(sums.apply(parameters));
        }
    }

    /** The penalty {@code factor/2·Σ(p − centre)²}. */
    private record Penalty(double factor, double[] centre) {

        double of(double[] parameters) {
            double sum = 0;
            for (int i = 0; i < centre.length; i++) {
                double distance = parameters[i] - centre[i];
                sum = Math.fma(distance, distance, sum);
            }
            return factor / 2 * sum;
        }

        Newton.State addTo(Newton.State state, double[] parameters) {
            double[] gradient = state.gradient();
            double[] curvature = state.curvature();
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = Math.fma(factor, parameters[i] - centre[i], gradient[i]);
                curvature[i * (i + 1) / 2 + i] += factor;
            }
            return new Newton.State(state.value() + of(parameters), gradient, curvature);
        }
    }

    @Override
    public String toString() {
        return "mean loss " + lossBefore + " to " + lossAfter + " in " + evaluations + " passes"
                + (isBounded ? "; the temperature is at its bound, as the loss still falls there" : "")
                + (isConverged || isBounded ? "" : "; the minimum was not found");
    }
}
