package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Reference;

/**
 * Rows of a search for errors with their operands and labels, the same rows every time. They have 1 to 130 elements,
 * seldom 600. Their elements are nearly equal, or one has all the weight, or they have all magnitudes, lie far from 0,
 * or are tied.
 */
final class RowPoints {

    private static final int[] LENGTHS = {1, 2, 3, 4, 5, 7, 8, 9, 10, 16, 17, 33, 64, 65, 100, 128, 130};
    private static final int LONG = 600;
    private static final double[] REACHES = {1e-3, 0.1, 0.7, 3, 10, 40, 300, 760};

    /** A row with its operand or label. */
    record Point(double[] x, Reference.RowPart part) {}

    private final ActivationFunction function;
    private final double[] parameters;
    private final boolean hasProbabilities;

    RowPoints(ActivationFunction function, double[] parameters) {
        Definition definition = function.activation().definition();
        this.function = function;
        this.parameters = parameters;
        this.hasProbabilities = definition.takesProbabilities();
    }

    /** The row of that number. */
    Point at(long number) {
        SplittableRandom random = new SplittableRandom(DoublePoints.SEED ^ number * 0x9E3779B97F4A7C15L);
        double[] x = new double[length(random)];
        if (hasProbabilities) {
            double reach = random.nextInt(1, 60);
            Arrays.setAll(x, i -> Math.scalb(random.nextDouble(0.5, 1), (int) -(reach * random.nextDouble())));
        } else {
            fill(x, random);
        }
        return new Point(x, part(x, random));
    }

    private int length(SplittableRandom random) {
        int n = random.nextInt(200) == 0 ? LONG : LENGTHS[random.nextInt(LENGTHS.length)];
        if (function.shape() == ResultShape.MATRIX) {
            return Math.min(n, 10);
        }
        int multiple = function.activation().definition().width().multiple(parameters);
        return (n + multiple - 1) / multiple * multiple;
    }

    private static void fill(double[] x, SplittableRandom random) {
        double reach = REACHES[random.nextInt(REACHES.length)];
        Arrays.setAll(x, i -> random.nextDouble(-reach, reach));
        switch (random.nextInt(10)) {
            case 0 -> Arrays.setAll(x, i -> random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-500, 500)));
            case 1 -> Arrays.setAll(x, i -> x[i] + 1e9);
            // One element far above all others.
            case 2 -> x[random.nextInt(x.length)] = reach + random.nextDouble(60);
            // Few values, each shared by many elements.
            case 3 -> Arrays.setAll(x, i -> Math.rint(4 * x[i] / reach) * reach / 4);
            case 4 -> Arrays.setAll(x, i -> random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-60, 11)));
            default -> {
                // Uniform between −reach and reach.
            }
        }
    }

    private Reference.RowPart part(double[] x, SplittableRandom random) {
        if (function.operand().isEmpty()) {
            return new Reference.RowPart(null, -1, new double[0]);
        }
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            top = x[i] > x[top] ? i : top;
        }
        if (function.takesLabel() && random.nextBoolean()) {
            return new Reference.RowPart(null, random.nextBoolean() ? top : random.nextInt(x.length), new double[0]);
        }
        double[] operand = new double[function.operandWidth(x.length, parameters)];
        if (function.takesLabel()) {
            Arrays.setAll(operand, i -> random.nextDouble());
            double sum = Arrays.stream(operand).sum();
            Arrays.setAll(operand, i -> operand[i] / sum);
        } else if (hasProbabilities) {
            // Anywhere, or next to the row itself.
            double reach = Math.scalb(1.0, -random.nextInt(60));
            Arrays.setAll(
                    operand, i -> random.nextInt(8) == 0 ? random.nextDouble() : x[i] * (1 + random.nextDouble(reach)));
        } else {
            upstream(operand, top, random);
        }
        return new Reference.RowPart(operand, -1, new double[0]);
    }

    private static void upstream(double[] g, int top, SplittableRandom random) {
        switch (random.nextInt(5)) {
            case 0 -> g[top % g.length] = random.nextDouble(-1, 1);
            case 1 -> g[random.nextInt(g.length)] = 1;
            case 2 -> Arrays.setAll(g, i -> 1e9 + random.nextDouble(-1, 1));
            case 3 -> Arrays.setAll(g, i -> random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-60, 60)));
            default -> Arrays.setAll(g, i -> random.nextDouble(-1, 1));
        }
    }
}
