/*
 * Four experiments with networks on handwritten digits, in plain Java without Spark: what one step that is too large does
 * to rectifiers, what many layers do to the gradient, and what learned activations and maxout are worth.
 *
 * $ mvn -q -f spark-examples compile exec:exec -Dexample=Experiments
 *
 */
package org.sparkactivations.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.sparkactivations.net.Initialization;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Lbfgs;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;
import org.sparkactivations.net.NetworkPass;
import org.sparkactivations.net.RowBlock;

/** Trains networks by hand, and looks inside. */
public final class Experiments {

    private static final int PIXELS = 64;
    private static final int CLASSES = 10;
    private static final Loss LOSS = Loss.parse("softmax_cross_entropy");
    private static final double PENALTY = 1e-3;
    private static final int SEEDS = 5;

    private final RowBlock training;
    private final RowBlock heldOut;

    private Experiments(List<double[]> digits) {
        List<double[]> kept = new ArrayList<>();
        List<double[]> held = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            (i % 4 == 0 ? held : kept).add(digits.get(i));
        }
        this.training = block(kept);
        this.heldOut = block(held);
    }

    /**
     * Runs the experiments.
     *
     * @param arguments the file of digits; without it, the file of the examples
     */
    public static void main(String[] arguments) throws IOException {
        Experiments experiments = new Experiments(read(arguments.length > 0 ? arguments[0] : Digits.PATH));
        experiments.oneHugeStep();
        experiments.manyLayers();
        experiments.learnedActivations();
        experiments.maxout();
    }

    /** A step of gradient descent that is too large leaves ReLUs negative in every row, where they have no slope. */
    private void oneHugeStep() {
        System.out.println("Units of 32 that are positive in no row");
        print("", "step of rate 1", "10", "100", "100, then 50 iterations");
        for (String activation : List.of("relu", "leaky_relu(0.1)")) {
            Network network = network("dense(32) " + activation + ", dense");
            List<String> cells = new ArrayList<>(List.of(activation));
            double[] weights = {};
            for (double rate : new double[] {1, 10, 100}) {
                weights = Initialization.weights(network, 42, 0);
                double[] gradient = new double[network.size()];
                objective(network).evaluate(weights, gradient);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] -= rate * gradient[i];
                }
                cells.add(String.valueOf(neverPositive(network, weights)));
            }
            cells.add(String.valueOf(neverPositive(network, trained(network, weights, 50))));
            print(cells.toArray(String[]::new));
        }
        System.out.println();
    }

    private int neverPositive(Network network, double[] weights) {
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        pass.outputs(training.features(), training.rows());
        double[] results = pass.results(0);
        int units = pass.width(0);
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean fires = false;
            for (int row = 0; row < training.rows(); row++) {
                fires |= results[row * units + unit] > 0;
            }
            count += fires ? 0 : 1;
        }
        return count;
    }

    /** The slope of a sigmoid is at most a quarter, so each layer takes most of the gradient. */
    private void manyLayers() {
        System.out.println("Eight hidden layers: gradient of the first layer / gradient of the last");
        for (String activation : List.of("sigmoid", "tanh", "relu", "gelu")) {
            Network network = network(("dense(32) " + activation + ", ").repeat(8) + "dense");
            double[] gradient = new double[network.size()];
            objective(network).evaluate(Initialization.weights(network, 42, 0), gradient);
            List<Network.Slice> matrices = network.slices().stream()
                    .filter(each -> each.name().endsWith(".weight"))
                    .toList();
            double ratio = norm(gradient, matrices.get(0)) / norm(gradient, matrices.get(matrices.size() - 1));
            print(activation, String.format(Locale.ROOT, "%.6f", ratio));
        }
        System.out.println();
    }

    private static double norm(double[] gradient, Network.Slice part) {
        double sum = 0;
        for (int i = part.offset(); i < part.offset() + part.length(); i++) {
            sum += gradient[i] * gradient[i];
        }
        return Math.sqrt(sum);
    }

    /** A slope of PReLU is a weight like any other. */
    private void learnedActivations() {
        Network network = network("dense(32) prelu(alpha = learned), dense");
        double[] weights = trained(network, Initialization.weights(network, 42, 0), 100);
        Network.Slice slopes = network.slices().stream()
                .filter(each -> each.name().endsWith(".alpha"))
                .findFirst()
                .orElseThrow();
        double[] sorted = Arrays.copyOfRange(weights, slopes.offset(), slopes.offset() + slopes.length());
        Arrays.sort(sorted);
        System.out.println("Slopes of 32 PReLUs, which start from 0.25");
        print("least", String.format(Locale.ROOT, "%.2f", sorted[0]));
        print("median", String.format(Locale.ROOT, "%.2f", (sorted[15] + sorted[16]) / 2));
        print("greatest", String.format(Locale.ROOT, "%.2f", sorted[31]));
        System.out.println();
    }

    /** A maxout unit is the greatest of several affine maps, so it takes more weights. */
    private void maxout() {
        System.out.println("Digits recognised, of those held out, mean of " + SEEDS + " starts");
        for (String hidden : List.of(
                "dense(32) relu", "dense(32) prelu(alpha = learned)", "dense(64) maxout(2)", "dense(64) relu")) {
            Network network = network(hidden + ", dense");
            double sum = 0;
            for (int seed = 1; seed <= SEEDS; seed++) {
                sum += accuracy(network, trained(network, Initialization.weights(network, seed, 0), 100));
            }
            print(hidden, String.format(Locale.ROOT, "%.1f %%", 100 * sum / SEEDS), network.size() + " weights");
        }
    }

    private double accuracy(Network network, double[] weights) {
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        double[] outputs = pass.outputs(heldOut.features(), heldOut.rows());
        int right = 0;
        for (int row = 0; row < heldOut.rows(); row++) {
            int greatest = 0;
            for (int c = 1; c < CLASSES; c++) {
                greatest = outputs[row * CLASSES + c] > outputs[row * CLASSES + greatest] ? c : greatest;
            }
            right += greatest == heldOut.targets()[row] ? 1 : 0;
        }
        return (double) right / heldOut.rows();
    }

    private static Network network(String layers) {
        return new Network(Layers.parse(layers), PIXELS, CLASSES);
    }

    /** The weights after some iterations of L-BFGS. */
    private double[] trained(Network network, double[] start, int iterations) {
        Lbfgs search = new Lbfgs(objective(network), start, 1e-6);
        while (search.iterations() < iterations && search.next()) {
            // Each iteration improves the weights.
        }
        return search.weights();
    }

    /** The mean loss of the rows that are trained on, plus the penalty, and its gradient. */
    private Lbfgs.Objective objective(Network network) {
        NetworkPass pass = new NetworkPass(network, LOSS);
        return (weights, gradient) -> {
            network.project(weights);
            pass.setWeights(weights);
            double[] sums = network.newSums();
            pass.addGradient(training, sums);
            return network.objective(sums, PENALTY, weights, gradient);
        };
    }

    private static void print(String... cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-34s", cells[0]));
        for (int i = 1; i < cells.length; i++) {
            line.append(String.format(Locale.ROOT, "  %s", cells[i]));
        }
        System.out.println(line.toString().stripTrailing());
    }

    private static RowBlock block(List<double[]> digits) {
        double[] features = new double[digits.size() * PIXELS];
        double[] labels = new double[digits.size()];
        for (int row = 0; row < labels.length; row++) {
            for (int i = 0; i < PIXELS; i++) {
                features[row * PIXELS + i] = digits.get(row)[i] / 16;
            }
            labels[row] = digits.get(row)[PIXELS];
        }
        return new RowBlock(features, labels, null, labels.length);
    }

    private static List<double[]> read(String file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
