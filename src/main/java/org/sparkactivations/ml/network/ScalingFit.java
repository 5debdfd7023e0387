package org.sparkactivations.ml.network;

import java.util.Arrays;
import org.sparkactivations.net.Newton;
import org.sparkactivations.net.ScaleSearch;
import org.sparkactivations.net.ScalingLoss;
import org.sparkactivations.net.ScoreScaling;
import org.sparkactivations.net.ScoreScaling.Form;

/**
 * The scaling of scores with the least loss over all rows. The parameters have the same bits whatever the order of the
 * rows and their partitions, as the sums over {@link ScoreBlocks} are exact.
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
     */
    public static ScalingFit of(RowBlocks rows, ScoreScaling scaling, double regParam) {
        return of(rows, scaling, regParam, RowBlocks.DRIVER_BYTES);
    }

    static ScalingFit of(RowBlocks rows, ScoreScaling scaling, double regParam, long driverBytes) {
        try (ScoreBlocks all = rows.unordered(BLOCK_ROWS, driverBytes)) {
            return switch (scaling.form()) {
                case SIGMOID -> sigmoid(all, scaling);
                case TEMPERATURE -> temperature(new MeanLoss(all, scaling, NO_SHARES));
                case VECTOR ->
                    scalesAndBiases(
                            new MeanLoss(all, scaling, NO_SHARES),
                            scaling.identity(),
                            new Penalty(regParam, scaling.identity()),
                            0);
            };
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
        MeanLoss mean = new MeanLoss(all, scaling, plattsShares(weights));
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

        private final ScoreBlocks all;
        private final ScoreScaling scaling;
        private final double[] shares;
        private final ScalingLoss loss;
        private final Newton.State unscaled;
        private final double spread;
        private int passes = 1;

        MeanLoss(ScoreBlocks all, ScoreScaling scaling, double[] shares) {
            this.all = all;
            this.scaling = scaling;
            this.shares = shares;
            this.loss = new ScalingLoss(scaling, shares);
            double[] first = sums(scaling.identity());
            this.unscaled = loss.mean(first);
            this.spread = loss.meanSpread(first);
        }

        private double[] sums(double[] parameters) {
            return all.total(new Sums(scaling, shares, parameters), loss.sums());
        }

        @Override
        public Newton.State at(double[] parameters) {
            if (Arrays.equals(parameters, scaling.identity())) {
                return new Newton.State(
                        unscaled.value(),
                        unscaled.gradient().clone(),
                        unscaled.curvature().clone());
            }
            passes++;
            return loss.mean(sums(parameters));
        }
    }

    /** The sums of {@link ScalingLoss} at some parameters. */
    private record Sums(ScoreScaling scaling, double[] shares, double[] parameters)
            implements ScoreBlocks.WorkOfThread {

        private static final long serialVersionUID = 1L;

        @Override
        public ScoreBlocks.Work start() {
            ScalingLoss own = new ScalingLoss(scaling, shares);
            return (rows, sums) -> own.add(rows, parameters, sums);
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
