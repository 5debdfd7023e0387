package org.sparkactivations.net;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * The units of a hidden layer. Units are counted from 0, after the activation.
     *
     * @param layer the number of the layer, from 1
     * @param text the layer, such as {@code dense(32) relu}
     * @param units how many it has after its activation
     * @param deadUnits those that are dead, ascending
     * @param saturatedUnits those that are saturated, ascending
     * @param oneSignedUnits those that have results of one sign, ascending
     */
    public record Layer(
            int layer,
            String text,
            int units,
            List<Integer> deadUnits,
            List<Integer> saturatedUnits,
            List<Integer> oneSignedUnits)
            implements Serializable {

        /** A finding lists at most this many units. */
        private static final int MAX_LISTED = 16;

        /** How many units are dead. */
        public int dead() {
            return deadUnits.size();
        }

        /** How many units are saturated. */
        public int saturated() {
            return saturatedUnits.size();
        }

        /** How many units have results of one sign. */
        public int oneSigned() {
            return oneSignedUnits.size();
        }

        /**
         * What stands out, one phrase for each kind of finding: {@code 13 of 32 units are dead: 0, 1, 8, …}. Results of
         * one sign are a finding if at least half of the units that are not dead have them. Empty if nothing stands out.
         */
        public List<String> findings() {
            List<String> findings = new ArrayList<>();
            add(findings, deadUnits, "is dead", "are dead", true);
            add(findings, saturatedUnits, "is saturated", "are saturated", true);
            int alive = units - dead();
            if (alive > 1 && 2 * oneSigned() >= alive) {
                add(findings, oneSignedUnits, "has outputs of one sign", "have outputs of one sign", false);
            }
            return findings;
        }

        private void add(List<String> findings, List<Integer> found, String one, String many, boolean isListed) {
            if (found.isEmpty()) {
                return;
            }
            if (units == 1) {
                findings.add("the only unit " + one);
            } else if (found.size() == units) {
                findings.add("all " + units + " units " + many);
            } else {
                findings.add(found.size() + " of " + units + " units " + (found.size() == 1 ? one : many)
                        + (isListed ? ": " + listed(found) : ""));
            }
        }

        private static String listed(List<Integer> found) {
            return found.stream().limit(MAX_LISTED).map(String::valueOf).collect(Collectors.joining(", "))
                    + (found.size() > MAX_LISTED ? ", …" : "");
        }

        /** The findings after the name: {@code layer 1, dense(32) relu: 3 of 32 units are dead: 4, 9, 17}. */
        @Override
        public String toString() {
            List<String> findings = findings();
            return "layer " + layer + ", " + text + ": "
                    + (findings.isEmpty() ? "nothing stands out" : String.join("; ", findings));
        }
    }

    /** Positions of units in ascending order, in an array, as a training keeps many of them. */
    private static final class Positions extends AbstractList<Integer> implements RandomAccess, Serializable {

        private static final long serialVersionUID = 1L;

        private final int[] positions;

        Positions(IntStream positions) {
            this.positions = positions.toArray();
        }

        @Override
        public Integer get(int i) {
            return positions[i];
        }

        @Override
        public int size() {
            return positions.length;
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
            int start = starts[l];
            int units = starts[l + 1] - start;
            layers.add(new Layer(
                    l + 1,
                    network.layers().text(l),
                    units,
                    positions(units, unit -> isDead(counts, start + unit, rows)),
                    positions(
                            units,
                            unit -> !isDead(counts, start + unit, rows)
                                    && counts[(start + unit) * COUNTS + SATURATED] >= SATURATED_SHARE * rows),
                    positions(
                            units,
                            unit -> !isDead(counts, start + unit, rows)
                                    && counts[(start + unit) * COUNTS + POSITIVE] > 0
                                            != counts[(start + unit) * COUNTS + NEGATIVE] > 0)));
        }
        return layers;
    }

    private static List<Integer> positions(int units, IntPredicate chosen) {
        return new Positions(IntStream.range(0, units).filter(chosen));
    }

    private static boolean isDead(double[] counts, int unit, double rows) {
        int at = unit * COUNTS;
        return counts[at + POSITIVE] + counts[at + NEGATIVE] == 0 || counts[at + FLAT] == rows;
    }
}
