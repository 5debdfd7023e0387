package org.sparkactivations.net;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Adam by epochs. In an epoch every leaf starts from the common state and takes a step for each of its blocks in order.
 * The next common state is the mean over the leaves, weighted by their rows: the caller adds the results of {@link
 * #epoch} in a {@link SumTree} and calls {@link #next}. So an epoch is one pass over the rows, and its bits do not
 * depend on the distribution of the leaves.
 *
 * <p>A state is one array: the weights, the first and the second moments, and the two weights of those moments, {@code
 * 1 − β₁ᵗ} and {@code 1 − β₂ᵗ} after t steps. All of it is averaged, the moments with their weights.
 *
 * @param stepSize how far a weight moves in a step at most, about
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param epsilon added to the root of the second moment
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma, Ba: Adam, 2014</a>
 */
public record Adam(double stepSize, double beta1, double beta2, double epsilon) implements Serializable {

    /** The decay rates of the paper. */
    public static Adam withStepSize(double stepSize) {
        return new Adam(stepSize, 0.9, 0.999, 1e-8);
    }

    /** Checks the numbers. */
    public Adam {
        if (!(stepSize > 0 && Double.isFinite(stepSize))) {
            throw new IllegalArgumentException("adam: stepSize: expected a finite number > 0, got " + stepSize);
        }
        if (!(beta1 >= 0 && beta1 < 1)) {
            throw new IllegalArgumentException("adam: beta1: expected a number ≥ 0 and < 1, got " + beta1);
        }
        if (!(beta2 >= 0 && beta2 < 1)) {
            throw new IllegalArgumentException("adam: beta2: expected a number ≥ 0 and < 1, got " + beta2);
        }
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("adam: epsilon: expected a finite number > 0, got " + epsilon);
        }
    }

    /** The state before the first step. */
    public double[] start(double[] weights) {
        double[] state = new double[3 * weights.length + 2];
        System.arraycopy(weights, 0, state, 0, weights.length);
        return state;
    }

    /** The weights of a state. */
    public static double[] weights(Network network, double[] state) {
        double[] weights = new double[network.size()];
        System.arraycopy(state, 0, weights, 0, weights.length);
        return weights;
    }

    /**
     * An epoch of one leaf.
     *
     * @param state the common state, which stays as it is
     * @param blocks the rows of the leaf, which are gone through once
     * @param pass a pass of {@code network}; its weights are set anew
     * @param penalty the factor of the {@linkplain Network#addPenalty penalty}
     * @return the state after the epoch times the weight of the rows; then the sum of weight times loss, each row's as
     *     its block found it, and the weight
     */
    public double[] epoch(
            Network network, double[] state, Iterator<RowBlock> blocks, NetworkPass pass, double penalty) {
        int size = network.size();
        double[] result = new double[state.length + 2];
        System.arraycopy(state, 0, result, 0, state.length);
        double[] weights = weights(network, state);
        double[] sums = network.newSums();
        double loss = 0;
        double weight = 0;
        while (blocks.hasNext()) {
            RowBlock block = blocks.next();
            Arrays.fill(sums, 0);
            pass.setWeights(weights);
            pass.addGradient(block, sums);
            loss += sums[network.lossPlace()];
            weight += sums[network.weightPlace()];
            if (sums[network.weightPlace()] > 0) {
                network.objective(sums, penalty, weights, sums);
                step(weights, sums, result, size);
                network.project(weights);
            }
        }
        System.arraycopy(weights, 0, result, 0, size);
        for (int i = 0; i < state.length; i++) {
            result[i] *= weight;
        }
        result[state.length] = loss;
        result[state.length + 1] = weight;
        return result;
    }

    private void step(double[] weights, double[] gradient, double[] state, int size) {
        int firsts = size;
        int seconds = 2 * size;
        double weight1 = state[3 * size] = Math.fma(beta1, state[3 * size], 1 - beta1);
        double weight2 = state[3 * size + 1] = Math.fma(beta2, state[3 * size + 1], 1 - beta2);
        for (int i = 0; i < size; i++) {
            double slope = gradient[i];
            double first = beta1 * state[firsts + i] + (1 - beta1) * slope;
            double second = beta2 * state[seconds + i] + (1 - beta2) * slope * slope;
            state[firsts + i] = first;
            state[seconds + i] = second;
            weights[i] -= stepSize * (first / weight1) / (Math.sqrt(second / weight2) + epsilon);
        }
    }

    /**
     * The common state after an epoch.
     *
     * @param total the sum of the results of {@link #epoch} over the leaves
     */
    public static double[] next(double[] total) {
        double[] state = new double[total.length - 2];
        double weight = total[total.length - 1];
        for (int i = 0; i < state.length; i++) {
            state[i] = total[i] / weight;
        }
        return state;
    }

    /** The mean loss during an epoch, without the penalty; {@code total} as for {@link #next}. */
    public static double loss(double[] total) {
        return total[total.length - 2] / total[total.length - 1];
    }
}
