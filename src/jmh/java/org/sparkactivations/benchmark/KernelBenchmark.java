package org.sparkactivations.benchmark;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Workspace;

/**
 * Nanoseconds per array of a function of the catalogue, streamed through a workspace as queries do it, beside a plain copy.
 * Divide by {@code size} for nanoseconds per element.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class KernelBenchmark {

    /** Name of the function; the command line replaces it by the whole catalogue. */
    @Param("relu")
    public String function;

    /** Elements of the array. */
    @Param({"8", "64", "256", "4096"})
    public int size;

    private ActivationFunction measured;
    private double[] parameters;
    private double[] x;
    private double[] y;

    /** Inputs as hidden layers have them: mostly within ±10, seeded. */
    @Setup
    public void prepare() {
        measured = Activations.catalogue().function(function);
        parameters = new double[Workspace.MAX_PARAMETERS];
        double[] required = measured.activation().definition().exampleParameters();
        System.arraycopy(required, 0, parameters, 0, required.length);
        Random random = new Random(42);
        x = random.doubles(size).map(u -> 20 * u - 10).toArray();
        y = new double[size];
    }

    /** The function. */
    @Benchmark
    public double[] activation() {
        Workspace workspace = Workspace.mine(null);
        workspace.begin(
                measured,
                measured.activation().definition().requiredParameters(),
                parameters[0],
                parameters[1],
                parameters[2],
                parameters[3]);
        int step = measured.isRowwise() ? size : Workspace.BLOCK;
        workspace.ensureCapacity(step);
        for (int start = 0; start < size; start += step) {
            int n = Math.min(step, size - start);
            workspace.place(start, n);
            System.arraycopy(x, start, workspace.input(), 0, n);
            measured.run(workspace, n);
            System.arraycopy(workspace.output(), 0, y, start, n);
        }
        return y;
    }

    /** What it cannot beat: the copy. */
    @Benchmark
    public double[] copy() {
        System.arraycopy(x, 0, y, 0, size);
        return y;
    }
}
