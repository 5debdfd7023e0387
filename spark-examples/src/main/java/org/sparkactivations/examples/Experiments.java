/*
 * Four experiments with networks on handwritten digits, in plain Java without Spark: what one step that is too large does
 * to rectifiers, what many layers do to the gradient, and what learned activations and maxout are worth.
 *
 * $ mvn -q -f spark-examples compile exec:exec -Dexample=Experiments
 *
 * Dead units of 32 after one step of gradient descent
 *   rate                      1   10  100  100, then 50 iterations of L-BFGS
 *   relu                      1    7   16   16
 *   leaky_relu                0    0    0    0
 *
 * Eight hidden layers: size of the gradient, the first layer's divided by the last one's
 *   sigmoid                 2.25E-05
 *   tanh                    1.85
 *   relu                    2.27
 *   gelu                    2.22
 *
 * Parameters that are learned, by 32 units
 *   prelu(alpha = learned)  from 0.25 to between -1.39 and 2.61
 *   swish(beta = learned)   from 1.00 to 2.01
 *
 * Digits recognised, each held out once
 *   dense(32) relu          96.9 %, 2410 weights
 *   dense(64) relu          97.4 %, 4810 weights
 *   dense(64) maxout(2)     97.9 %, 4490 weights
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
import org.sparkactivations.net.HiddenUnits;
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
    private static final int PARTS = 4;
    private static final int SEEDS = 2;
    private static final Loss LOSS = Loss.parse("softmax_cross_entropy");
    private static final double PENALTY = 1e-3;

    private final RowBlock training;
    private final RowBlock heldOut;

    /** Holds out every fourth digit, from the one numbered {@code part}. */
    private Experiments(List<double[]> digits, int part) {
        List<double[]> kept = new ArrayList<>();
        List<double[]> held = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            (i % PARTS == part ? held : kept).add(digits.get(i));
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
        List<double[]> digits = read(arguments.length > 0 ? arguments[0] : Digits.PATH);
        Experiments experiments = new Experiments(digits, 0);
        experiments.oneHugeStep();
        experiments.manyLayers();
        System.out.println("Parameters that are learned, by 32 units");
        experiments.learned("prelu(alpha = learned)");
        experiments.learned("swish(beta = learned)");
        System.out.println();
        System.out.println("Digits recognised, each held out once");
        for (String hidden : List.of("dense(32) relu", "dense(64) relu", "dense(64) maxout(2)")) {
            recognised(digits, hidden);
        }
    }

    /** A step that is too large leaves ReLUs negative in every row. They have no slope there, so they stay so. */
    private void oneHugeStep() {
        System.out.println("Dead units of 32 after one step of gradient descent");
        print("rate", "1", "10", "100", "100, then 50 iterations of L-BFGS");
        for (String activation : List.of("relu", "leaky_relu")) {
            Network network = network("dense(32) " + activation + ", dense");
            List<String> cells = new ArrayList<>(List.of(activation));
            double[] weights = {};
            for (double rate : new double[] {1, 10, 100}) {
                weights = Initialization.weights(network, 42, 0);
                double[] gradient = new double[network.size()];
                objective(network, 0).evaluate(weights, gradient);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] -= rate * gradient[i];
                }
                cells.add(String.valueOf(dead(network, weights)));
            }
            cells.add(String.valueOf(dead(network, trained(network, weights, 50))));
            print(cells.toArray(String[]::new));
        }
        System.out.println();
    }

    private int dead(Network network, double[] weights) {
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        HiddenUnits units = new HiddenUnits(network);
        double[] counts = new double[units.length()];
        units.add(pass, training, counts);
        return units.layers(counts).get(0).dead();
    }

    /** The slope of a sigmoid is at most a quarter, so each layer takes most of the gradient. */
    private void manyLayers() {
        System.out.println("Eight hidden layers: size of the gradient, the first layer's divided by the last one's");
        for (String activation : List.of("sigmoid", "tanh", "relu", "gelu")) {
            Network network = network(("dense(32) " + activation + ", ").repeat(8) + "dense");
            double[] gradient = new double[network.size()];
            objective(network, 0).evaluate(Initialization.weights(network, 42, 0), gradient);
            List<Network.Slice> matrices = network.slices().stream()
                    .filter(each -> each.name().endsWith(".weight"))
                    .toList();
            double ratio = norm(gradient, matrices.get(0)) / norm(gradient, matrices.get(matrices.size() - 1));
            print(activation, String.format(Locale.ROOT, ratio < 0.001 ? "%.2E" : "%.2f", ratio));
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

    /** A parameter of an activation is a weight like any other. */
    private void learned(String activation) {
        Network network = network("dense(32) " + activation + ", dense");
        double[] start = Initialization.weights(network, 42, 0);
        double[] weights = trained(network, start, 100);
        Network.Slice place = network.slices().get(2);
        double[] sorted = Arrays.copyOfRange(weights, place.offset(), place.offset() + place.length());
        Arrays.sort(sorted);
        print(
                activation,
                String.format(Locale.ROOT, "from %.2f to ", start[place.offset()])
                        + String.format(
                                Locale.ROOT,
                                sorted.length == 1 ? "%.2f" : "between %.2f and %.2f",
                                sorted[0],
                                sorted[sorted.length - 1]));
    }

    /** A maxout unit is the greatest of several affine maps. */
    private static void recognised(List<double[]> digits, String hidden) {
        Network network = network(hidden + ", dense");
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            Experiments experiments = new Experiments(digits, part);
            for (int seed = 1; seed <= SEEDS; seed++) {
                double[] start = Initialization.weights(network, seed, 0);
                sum += experiments.accuracy(network, experiments.trained(network, start, 100));
            }
        }
        print(hidden, String.format(Locale.ROOT, "%.1f %%, %d weights", 100 * sum / (PARTS * SEEDS), network.size()));
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
        Lbfgs search = new Lbfgs(objective(network, PENALTY), start, 1e-6);
        while (search.iterations() < iterations && search.next()) {
            // Each iteration improves the weights.
        }
        return search.weights();
    }

    /** The mean loss of the rows that are trained on, plus the penalty, and its gradient. */
    private Lbfgs.Objective objective(Network network, double penalty) {
        NetworkPass pass = new NetworkPass(network, LOSS);
        return (weights, gradient) -> {
            network.project(weights);
            pass.setWeights(weights);
            double[] sums = network.newSums();
            pass.addGradient(training, sums);
            return network.objective(sums, penalty, weights, gradient);
        };
    }

    private static void print(String... cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-22s", cells[0]));
        for (int i = 1; i < cells.length; i++) {
            line.append(String.format(Locale.ROOT, "  %3s", cells[i]));
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
