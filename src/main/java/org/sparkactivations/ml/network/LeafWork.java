package org.sparkactivations.ml.network;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.sparkactivations.net.Adam;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;
import org.sparkactivations.net.NetworkPass;
import org.sparkactivations.net.RowBlock;

/** What is computed for each leaf, and then summed over the tree. */
interface LeafWork extends Serializable {

    /**
     * Starts with the weights, or the state of an optimiser. What it returns is for one thread.
     *
     * @param state must not change meanwhile
     */
    Sums start(double[] state);

    /** Computes the sums of a leaf. */
    interface Sums {
        /**
         * The sums of a leaf; null if it has no rows that count.
         *
         * @param memory makes arrays of zeros
         */
        double[] of(Leaf leaf, IntFunction<double[]> memory);
    }

    /** Gradient, loss and weight of the rows that are trained on. */
    record Gradient(Network network, Loss loss) implements LeafWork {

        private static final long serialVersionUID = 1L;

        @Override
        public Sums start(double[] weights) {
            NetworkPass pass = new NetworkPass(network, loss);
            pass.setWeights(weights);
            return (leaf, memory) -> {
                Iterator<RowBlock> blocks = leaf.training();
                if (!blocks.hasNext()) {
                    return null;
                }
                double[] sums = memory.apply(network.size() + 2);
                blocks.forEachRemaining(each -> pass.addGradient(each, sums));
                return sums;
            };
        }
    }

    /** Loss and weight of the validation rows, at the end of the sums. */
    record Validation(Network network, Loss loss) implements LeafWork {

        private static final long serialVersionUID = 1L;

        @Override
        public Sums start(double[] weights) {
            NetworkPass pass = new NetworkPass(network, loss);
            pass.setWeights(weights);
            double[] sums = network.newSums();
            return (leaf, memory) -> {
                Iterator<RowBlock> blocks = leaf.validation();
                if (!blocks.hasNext()) {
                    return null;
                }
                sums[network.lossPlace()] = 0;
                sums[network.weightPlace()] = 0;
                blocks.forEachRemaining(each -> pass.addLoss(each, sums));
                double[] totals = memory.apply(2);
                totals[0] = sums[network.lossPlace()];
                totals[1] = sums[network.weightPlace()];
                return totals;
            };
        }
    }

    /** An epoch of Adam. */
    record Epoch(Network network, Loss loss, Adam adam, double penalty) implements LeafWork {

        private static final long serialVersionUID = 1L;

        @Override
        public Sums start(double[] state) {
            NetworkPass pass = new NetworkPass(network, loss);
            return (leaf, memory) -> {
                Iterator<RowBlock> blocks = leaf.training();
                return blocks.hasNext() ? adam.epoch(network, state, blocks, pass, penalty) : null;
            };
        }
    }

    /** Counts of the hidden units. */
    record Units(Network network) implements LeafWork {

        private static final long serialVersionUID = 1L;

        @Override
        public Sums start(double[] weights) {
            NetworkPass pass = new NetworkPass(network);
            pass.setWeights(weights);
            HiddenUnits units = new HiddenUnits(network);
            return (leaf, memory) -> {
                double[] counts = memory.apply(units.length());
                leaf.training().forEachRemaining(each -> units.add(pass, each, counts));
                return counts;
            };
        }
    }
}
