package org.sparkactivations.ml.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sparkactivations.net.Adam;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Lbfgs;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;

/** Trains a network, iteration by iteration, and keeps account of it. For one training. */
public final class Training {

    /** Iterations from one look at the hidden units to the next. */
    static final int REPORT_INTERVAL = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final String stage;
    private final TrainingSettings settings;
    private final Checkpoint checkpoint;
    private final TrainingListener listener;
    private final DistributedLoss objective;
    private final Network network;
    private final boolean validates;
    private final List<Double> objectives = new ArrayList<>();
    private final List<Double> validationLosses = new ArrayList<>();
    private final TreeMap<Integer, List<HiddenUnits.Layer>> hidden = new TreeMap<>();
    private double[] best;
    private int bestIteration;
    private int evaluations;

    /** Takes the weights every few iterations. */
    @FunctionalInterface
    public interface Checkpoint {
        /** Takes the weights after an iteration. */
        void save(int iteration, double[] weights);
    }

    /**
     * The result of a training.
     *
     * @param weights of the network
     * @param summary how it went
     */
    public record Trained(double[] weights, TrainingSummary summary) {}

    private Training(
            String stage,
            Network network,
            DistributedLoss objective,
            boolean validates,
            TrainingSettings settings,
            Checkpoint checkpoint,
            TrainingListener listener) {
        this.stage = stage;
        this.network = network;
        this.objective = objective;
        this.validates = validates;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.listener = listener;
    }

    /**
     * Trains {@code network} on the rows.
     *
     * @param stage the stage that trains, for the log
     * @param start the weights to start from
     * @param checkpoint takes the weights every {@code checkpointInterval} iterations
     * @param listener is told of each iteration
     */
    public static Trained run(
            String stage,
            Network network,
            Loss loss,
            RowBlocks rows,
            TrainingSettings settings,
            double[] start,
            Checkpoint checkpoint,
            TrainingListener listener) {
        try (Leaves leaves = rows.leaves(settings)) {
            DistributedLoss objective = new DistributedLoss(network, loss, settings.regParam(), leaves);
            Training training =
                    new Training(stage, network, objective, rows.hasValidation(), settings, checkpoint, listener);
            StopReason reason = settings.usesAdam() ? training.byAdam(start) : training.byLbfgs(start);
            return training.finish(reason, rows);
        }
    }

    private StopReason byLbfgs(double[] start) {
        Lbfgs search = new Lbfgs(objective, start, settings.tol());
        record(0, search.value(), search.weights());
        StopReason reason = null;
        while (reason == null && search.iterations() < settings.maxIter() && search.next()) {
            reason = record(search.iterations(), search.value(), search.weights());
        }
        evaluations = search.evaluations();
        if (reason != null) {
            return reason;
        }
        return search.reason() == null ? StopReason.MAX_ITERATIONS : StopReason.of(search.reason());
    }

    private StopReason byAdam(double[] start) {
        Adam adam = Adam.withStepSize(settings.stepSize());
        network.project(start);
        double[] state = adam.start(start);
        double least = objective.evaluate(start, new double[start.length]);
        evaluations = 1;
        record(0, least, start);
        if (!Double.isFinite(least)) {
            return StopReason.NOT_FINITE;
        }
        int idle = 0;
        for (int epoch = 1; epoch <= settings.maxIter(); epoch++) {
            double[] total = objective.epoch(adam, state);
            evaluations++;
            double[] next = Adam.next(total);
            double[] weights = Adam.weights(network, next);
            double value = Adam.loss(total) + objective.penalty(weights);
            if (!Double.isFinite(value)) {
                return StopReason.NOT_FINITE;
            }
            state = next;
            StopReason reason = record(epoch, value, weights);
            if (reason != null) {
                return reason;
            }
            idle = least - value > settings.tol() * Math.max(Math.abs(least), Math.abs(value)) ? 0 : idle + 1;
            least = Math.min(least, value);
            if (idle >= settings.patience()) {
                return StopReason.VALUE_CONVERGED;
            }
        }
        return StopReason.MAX_ITERATIONS;
    }

    /** Notes the state after an iteration; the reason if training is to stop. */
    private StopReason record(int iteration, double value, double[] weights) {
        objectives.add(value);
        if (validates) {
            validationLosses.add(objective.validation(weights));
        }
        boolean isBest = !validates || iteration == 0 || validationLosses.get(iteration) < bestValidationLoss();
        if (isBest) {
            best = weights;
            bestIteration = iteration;
        }
        if (iteration % REPORT_INTERVAL == 0) {
            hidden.put(iteration, objective.hidden(weights));
            report(iteration);
        }
        listener.onIteration(new TrainingListener.Iteration(
                iteration,
                value,
                validates ? OptionalDouble.of(validationLosses.get(iteration)) : OptionalDouble.empty(),
                isBest,
                hidden.getOrDefault(iteration, List.of())));
        if (iteration > 0 && iteration % settings.checkpointInterval() == 0) {
            checkpoint.save(iteration, weights);
        }
        return validates && iteration - bestIteration >= settings.patience() ? StopReason.VALIDATION : null;
    }

    private double bestValidationLoss() {
        return validationLosses.get(bestIteration);
    }

    private void report(int iteration) {
        LOG.info(
                "{}: iteration {}: objective {}{}{}",
                stage,
                iteration,
                objectives.get(iteration),
                validates ? ", validation loss " + validationLosses.get(iteration) : "",
                hidden.get(iteration).stream().map(each -> "; " + each).collect(Collectors.joining()));
    }

    private Trained finish(StopReason reason, RowBlocks rows) {
        hidden.computeIfAbsent(bestIteration, each -> objective.hidden(best));
        TrainingSummary summary = new TrainingSummary(
                network,
                rows.rows() - rows.validationRows(),
                rows.validationRows(),
                numbers(objectives),
                numbers(validationLosses),
                bestIteration,
                evaluations,
                reason,
                hidden);
        if (reason == StopReason.NOT_FINITE || reason == StopReason.LINE_SEARCH_FAILED) {
            LOG.warn("{}: {}", stage, summary);
        } else {
            LOG.info("{}: {}", stage, summary);
        }
        return new Trained(best, summary);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
