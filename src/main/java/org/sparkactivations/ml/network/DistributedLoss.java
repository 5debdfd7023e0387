package org.sparkactivations.ml.network;

import java.util.List;
import org.sparkactivations.net.Adam;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Lbfgs;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;

/** The objective of a network over all rows: the mean loss, weighted by the rows, plus the penalty. */
final class DistributedLoss implements Lbfgs.Objective {

    private final Network network;
    private final Loss loss;
    private final double regParam;
    private final Leaves leaves;

    DistributedLoss(Network network, Loss loss, double regParam, Leaves leaves) {
        this.network = network;
        this.loss = loss;
        this.regParam = regParam;
        this.leaves = leaves;
    }

    @Override
    public double evaluate(double[] weights, double[] gradient) {
        network.project(weights);
        double[] sums = leaves.total(new LeafWork.Gradient(network, loss), weights);
        return network.objective(sums, regParam, weights, gradient);
    }

    /** The sum over the leaves for {@link Adam#next} and {@link Adam#loss}. */
    double[] epoch(Adam adam, double[] state) {
        return leaves.total(new LeafWork.Epoch(network, loss, adam, regParam), state);
    }

    double penalty(double[] weights) {
        return network.addPenalty(regParam, weights, null);
    }

    /** The mean loss of the validation rows. */
    double validation(double[] weights) {
        double[] totals = leaves.total(new LeafWork.Validation(network, loss), weights);
        return totals[0] / totals[1];
    }

    /** What the hidden units do on the rows that are trained on. */
    List<HiddenUnits.Layer> hidden(double[] weights) {
        return new HiddenUnits(network).layers(leaves.total(new LeafWork.Units(network), weights));
    }
}
