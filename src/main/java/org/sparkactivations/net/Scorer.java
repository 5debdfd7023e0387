package org.sparkactivations.net;

import java.io.Serializable;
import java.util.Arrays;

/** The outputs of a trained network, row by row. Thread-safe. */
public final class Scorer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Network network;
    private final double[] weights;

    /** Each thread has a pass of its own. */
    private transient volatile ThreadLocal<NetworkPass> passes;

    /**
     * A network with its weights.
     *
     * @param weights {@link Network#size()} numbers, which must not change afterwards
     */
    public Scorer(Network network, double[] weights) {
        if (weights.length != network.size()) {
            throw new IllegalArgumentException(
                    "network: expected " + network.size() + " weights, got " + weights.length);
        }
        this.network = network;
        this.weights = weights;
    }

    /** The network. */
    public Network network() {
        return network;
    }

    /** The weights. Not a copy. */
    public double[] weights() {
        return weights;
    }

    /**
     * The outputs for one row.
     *
     * @return a new array of {@link Network#outputs()} numbers
     * @throws IllegalArgumentException if the row has another width than {@link Network#inputs()}
     */
    public double[] outputs(double[] row) {
        if (row.length != network.inputs()) {
            throw new IllegalArgumentException(
                    "expected a row of " + network.inputs() + " elements, got " + row.length);
        }
        return passes().get().outputs(row, 1).clone();
    }

    private ThreadLocal<NetworkPass> passes() {
        ThreadLocal<NetworkPass> all = passes;
        if (all == null) {
            synchronized (this) {
                all = passes;
                if (all == null) {
                    all = ThreadLocal.withInitial(this::newPass);
                    passes = all;
                }
            }
        }
        return all;
    }

    private NetworkPass newPass() {
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        return pass;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scorer that
                && network.inputs() == that.network.inputs()
                && network.layers().equals(that.network.layers())
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
