package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.testing.Call;

/**
 * Program that prints a hash of the results of every function, as doubles and floats, for rows of many lengths and
 * contents, and of the weights of a trained network. {@link SameBitsTest} runs it in JVMs that compile differently and
 * compares their output. All NaNs count as the same.
 */
final class BitsOfAll {

    /** The name of the line for {@link TrainedWeights}. */
    static final String NETWORK = "(network)";

    private static final int POINTS = 4800;
    private static final int[] LENGTHS = {
        0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 255, 256, 257, 511, 512, 513, 1025
    };

    private BitsOfAll() {}

    /**
     * Prints one line per function, and one of a network: a name and a hash.
     *
     * @param arguments how often to compute the hash, so that the kernels are compiled; each time it must be the same
     */
    public static void main(String[] arguments) {
        System.out.println("# " + ArrayMath.provider().description());
        int times = Integer.parseInt(arguments[0]);
        double[] x = points();
        for (ActivationFunction function : Activations.builtInFunctions()) {
            print(function.name(), times, () -> hash(function, x));
        }
        print(NETWORK, times, TrainedWeights::hash);
    }

    private static void print(String name, int times, LongSupplier hash) {
        long first = hash.getAsLong();
        for (int i = 1; i < times; i++) {
            if (hash.getAsLong() != first) {
                System.out.println(name + " changed at time " + i);
                break;
            }
        }
        System.out.println(name + " " + Long.toHexString(first));
    }

    private static long hash(ActivationFunction function, double[] x) {
        long hash = 0;
        for (double[] parameters :
                ReferenceCatalogue.trials(function.activation().definition())) {
            int start = 0;
            for (int length : LENGTHS) {
                double[] row = Arrays.copyOfRange(x, start, start + allowed(function, length, parameters));
                for (double y : apply(function, row, x, parameters)) {
                    hash = 31 * hash + Double.doubleToLongBits(y);
                    hash = 31 * hash + Float.floatToIntBits((float) y);
                }
                if (function.operand().isEmpty()) {
                    for (float y : function.apply(Call.floats(row), parameters)) {
                        hash = 31 * hash + Float.floatToIntBits(y);
                    }
                }
                start = (start + length) % (POINTS - 1025);
            }
        }
        return hash;
    }

    /** The largest width up to {@code length} that the function takes. */
    private static int allowed(ActivationFunction function, int length, double[] parameters) {
        Definition definition = function.activation().definition();
        int multiple = definition.width().multiple(definition.complete(parameters));
        return length / multiple * multiple;
    }

    private static double[] apply(ActivationFunction function, double[] row, double[] x, double[] parameters) {
        if (function.operand().isEmpty()) {
            return function.apply(row, parameters);
        }
        if (function.takesLabel()) {
            return row.length == 0 ? row : function.applyToClass(row, row.length / 2, parameters);
        }
        if (!function.isRowwise()) {
            // The first of these values is the operand's.
            double[] values = Arrays.copyOfRange(parameters, 1, parameters.length);
            return function.applyWith(
                    row,
                    Arrays.copyOf(x, row.length),
                    function.activation().definition().withoutAbsent(values));
        }
        double[] complete = function.activation().definition().complete(parameters);
        double[] operand = Arrays.copyOf(x, function.operandWidth(row.length, complete));
        return function.applyWith(row, operand, parameters);
    }

    /** Points of all kinds; every second one is a float. */
    private static double[] points() {
        double[] x = new double[POINTS];
        double[] block = new double[POINTS / 16];
        DoublePoints points = new DoublePoints(new double[] {0, -0.0, 1, -1, 6}, List.of());
        for (int kind = 0; kind < 16; kind++) {
            points.fill(kind, block);
            for (int i = 0; i < block.length; i++) {
                x[16 * i + kind] = i % 2 == 0 ? (float) block[i] : block[i];
            }
        }
        x[500] = Double.NaN;
        x[501] = Double.POSITIVE_INFINITY;
        x[502] = Double.NEGATIVE_INFINITY;
        return x;
    }
}
