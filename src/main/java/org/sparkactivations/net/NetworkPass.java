package org.sparkactivations.net;

import java.util.Arrays;
import java.util.List;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.net.Network.Dense;

/**
 * Runs a network with given weights: forward for its outputs, and backward for the gradient of a loss. It owns the
 * memory for a block of rows and allocates only where a block is larger than all before. Not thread-safe.
 *
 * <p>Rows enter sums one after the other, so the bits of a sum do not depend on how its rows are divided into blocks.
 * NaN in the features of a row or in a weight makes the outputs NaN that depend on it.
 */
public final class NetworkPass {

    private final Network network;
    private final LossFunction loss;
    private final Step[] steps;
    private final ArrayMath math = ArrayMath.provider();
    private double[] weights;
    private int capacity;
    private double[] upstream = {};
    private double[] byLinear = {};
    private double[] temporary = {};

    /** A layer with the memory for its results. */
    private static final class Step {
        final Dense layer;
        final LayerFunction activation;
        final double[] transposed;
        double[] linear = {};
        double[] result = {};

        /** The transposed weights are for the gradient by the layer's input alone. */
        Step(Dense layer, boolean passesGradient) {
            this.layer = layer;
            this.activation = layer.activation() == null ? null : new LayerFunction(layer);
            this.transposed = passesGradient ? new double[layer.inputs() * layer.units()] : new double[0];
        }

        void ensureCapacity(int rows) {
            linear = new double[Math.multiplyExact(rows, layer.units())];
            result = activation == null ? linear : new double[Math.multiplyExact(rows, layer.width())];
        }
    }

    /** A pass for outputs alone. */
    public NetworkPass(Network network) {
        this(network, null);
    }

    /** A pass for outputs and for gradients of {@code loss}. */
    public NetworkPass(Network network, Loss loss) {
        this.network = network;
        this.loss = loss == null ? null : new LossFunction(loss, network.outputs());
        List<Dense> dense = network.dense();
        this.steps = new Step[dense.size()];
        Arrays.setAll(steps, l -> new Step(dense.get(l), loss != null && l > 0));
    }

    /**
     * Sets the weights. The array is read until others are set, and must not change meanwhile.
     *
     * @throws IllegalArgumentException if it has another length than {@link Network#size()}
     */
    public void setWeights(double[] values) {
        if (values.length != network.size()) {
            throw new IllegalArgumentException(
                    "network: expected " + network.size() + " weights, got " + values.length);
        }
        weights = values;
        for (Step step : steps) {
            if (step.transposed.length > 0) {
                transpose(values, step.layer, step.transposed);
            }
            if (step.activation != null) {
                step.activation.setWeights(values);
            }
        }
    }

    private static void transpose(double[] weights, Dense layer, double[] transposed) {
        for (int i = 0; i < layer.inputs(); i++) {
            int row = layer.weights() + i * layer.units();
            for (int j = 0; j < layer.units(); j++) {
                transposed[j * layer.inputs() + i] = weights[row + j];
            }
        }
    }

    /**
     * Computes the outputs of rows.
     *
     * @param features row after row, each with {@link Network#inputs()} elements
     * @return row after row, each with {@link Network#outputs()} elements; valid until the next call
     */
    public double[] outputs(double[] features, int rows) {
        checkLength("features", features, rows, network.inputs());
        forward(features, rows, false, Workspace.mine(null));
        return steps[steps.length - 1].result;
    }

    /** The results of layer {@code l} in the last {@link #outputs}, row after row; valid until the next call. */
    public double[] results(int l) {
        return steps[l].result;
    }

    /** The number of elements of a row of {@link #results}. */
    public int width(int l) {
        return steps[l].layer.width();
    }

    /** The rows of layer {@code l} before its activation, as {@link #results} has them after it. */
    double[] linear(int l) {
        return steps[l].linear;
    }

    /** The activation of layer {@code l}; null if there is none. */
    LayerFunction activation(int l) {
        return steps[l].activation;
    }

    /** Adds to {@code sums} the loss and the weight of the rows, without a gradient. */
    public void addLoss(RowBlock block, double[] sums) {
        check(block, sums);
        Workspace workspace = Workspace.mine(null);
        forward(block.features(), block.rows(), false, workspace);
        addTotals(block, sums, workspace);
    }

