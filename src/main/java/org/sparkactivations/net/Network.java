package org.sparkactivations.net;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.sparkactivations.net.Layers.Layer;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/**
 * Layers between a number of inputs and a number of outputs, and where their weights lie in one flat array. It holds no
 * weights itself. Immutable.
 *
 * <p>Layer after layer, the array has the matrix (row i has the weights from input i to all units), the biases, and the
 * learned parameters of the activation. {@link #slices()} names them.
 */
public final class Network implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many weights a network may have. */
    public static final int MAX_SIZE = 1 << 27;

    /** The elements of {@linkplain #newSums sums} after the gradient: the loss, and the weight of the rows. */
    private static final int TOTALS = 2;

    private final Layers layers;
    private final int inputs;
    private final int outputs;
    private final List<Dense> dense;
    private final List<Slice> slices;
    private final int size;

    /**
     * A part of the array of weights.
     *
     * @param name {@code 0.weight}, {@code 0.bias}, {@code 0.alpha}: the number of the affine map, as {@code
     *     torch.nn.Sequential} counts affine maps and activations together, and what the part is
     * @param offset where it starts
     * @param length how many elements it has
     * @param rows of a matrix the number of inputs, else 1
     */
    public record Slice(String name, int offset, int length, int rows) implements Serializable {}

    /**
     * The sizes of a layer.
     *
     * @param text the layer, such as {@code dense(32) glu}
     * @param inputs elements of a row before it
     * @param units elements that the affine map makes
     * @param outputs elements that the activation makes of them
     * @param weights numbers that are trained: weights, biases and learned parameters
     */
    public record LayerSizes(String text, int inputs, int units, int outputs, int weights) {}

    /** A layer with its sizes and the places of its weights; {@code learned[p]} is that of parameter p, or −1. */
    record Dense(Layer layer, int inputs, int units, int width, int weights, int biases, int[] learned)
            implements Serializable {

        FunctionCall activation() {
            return layer.activation();
        }

        /** How many numbers are learned for parameter p. */
        int learnedLength(int p) {
            return activation().isPerElement(p) ? units : 1;
        }
    }

    /**
     * The network of {@code layers} between {@code inputs} and {@code outputs}.
     *
     * @throws IllegalArgumentException if the last layer cannot have so many outputs, or if there are more than
     *     {@value #MAX_SIZE} weights
     */
    public Network(Layers layers, int inputs, int outputs) {
        if (inputs < 1) {
            throw new IllegalArgumentException("network: expected at least one input, got " + inputs);
        }
        this.layers = layers;
        this.inputs = inputs;
        this.outputs = outputs;
        int[] units = layers.units(outputs);
        List<Dense> places = new ArrayList<>();
        List<Slice> named = new ArrayList<>();
        long end = 0;
        int number = 0;
        int before = inputs;
        for (int l = 0; l < units.length; l++) {
            Layer layer = layers.list().get(l);
            long matrix = (long) before * units[l];
            if (end + matrix + 5L * units[l] > MAX_SIZE) {
                throw new IllegalArgumentException("network: expected at most " + MAX_SIZE
                        + " weights, got more with layer " + (l + 1) + " '" + layer + "', which has " + matrix
                        + " from " + before + " inputs to " + units[l] + " units");
            }
            int weights = (int) end;
            int biases = (int) (end + matrix);
            named.add(new Slice(number + ".weight", weights, (int) matrix, before));
            named.add(new Slice(number + ".bias", biases, units[l], 1));
            end = (long) biases + units[l];
            int[] learned =
                    new int[layer.activation() == null ? 0 : layer.activation().numbers().length];
            Arrays.fill(learned, -1);
            Dense place = new Dense(layer, before, units[l], layer.width(units[l]), weights, biases, learned);
            for (int p = 0; p < learned.length; p++) {
                if (layer.activation().isLearned(p)) {
                    learned[p] = (int) end;
                    int length = place.learnedLength(p);
                    named.add(new Slice(number + "." + parameter(place, p).name(), (int) end, length, 1));
                    end += length;
                }
            }
            places.add(place);
            before = place.width();
            number += layer.activation() == null ? 1 : 2;
        }
        this.dense = Collections.unmodifiableList(places);
        this.slices = Collections.unmodifiableList(named);
        this.size = (int) end;
    }

    private static Parameter parameter(Dense layer, int p) {
        return definition(layer).numbers().get(p);
    }

    private static Definition definition(Dense layer) {
        return layer.activation().function().activation().definition();
    }

    /** The layers. */
    public Layers layers() {
        return layers;
    }

    /** The number of elements of a row. */
    public int inputs() {
        return inputs;
    }

    /** The number of elements of the result for a row. */
    public int outputs() {
        return outputs;
    }

    /** The number of weights, biases and learned parameters. */
    public int size() {
        return size;
    }

    /** The parts of the array of weights, in its order. */
    public List<Slice> slices() {
        return slices;
    }

    /** The sizes of each layer. */
    public List<LayerSizes> sizes() {
        List<LayerSizes> sizes = new ArrayList<>();
        for (int l = 0; l < dense.size(); l++) {
            Dense layer = dense.get(l);
            int end = l + 1 < dense.size() ? dense.get(l + 1).weights() : size;
            sizes.add(new LayerSizes(
                    layers.text(l), layer.inputs(), layer.units(), layer.width(), end - layer.weights()));
        }
        return sizes;
    }

    List<Dense> dense() {
        return dense;
    }

    /**
     * Zeros for {@link NetworkPass#addGradient}: {@link #size()} sums of the gradient, then the {@linkplain
     * #lossPlace() loss} and the {@linkplain #weightPlace() weight} of the rows.
     */
    public double[] newSums() {
        return new double[size + TOTALS];
    }

    /** The place in sums of the sum of weight times loss. */
    public int lossPlace() {
        return size;
    }

    /** The place in sums of the sum of the rows' weights. */
    public int weightPlace() {
        return size + 1;
    }

    /**
     * Replaces learned parameters by the nearest allowed ones, as after a step of an optimiser.
     *
     * @see org.sparkactivations.spi.Range#nearest
     */
    public void project(double[] weights) {
        for (Dense layer : dense) {
            for (int p = 0; p < layer.learned().length; p++) {
                if (layer.learned()[p] >= 0 && layer.activation().isPerElement(p)) {
                    int end = layer.learned()[p] + layer.learnedLength(p);
                    for (int i = layer.learned()[p]; i < end; i++) {
                        weights[i] = parameter(layer, p).range().nearest(weights[i]);
                    }
                }
            }
            if (layer.learned().length > 0) {
                double[] numbers = numbers(layer, weights);
                for (int p = 0; p < numbers.length; p++) {
                    if (layer.learned()[p] >= 0 && !layer.activation().isPerElement(p)) {
                        weights[layer.learned()[p]] = numbers[p];
                    }
                }
            }
        }
    }

    /** The allowed values of the parameters of a layer; of one with a value per unit, where it started. */
    static double[] numbers(Dense layer, double[] weights) {
        double[] numbers = layer.activation().numbers().clone();
        boolean isLearned = false;
        for (int p = 0; p < numbers.length; p++) {
            if (layer.learned()[p] >= 0 && !layer.activation().isPerElement(p)) {
                numbers[p] = weights[layer.learned()[p]];
                isLearned = true;
            }
        }
        if (isLearned) {
            definition(layer).project(numbers, p -> layer.activation().isLearned(p));
        }
        return numbers;
    }

    /**
     * Adds the gradient of the penalty {@code factor/2·Σ(w − start)²}. Weights are drawn to 0 and learned parameters to
     * where they start; biases are free.
     *
     * @param gradient to which it is added; null if it is not wanted
     * @return the penalty
     */
    public double addPenalty(double factor, double[] weights, double[] gradient) {
        double sum = 0;
        for (Dense layer : dense) {
            sum = addPenalty(factor, 0, weights, layer.weights(), layer.biases(), gradient, sum);
            for (int p = 0; p < layer.learned().length; p++) {
                if (layer.learned()[p] >= 0) {
                    int start = layer.learned()[p];
                    double centre = layer.activation().numbers()[p];
                    sum = addPenalty(factor, centre, weights, start, start + layer.learnedLength(p), gradient, sum);
                }
            }
        }
        return factor / 2 * sum;
    }

    private static double addPenalty(
            double factor, double centre, double[] weights, int from, int to, double[] gradient, double before) {
        double sum = before;
        for (int i = from; i < to; i++) {
            double distance = weights[i] - centre;
            sum = Math.fma(distance, distance, sum);
            if (gradient != null) {
                gradient[i] = Math.fma(factor, distance, gradient[i]);
            }
        }
        return sum;
    }

    /**
     * The objective and its gradient from the sums of all rows: the mean loss {@code Σ weight·loss / Σ weight} plus the
     * {@linkplain #addPenalty penalty}. Spark's regParam is the factor; scikit-learn's alpha is that times the number
     * of rows.
     *
     * @param gradient receives {@link #size()} elements; may be the array of the sums
     * @return the objective
     */
    public double objective(double[] sums, double factor, double[] weights, double[] gradient) {
        double weight = sums[weightPlace()];
        double loss = sums[lossPlace()] / weight;
        for (int i = 0; i < size; i++) {
            gradient[i] = sums[i] / weight;
        }
        return loss + addPenalty(factor, weights, gradient);
    }

    @Override
    public String toString() {
        return layers + ", from " + inputs + " to " + outputs;
    }
}
