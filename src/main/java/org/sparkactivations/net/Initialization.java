package org.sparkactivations.net;

import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.families.RowRectifiers;
import org.sparkactivations.net.Network.Dense;
import org.sparkactivations.spi.Activation;

/**
 * The weights that training starts from. The matrix before a {@linkplain Rectifiers rectifier} ({@linkplain
 * RowRectifiers one of rows}, too) is uniform in ±√(6/inputs), as by He, and any other in ±√(6/(inputs + units)), as by
 * Glorot. Biases are equal, and learned parameters are where the layers say.
 *
 * <p>A weight is a pure function of the seed, the layer, the input, the unit, and the bound. So a layer starts the same
 * when another one that is not adjacent is resized, and the order of computation does not matter.
 *
 * @see <a href="https://arxiv.org/abs/1502.01852">He, Zhang, Ren, Sun: Delving Deep into Rectifiers, 2015</a>
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot, Bengio: Understanding the Difficulty of
 *     Training Deep Feedforward Neural Networks, 2010</a>
 */
public final class Initialization {

    /** The 53 bits of a double in [0, 1). */
    private static final double UNIT = 0x1p-53;

    private Initialization() {}

    /**
     * The weights of {@code network} for {@code seed}.
     *
     * @param bias of all units; a small positive one lets all rectifiers be active at first
     */
    public static double[] weights(Network network, long seed, double bias) {
        double[] weights = new double[network.size()];
        for (int l = 0; l < network.dense().size(); l++) {
            Dense layer = network.dense().get(l);
            double bound = bound(layer);
            long ofLayer = mix(mix(seed) + l);
            for (int i = 0; i < layer.inputs(); i++) {
                long ofInput = mix(ofLayer + i);
                int row = layer.weights() + i * layer.units();
                for (int j = 0; j < layer.units(); j++) {
                    weights[row + j] = bound * (2 * UNIT * (mix(ofInput + j) >>> 11) - 1);
                }
            }
            for (int j = 0; j < layer.units(); j++) {
                weights[layer.biases() + j] = bias;
            }
            for (int p = 0; p < layer.learned().length; p++) {
                if (layer.learned()[p] >= 0) {
                    for (int i = 0; i < layer.learnedLength(p); i++) {
                        weights[layer.learned()[p] + i] = layer.activation().numbers()[p];
                    }
                }
            }
        }
        return weights;
    }

    private static double bound(Dense layer) {
        int spread = isRectifier(layer) ? layer.inputs() : layer.inputs() + layer.units();
        return Math.sqrt(6.0 / spread);
    }

    private static boolean isRectifier(Dense layer) {
        if (layer.activation() == null) {
            return false;
        }
        Activation activation = layer.activation().function().activation();
        return activation instanceof Rectifiers || activation instanceof RowRectifiers;
    }

    /**
     * Spreads the bits of a number: one step of SplitMix64.
     *
     * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood: Fast Splittable Pseudorandom Number
     *     Generators, 2014</a>
     */
    private static long mix(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
