package org.sparkactivations.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;

/**
 * Arguments of one call of a kernel: a block of an elementwise function, or a row with its operand or label.
 * {@link #run} calls the kernel itself, without the copies that a direct call makes.
 *
 * @param function the function whose kernel is called
 * @param parameters the values of the number parameters
 * @param start the place of the first element in its row
 * @param x the elements
 * @param operand the second column; null if there is none or if the label is the index of a class
 * @param label the index of a class, or −1
 * @param key the key of the row, or null
 */
public record KernelCase(
        ActivationFunction function,
        double[] parameters,
        int start,
        double[] x,
        double[] operand,
        int label,
        Long key) {

    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 9, 31, 64, Workspace.BLOCK};
    private static final int[] ROW_LENGTHS = {0, 1, 2, 5, 8, 17, 64, 257, 600};

    /** Matrices of longer rows would take too long. */
    private static final int LONGEST_OF_MATRIX = 17;

    private static final long SEED = 20261121;

    /** Contents of a row: ordinary numbers, and those where kernels leave their main path. */
    private enum Content {
        ORDINARY {
            @Override
            void fill(double[] x, SplittableRandom random) {
                Arrays.setAll(x, i -> random.nextDouble(-4, 4));
            }
        },
        PROBABILITIES {
            @Override
            void fill(double[] x, SplittableRandom random) {
                Arrays.setAll(x, i -> random.nextDouble(0.01, 1));
                double sum = Arrays.stream(x).sum();
                Arrays.setAll(x, i -> x[i] / sum);
            }
        },
        RANGE_OF_EXP {
            @Override
            void fill(double[] x, SplittableRandom random) {
                Arrays.setAll(x, i -> random.nextDouble(-760, 760));
            }
        },
        ALL_MAGNITUDES {
            @Override
            void fill(double[] x, SplittableRandom random) {
                // The loss of a target next to the largest double overflows, in sigmoid_cross_entropy to NaN.
                Arrays.setAll(x, i -> random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-1074, 1000)));
            }
        },
        ZEROS {
            @Override
            void fill(double[] x, SplittableRandom random) {
                Arrays.setAll(x, i -> i % 2 == 0 ? 0.0 : -0.0);
            }
        },
        MINUS_INFINITIES {
            @Override
            void fill(double[] x, SplittableRandom random) {
                Arrays.fill(x, Double.NEGATIVE_INFINITY);
            }
        },
        INFINITIES_OF_BOTH_SIGNS {
            @Override
            void fill(double[] x, SplittableRandom random) {
                ORDINARY.fill(x, random);
                put(x, random, Double.POSITIVE_INFINITY);
                put(x, random, Double.NEGATIVE_INFINITY);
            }
        },
        ONE_FAR_ABOVE {
            @Override
            void fill(double[] x, SplittableRandom random) {
                ORDINARY.fill(x, random);
                put(x, random, 800);
            }
        },
        ONE_NAN {
            @Override
            void fill(double[] x, SplittableRandom random) {
                ORDINARY.fill(x, random);
                put(x, random, Double.NaN);
            }
        };

        abstract void fill(double[] x, SplittableRandom random);

        double[] of(int n, SplittableRandom random) {
            double[] x = new double[n];
            fill(x, random);
            return x;
        }

        private static void put(double[] x, SplittableRandom random, double value) {
            if (x.length > 0) {
                x[random.nextInt(x.length)] = value;
            }
        }
    }

    /**
     * Calls of a function with all values to try for its parameters and all infinities that they allow, with rows of
     * several lengths and contents.
     */
    public static List<KernelCase> of(ActivationFunction function) {
        Definition definition = function.activation().definition();
        boolean hasKey = function.parameters().stream().anyMatch(each -> each.kind() == Parameter.Kind.KEY);
        SplittableRandom random = new SplittableRandom(SEED);
        List<KernelCase> cases = new ArrayList<>();
        List<double[]> trials = Stream.concat(
                        ReferenceCatalogue.trials(definition).stream(),
                        InfiniteParameter.of(function).stream().map(InfiniteParameter::trial))
                .toList();
        for (double[] trial : trials) {
            // The first of the values to try is that of an operand, if it is one number per element.
            int first = trial.length - definition.numberParameters();
            double[] parameters = definition.withoutAbsent(Arrays.copyOfRange(trial, first, trial.length));
            for (int length : function.isRowwise() ? ROW_LENGTHS : LENGTHS) {
                int n = allowed(function, length, parameters);
                for (Content content : Content.values()) {
                    double[] x = content.of(n, random);
                    addOperands(new KernelCase(function, parameters, 0, x, null, -1, null), random, cases);
                    if (hasKey) {
                        addOperands(new KernelCase(function, parameters, 0, x, null, -1, 7L), random, cases);
                    }
                }
            }
        }
        return cases;
    }

    private static int allowed(ActivationFunction function, int length, double[] parameters) {
        int multiple = function.activation().definition().width().multiple(parameters);
        int n = function.shape() == ResultShape.MATRIX ? Math.min(length, LONGEST_OF_MATRIX) : length;
        return (n + multiple - 1) / multiple * multiple;
    }

    private static void addOperands(KernelCase call, SplittableRandom random, List<KernelCase> cases) {
        if (call.function.operand().isEmpty()) {
            cases.add(call);
            return;
        }
        int n = call.x.length;
        boolean isLabel = call.function.operand().get().kind() == Operand.Kind.LABEL;
        if (isLabel && n > 0) {
            cases.add(new KernelCase(call.function, call.parameters, 0, call.x, null, n / 2, call.key));
        }
        int width = isLabel ? n : call.function.operandWidth(n, call.parameters);
        for (Content content : Content.values()) {
            cases.add(call.with(call.x, content.of(width, random)));
        }
    }

    /** The same call with other elements. */
    public KernelCase with(double[] otherX, double[] otherOperand) {
        return new KernelCase(function, parameters, start, otherX, otherOperand, label, key);
    }

    /** The call for the elements from {@code from} to {@code to} of the row alone; of an elementwise function. */
    public KernelCase part(int from, int to) {
        return new KernelCase(
                function,
                parameters,
                from,
                Arrays.copyOfRange(x, from, to),
                operand == null ? null : Arrays.copyOfRange(operand, from, to),
                label,
                key);
    }

    /** Whether no argument is infinite or NaN. */
    public boolean isFinite() {
        return Arrays.stream(x).allMatch(Double::isFinite)
                && (operand == null || Arrays.stream(operand).allMatch(Double::isFinite));
    }

    /** How many elements the result has. */
    public int width() {
        int n = x.length;
        return function.shape() == ResultShape.MATRIX ? n * n : function.width(n, parameters);
    }

    /**
     * Runs the kernel.
     *
     * @param workspace receives the arguments
     * @param garbage what all arrays hold outside of the arguments: the output everywhere
     * @return the output, with all that follows on the result
     */
    public double[] run(Workspace workspace, double garbage) {
        return run(workspace, garbage, false);
    }

    /** Runs the kernel in the form for results that are rounded to float; of x, floats are the elements. */
    public double[] runForFloats(Workspace workspace, double garbage) {
        double[] floats = Arrays.stream(x).map(each -> (float) each).toArray();
        return with(floats, operand).run(workspace, garbage, true);
    }

    private double[] run(Workspace workspace, double garbage, boolean isForFloats) {
        double[] four = Arrays.copyOf(parameters, Definition.MAX_PARAMETERS);
        workspace.begin(function, parameters.length, four[0], four[1], four[2], four[3]);
        if (isForFloats) {
            workspace.roundToFloats(function);
        }
        if (key != null) {
            workspace.setKey(key);
        }
        workspace.setLabel(label);
        workspace.ensureCapacity(Math.max(Math.max(x.length, width()), operand == null ? 0 : operand.length) + 1);
        workspace.place(start, x.length);
        fill(workspace.input(), x, garbage);
        if (operand != null) {
            fill(workspace.operand(), operand, garbage);
        }
        Arrays.fill(workspace.output(), garbage);
        function.run(workspace, x.length);
        return workspace.output();
    }

    private static void fill(double[] array, double[] elements, double garbage) {
        Arrays.fill(array, garbage);
        System.arraycopy(elements, 0, array, 0, elements.length);
    }

    @Override
    public String toString() {
        return "parameters " + Arrays.toString(parameters) + ", x " + start(x)
                + (operand == null ? "" : ", operand " + start(operand))
                + (label < 0 ? "" : ", label " + label)
                + (key == null ? "" : ", key " + key);
    }

    private static String start(double[] x) {
        return x.length <= 10
                ? Arrays.toString(x)
                : Arrays.toString(Arrays.copyOf(x, 10)) + " and " + (x.length - 10) + " more";
    }
}
