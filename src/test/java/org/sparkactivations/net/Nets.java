package org.sparkactivations.net;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/** Networks and rows for tests. */
final class Nets {

    private Nets() {}

    /** Rows of normal-like features in ±1.5 and targets that suit the loss. */
    static RowBlock rows(int count, Network network, Loss loss, boolean isWeighted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] features =
                random.doubles((long) count * network.inputs(), -1.5, 1.5).toArray();
        int width = loss.targetWidth(network.outputs());
        double[] targets = loss.takesClasses()
                ? random.ints(count, 0, network.outputs()).asDoubleStream().toArray()
                : random.doubles((long) count * width, 0, 1).toArray();
        double[] weights = isWeighted ? random.doubles(count, 0.1, 3).toArray() : null;
        return new RowBlock(features, targets, weights, count);
    }

    /** Rows {@code from … to} (exclusive) of a block. */
    static RowBlock part(RowBlock block, int from, int to) {
        int inputs = block.features().length / block.rows();
        int width = block.targets().length / block.rows();
        return new RowBlock(
                Arrays.copyOfRange(block.features(), from * inputs, to * inputs),
                Arrays.copyOfRange(block.targets(), from * width, to * width),
                block.weights() == null ? null : Arrays.copyOfRange(block.weights(), from, to),
                to - from);
    }

    /** The sums of a gradient, block after block. */
    static double[] sums(Network network, Loss loss, double[] weights, RowBlock... blocks) {
        NetworkPass pass = new NetworkPass(network, loss);
        pass.setWeights(weights);
        double[] sums = network.newSums();
        for (RowBlock block : blocks) {
            pass.addGradient(block, sums);
        }
        return sums;
    }

    /** The digits: 64 features in 0 … 1 and the class. */
    static RowBlock digits() {
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new FileInputStream("spark-examples/data/digits.csv.gz")),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] features = new double[rows.size() * 64];
        double[] labels = new double[rows.size()];
        for (int row = 0; row < labels.length; row++) {
            for (int i = 0; i < 64; i++) {
                features[row * 64 + i] = rows.get(row)[i] / 16;
            }
            labels[row] = rows.get(row)[64];
        }
        return new RowBlock(features, labels, null, labels.length);
    }

    /** The share of rows whose greatest output is that of their class. */
    static double accuracy(Network network, double[] weights, RowBlock block) {
        NetworkPass pass = new NetworkPass(network);
        pass.setWeights(weights);
        double[] outputs = pass.outputs(block.features(), block.rows());
        int right = 0;
        for (int row = 0; row < block.rows(); row++) {
            int best = 0;
            for (int j = 1; j < network.outputs(); j++) {
                best = outputs[row * network.outputs() + j] > outputs[row * network.outputs() + best] ? j : best;
            }
            right += best == block.targets()[row] ? 1 : 0;
        }
        return right / (double) block.rows();
    }

    /** The Euclidean norm of a part of an array. */
    static double norm(double[] x, Network.Slice slice) {
        double sum = 0;
        for (int i = slice.offset(); i < slice.offset() + slice.length(); i++) {
            sum += x[i] * x[i];
        }
        return Math.sqrt(sum);
    }
}
