package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.sparkactivations.net.Initialization;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;
import org.sparkactivations.net.NetworkPass;
import org.sparkactivations.net.RowBlock;

/** The weights of a small network after some steps of gradient descent, which use each product of matrices. */
final class TrainedWeights {

    private static final String LAYERS =
            "dense(37) sigmoid, dense(34) maxout(2), dense(21) gelu, dense(19) prelu(alpha = learned), dense";

    private static final int INPUTS = 23;
    private static final int CLASSES = 5;
    private static final int ROWS = 50;
    private static final int STEPS = 5;
    private static final double STEP = 0.1;

    private TrainedWeights() {}

    /** A hash of the weights. */
    static long hash() {
        Network network = new Network(Layers.parse(LAYERS), INPUTS, CLASSES);
        NetworkPass pass = new NetworkPass(network, Loss.parse("softmax_cross_entropy"));
        SplittableRandom random = new SplittableRandom(1);
        double[] features = random.doubles(ROWS * INPUTS, -2, 2).toArray();
        double[] labels = random.ints(ROWS, 0, CLASSES).asDoubleStream().toArray();
        double[] weights = Initialization.weights(network, 1, 0);
        for (int step = 0; step < STEPS; step++) {
            double[] sums = network.newSums();
            pass.setWeights(weights);
            pass.addGradient(new RowBlock(features, labels, null, ROWS), sums);
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= STEP * sums[i] / ROWS;
            }
        }
        return Arrays.hashCode(weights);
    }
}
