package org.sparkactivations.benchmark;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.spi.Definition;

/**
 * Times a function of the catalogue, in nanoseconds per array: the kernel, the function as queries stream it, the loop
 * over {@link Math}, and a plain copy. {@link KernelRun} runs it over all functions.
 *
 * <p>It is not forked: all functions run in one JVM, as in an executor. {@link KernelRun} starts one JVM with the
 * Vector API and one without. A trial first waits for {@link Steadiness}, so few and short iterations are enough; the
 * first is for JMH's own loop.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 10, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 2, timeUnit = TimeUnit.MILLISECONDS)
@Fork(0)
public class KernelBenchmark {

    private static final long KEY = 42;

    /** Arrays of up to this length are rows of many: a processor remembers the branches of one that it runs again. */
    private static final int ROW = 256;

    /** Elements of all rows, which stay in the processor's cache of the second level. */
    private static final int ELEMENTS = 1 << 16;

    /** Name of the function. */
    @Param("relu")
    public String function;

    /**
     * Elements of the array. The longest comes first: code compiled for short arrays lacks the loops that long
     * ones need.
     */
    @Param({"4096", "256", "128", "64", "8"})
    public int size;

    private ActivationFunction measured;
    private MathLoop loop;
    private Workspace workspace;
    private double[] parameters;
    private int given;
    private boolean takesKey;
    private int width;
    private int capacity;
    private double[] operand;
    private int label;

    /** The arrays, one behind the other. */
    private double[] x;

    /** Where the array of the next call begins. */
    private int next;

    private double[] y;
    private double[] slopes;
    private double[] blockOfSlopes;
    private float[] floatX;
    private float[] floatY;

    /** Prepares a trial and warms up the measured method. */
    @Setup
    public void begin(BenchmarkParams benchmark) {
        prepare();
        String method =
                benchmark.getBenchmark().substring(benchmark.getBenchmark().lastIndexOf('.') + 1);
        Steadiness.await(call(method), size);
    }

    /**
     * Makes seeded inputs: between −10 and 10, as hidden layers have them; for functions of probabilities, between 0
     * and 1.
     */
    public void prepare() {
        measured = Activations.catalogue().function(function);
        loop = MathLoops.of(measured).orElse(null);
        parameters = Arrays.copyOf(required(), Definition.MAX_PARAMETERS);
        given = measured.activation().definition().requiredNumbers();
        takesKey = measured.activation().definition().requiresKey();
        boolean isProbability = Probabilities.areAllThatTakes(measured);
        Random random = new Random(42);
        int elements = size <= ROW ? ELEMENTS / size * size : size;
        x = random.doubles(elements).map(u -> isProbability ? u : 20 * u - 10).toArray();
        y = new double[size];
        slopes = new double[size];
        blockOfSlopes = new double[Workspace.BLOCK];
        floatX = new float[elements];
        floatY = new float[size];
        for (int i = 0; i < elements; i++) {
            floatX[i] = (float) x[i];
        }
        prepareOperand(random);
        double[] complete = measured.activation().definition().complete(required());
        width = measured.width(size, complete);
        capacity = measured.isRowwise()
                ? Math.max(Math.max(size, width), measured.operandWidth(size, complete))
                : Workspace.BLOCK;
        begin();
        System.arraycopy(x, 0, workspace.input(), 0, Math.min(size, workspace.input().length));
        loadOperand(0, Math.min(size, workspace.input().length));
    }

    private Supplier<?> call(String method) {
        return switch (method) {
            case "kernel" -> this::kernel;
            case "doubles" -> this::doubles;
            case "pair" -> this::pair;
            case "floats" -> this::floats;
            case "mathDoubles" -> this::mathDoubles;
            case "mathFloats" -> this::mathFloats;
            case "copy" -> this::copy;
            default -> throw new IllegalArgumentException(method);
        };
    }

    private double[] required() {
        return measured.activation().definition().exampleParameters();
    }

    private void prepareOperand(Random random) {
        label = -1;
        operand = null;
        if (measured.operand().isEmpty()) {
            return;
        }
        if (measured.takesLabel()) {
            label = size / 2;
        } else {
            double[] complete = measured.activation().definition().complete(required());
            operand = random.doubles(measured.operandWidth(size, complete)).toArray();
        }
    }

    /** The kernel alone, block by block, without copies: the elements are already in the block. */
    @Benchmark
    public double[] kernel() {
        begin();
        int step = measured.isRowwise() ? size : Workspace.BLOCK;
        for (int start = 0; start < size; start += step) {
            int n = Math.min(step, size - start);
            workspace.place(start, n);
            measured.run(workspace, n);
        }
        return workspace.output();
    }

    /** Where the array of this call begins. */
    private int nextArray() {
        int from = next;
        next = from + 2 * size <= x.length ? from + size : 0;
        return from;
    }

    /** The function of arrays of doubles, one a call, streamed through the workspace. */
    @Benchmark
    public double[] doubles() {
        begin();
        int from = nextArray();
        int step = measured.isRowwise() ? size : Workspace.BLOCK;
        for (int start = 0; start < size; start += step) {
            int n = Math.min(step, size - start);
            workspace.place(start, n);
            System.arraycopy(x, from + start, workspace.input(), 0, n);
            loadOperand(start, n);
            measured.run(workspace, n);
            System.arraycopy(workspace.output(), 0, y, start, n);
        }
        return y;
    }

    /** As {@link #doubles}, for a value together with its derivative. */
    @Benchmark
    public double[] pair() {
        begin();
        int from = nextArray();
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            workspace.place(start, n);
            System.arraycopy(x, from + start, workspace.input(), 0, n);
            loadOperand(start, n);
            measured.runWithDerivative(workspace, blockOfSlopes, n);
            System.arraycopy(workspace.output(), 0, y, start, n);
            System.arraycopy(blockOfSlopes, 0, slopes, start, n);
        }
        return slopes;
    }

    /** As {@link #doubles}, of floats: widened, computed, rounded. */
    @Benchmark
    public float[] floats() {
        begin();
        int from = nextArray();
        workspace.roundToFloats(measured);
        ArrayMath math = ArrayMath.provider();
        int step = measured.isRowwise() ? size : Workspace.BLOCK;
        for (int start = 0; start < size; start += step) {
            int n = Math.min(step, size - start);
            workspace.place(start, n);
            if (operand == null && n <= Workspace.BLOCK && width == size) {
                System.arraycopy(floatX, from + start, workspace.floats(), 0, n);
                measured.runFloats(workspace, n);
                System.arraycopy(workspace.rounded(), 0, floatY, start, n);
                continue;
            }
            for (int part = 0; part < n; part += Workspace.BLOCK) {
                int m = Math.min(Workspace.BLOCK, n - part);
                System.arraycopy(floatX, from + start + part, workspace.floats(), 0, m);
                math.widen(workspace.floats(), workspace.input(), part, m);
            }
            loadOperand(start, n);
            measured.run(workspace, n);
            for (int part = 0; part < n; part += Workspace.BLOCK) {
                int m = Math.min(Workspace.BLOCK, n - part);
                math.narrow(workspace.output(), part, workspace.floats(), m);
                System.arraycopy(workspace.floats(), 0, floatY, start + part, m);
            }
        }
        return floatY;
    }

    private void begin() {
        workspace = Workspace.mine(workspace);
        workspace.begin(measured, given, parameters[0], parameters[1], parameters[2], parameters[3]);
        workspace.ensureCapacity(capacity);
        workspace.setLabel(label);
        if (takesKey) {
            workspace.setKey(KEY);
        }
    }

    private void loadOperand(int start, int n) {
        if (operand != null) {
            boolean isWhole = measured.isRowwise();
            System.arraycopy(operand, isWhole ? 0 : start, workspace.operand(), 0, isWhole ? operand.length : n);
        }
    }

    /** The loop over {@link Math}. */
    @Benchmark
    public double[] mathDoubles() {
        loop.run(x, y, size);
        return y;
    }

    /** The loop over {@link Math}, for floats. */
    @Benchmark
    public float[] mathFloats() {
        loop.run(floatX, floatY, size);
        return floatY;
    }

    /** The copy of the array, which is the lower limit of all times. */
    @Benchmark
    public double[] copy() {
        System.arraycopy(x, nextArray(), y, 0, size);
        return y;
    }
}
