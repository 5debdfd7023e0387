package org.sparkactivations.ml.network;

import org.sparkactivations.net.Newton;
import org.sparkactivations.net.ScaleSearch;
import org.sparkactivations.net.ScalingLoss;
import org.sparkactivations.net.ScoreScaling;
import org.sparkactivations.net.ScoreScaling.Form;

/**
 * The scaling of scores with the least loss over all rows. All sums run over the fixed tree of {@link Leaves}, so the
 * parameters have the same bits whatever the order of the rows and their partitions.
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
        try (Leaves all = rows.leaves(leaves, BLOCK_ROWS, driverBytes, partitions)) {
            int classes = Math.max(2, scaling.scores());
            double[] facts = all.total(new LeafWork.Scores(classes), new double[0]);
            double weight = 0;
            for (int i = 0; i < classes; i++) {
                weight += facts[i];
            }
            LeafWork work = new LeafWork.Scaled(scaling, shares(scaling.form(), facts));
            ScalingLoss loss = new ScalingLoss(scaling, new double[2]);
            Newton.Objective mean = parameters -> loss.mean(all.total(work, parameters));
            double before = mean.at(scaling.identity()).value();
            if (scaling.form() == Form.TEMPERATURE) {
                double spread = facts[classes] / weight;
                double bound = spread > 0 ? GREATEST_RATIO / spread : 1;
                double least = spread > 0 ? 1 / (GREATEST_RATIO * spread) : 1;
                ScaleSearch search = ScaleSearch.minimize(mean, 1, least, bound);
                return new ScalingFit(
                        new double[] {search.scale()},
                        before,
                        search.value(),
                        search.evaluations() + 2,
                        search.isConverged(),
                        search.isBounded());
            }
            Penalty penalty = new Penalty(scaling.form() == Form.VECTOR ? regParam : 0, scaling.identity());
            double[] start = scaling.identity();
            if (scaling.form() == Form.SIGMOID) {
                start = new double[] {0, Math.log((facts[1] + 1) / (facts[0] + 1))};
            }
            Newton search = Newton.minimize(
                    parameters -> penalty.addTo(mean.at(parameters), parameters), start, TOLERANCE, MOST_ITERATIONS);
            return new ScalingFit(
                    search.parameters(),
                    before,
                    search.value() - penalty.of(search.parameters()),
                    search.evaluations() + 2,
                    search.isConverged(),
                    false);
        }
    }

    /** The targets of the two classes of a single score; Platt's leave room for rows that were not seen. */
    private static double[] shares(Form form, double[] weights) {
        return form == Form.SIGMOID
                ? new double[] {1 / (weights[0] + 2), (weights[1] + 1) / (weights[1] + 2)}
                : new double[] {0, 1};
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
