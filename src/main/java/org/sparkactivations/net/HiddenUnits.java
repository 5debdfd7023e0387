package org.sparkactivations.net;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sparkactivations.Workspace;
import org.sparkactivations.net.Network.Dense;

/**
 * Counts of what the units of the hidden layers do over rows: how often the result is positive, negative, where the
 * activation has no slope, and where it is saturated. Counts of parts of the rows are added, as in a {@link SumTree}.
 *
 * <p>The terms are those of {@code nn_diagnose}. A unit is dead if its result or its slope is 0 in every row. One is
 * saturated if the absolute slope is below {@value #EPSILON} and the result is not 0 in at least half of the rows. One
 * has one sign if its results are never positive or never negative, but not always 0. A dead unit counts as dead only.
 * An activation of a whole row, such as maxout, has no slope per unit, so its units can be dead and of one sign only.
 */
public final class HiddenUnits {

    /** The absolute slope below which a unit is saturated. */
    public static final double EPSILON = 0.01;

    private static final double SATURATED_SHARE = 0.5;

    private static final int POSITIVE = 0;
    private static final int NEGATIVE = 1;
    private static final int FLAT = 2;
    private static final int SATURATED = 3;
    private static final int COUNTS = 4;

    private final Network network;
    private final int[] starts;
    private double[] ones = {};
    private double[] slopes = {};

    /**
     * The units of a hidden layer.
     *
     * @param layer the number of the layer, from 1
     * @param text the layer, such as {@code dense(32) relu}
     * @param units how many it has after its activation
     * @param dead how many of them are dead
     * @param saturated how many are saturated
     * @param oneSigned how many have results of one sign
     */
    public record Layer(int layer, String text, int units, int dead, int saturated, int oneSigned)
            implements Serializable {

        /** A sentence: {@code layer 1, dense(32) relu: 3 of 32 units are dead, 0 saturated, 29 of one sign}. */
        @Override
        public String toString() {
            return "layer " + layer + ", " + text + ": " + dead + " of " + units + " units are dead, " + saturated
                    + " saturated, " + oneSigned + " of one sign";
        }
    }

    /** Counts for the hidden layers of {@code network}. */
    public HiddenUnits(Network network) {
        this.network = network;
        this.starts = new int[network.dense().size()];
        for (int l = 1; l < starts.length; l++) {
            starts[l] = starts[l - 1] + network.dense().get(l - 1).width();
        }
    }

    /** The number of counts. The last is that of the rows. */
    public int length() {
        return starts[starts.length - 1] * COUNTS + 1;
    }

    /**
     * Adds the rows of a block.
     *
     * @param pass a pass of the network whose weights are set
     * @param counts {@link #length()} numbers
     */
    public void add(NetworkPass pass, RowBlock block, double[] counts) {
        pass.outputs(block.features(), block.rows());
        Workspace workspace = Workspace.mine(null);
        for (int l = 0; l + 1 < starts.length; l++) {
            Dense layer = network.dense().get(l);
            int elements = block.rows() * layer.width();
            LayerFunction activation = pass.activation(l);
            boolean hasSlopes = activation != null && !activation.isRowwise();
            if (hasSlopes) {
                ensureCapacity(elements);
                activation.pullBack(pass.linear(l), ones, slopes, block.rows(), workspace);
            }
            double[] results = pass.results(l);
            for (int i = 0; i < elements; i++) {
                int at = (starts[l] + i % layer.width()) * COUNTS;
                counts[at + POSITIVE] += results[i] > 0 ? 1 : 0;
                counts[at + NEGATIVE] += results[i] < 0 ? 1 : 0;
                if (hasSlopes) {
                    double slope = Math.abs(slopes[i]);
                    counts[at + FLAT] += slope == 0 ? 1 : 0;
                    counts[at + SATURATED] += slope < EPSILON && results[i] != 0 ? 1 : 0;
                }
            }
        }
        counts[length() - 1] += block.rows();
        workspace.trim();
    }

    private void ensureCapacity(int elements) {
        if (slopes.length < elements) {
            slopes = new double[elements];
            ones = new double[elements];
            Arrays.fill(ones, 1);
        }
    }

    /** The hidden layers, from the counts of all rows. */
    public List<Layer> layers(double[] counts) {
        double rows = counts[length() - 1];
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l + 1 < starts.length; l++) {
            int[] found = new int[COUNTS];
            for (int unit = starts[l]; unit < starts[l + 1]; unit++) {
                int at = unit * COUNTS;
                boolean isPositive = counts[at + POSITIVE] > 0;
                boolean isNegative = counts[at + NEGATIVE] > 0;
                if (!isPositive && !isNegative || counts[at + FLAT] == rows) {
                    found[FLAT]++;
                } else {
                    found[SATURATED] += counts[at + SATURATED] >= SATURATED_SHARE * rows ? 1 : 0;
                    found[POSITIVE] += isPositive != isNegative ? 1 : 0;
                }
            }
            String text = network.layers().text(l);
            int units = starts[l + 1] - starts[l];
            layers.add(new Layer(l + 1, text, units, found[FLAT], found[SATURATED], found[POSITIVE]));
        }
        return layers;
    }
}