    /**
     * Adds to {@code sums} the gradient of {@code Σ weight·loss} by the weights, the loss and the weight of the rows.
     *
     * @param sums as {@link Network#newSums()} makes them
     */
    public void addGradient(RowBlock block, double[] sums) {
        check(block, sums);
        Workspace workspace = Workspace.mine(null);
        int rows = block.rows();
        forward(block.features(), rows, true, workspace);
        addTotals(block, sums, workspace);
        loss.gradient(steps[steps.length - 1].result, block, upstream, workspace);
        for (int l = steps.length - 1; l >= 0; l--) {
            Step step = steps[l];
            Dense layer = step.layer;
            double[] byUnits = upstream;
            if (step.activation != null) {
                pullBack(step, sums, rows, workspace);
                byUnits = byLinear;
            }
            double[] input = l == 0 ? block.features() : steps[l - 1].result;
            int units = layer.units();
            math.addProduct(input, 0, true, byUnits, 0, sums, layer.weights(), layer.inputs(), rows, units);
            addRows(byUnits, rows, units, sums, layer.biases());
            if (l > 0) {
                double[] before = byUnits == upstream ? byLinear : upstream;
                Arrays.fill(before, 0, rows * layer.inputs(), 0);
                math.addProduct(byUnits, 0, false, step.transposed, 0, before, 0, rows, units, layer.inputs());
                byLinear = byUnits;
                upstream = before;
            }
        }
        workspace.trim();
    }

    /** Computes the gradient by the layer before its activation, and adds that by the learned parameters. */
    private void pullBack(Step step, double[] sums, int rows, Workspace workspace) {
        if (step.activation.needsSlopesAlone()) {
            double[] slopes = step.linear;
            for (int i = 0; i < rows * step.layer.units(); i++) {
                byLinear[i] = slopes[i] * upstream[i];
            }
            return;
        }
        step.activation.addParameterGradients(step.linear, upstream, sums, temporary, rows, workspace);
        step.activation.pullBack(step.linear, upstream, byLinear, rows, workspace);
    }

    private void check(RowBlock block, double[] sums) {
        if (loss == null) {
            throw new IllegalStateException("network: expected a pass that was made with a loss");
        }
        checkLength("features", block.features(), block.rows(), network.inputs());
        checkLength("targets", block.targets(), block.rows(), loss.targetWidth());
        if (block.weights() != null) {
            checkLength("weights", block.weights(), block.rows(), 1);
        }
        if (sums.length != network.weightPlace() + 1) {
            throw new IllegalArgumentException(
                    "network: expected " + (network.weightPlace() + 1) + " sums, got " + sums.length);
        }
    }

    private static void checkLength(String name, double[] given, int rows, int width) {
        if (given.length < (long) rows * width) {
            throw new IllegalArgumentException("network: " + name + ": expected at least " + (long) rows * width
                    + " numbers for " + rows + " rows of " + width + ", got " + given.length);
        }
    }

    private void addTotals(RowBlock block, double[] sums, Workspace workspace) {
        int lossPlace = network.lossPlace();
        sums[lossPlace] = loss.addTo(sums[lossPlace], steps[steps.length - 1].result, block, workspace);
        double weight = sums[network.weightPlace()];
        for (int row = 0; row < block.rows(); row++) {
            weight += block.weight(row);
        }
        sums[network.weightPlace()] = weight;
    }

    private static void addRows(double[] rows, int count, int width, double[] sums, int place) {
        for (int row = 0; row < count; row++) {
            for (int j = 0; j < width; j++) {
                sums[place + j] += rows[row * width + j];
            }
        }
    }

    /** Computes the results of all layers; with slopes, those of activations take the place of their arguments. */
    private void forward(double[] features, int rows, boolean withSlopes, Workspace workspace) {
        if (weights == null) {
            throw new IllegalStateException("network: expected weights to be set first");
        }
        ensureCapacity(rows);
        double[] input = features;
        for (Step step : steps) {
            Dense layer = step.layer;
            int units = layer.units();
            for (int row = 0; row < rows; row++) {
                System.arraycopy(weights, layer.biases(), step.linear, row * units, units);
            }
            math.addProduct(input, 0, false, weights, layer.weights(), step.linear, 0, rows, layer.inputs(), units);
            if (withSlopes && step.activation != null && step.activation.needsSlopesAlone()) {
                step.activation.valueAndSlopes(step.linear, step.result, rows, workspace);
            } else if (step.activation != null) {
                step.activation.value(step.linear, step.result, rows, workspace);
            }
            input = step.result;
        }
    }

    private void ensureCapacity(int rows) {
        if (rows > capacity) {
            int widest = network.inputs();
            for (Step step : steps) {
                step.ensureCapacity(rows);
                widest = Math.max(widest, Math.max(step.layer.units(), step.layer.width()));
            }
            if (loss != null) {
                int length = Math.multiplyExact(rows, widest);
                upstream = new double[length];
                byLinear = new double[length];
                temporary = new double[length];
            }
            capacity = rows;
        }
    }
}
