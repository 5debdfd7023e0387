package org.sparkactivations.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Shape;

/**
 * Runs {@link KernelBenchmark} over the catalogue, once with the Vector API and once without, and stores the times:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec</pre>
 *
 * <p>Names of activations or functions, between commas, restrict it; what is measured anew replaces what is stored. The least of
 * the iterations counts: what disturbs one only ever makes it longer. A function that does not become steady is not stored, and the
 * run ends with a failure.
 */
public final class KernelRun {

    private static final String ALONE = "alone";

    /** Elements of the arrays; those of functions of rows have more sizes. */
    private static final String[] SIZES = {"4096", "256", "64", "8"};

    private KernelRun() {}

    /** Runs it for the project in the first argument; the second are names, or empty. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Path root = Path.of(arguments[0]);
        String names = arguments.length > 1 ? arguments[1] : "";
        if (arguments.length > 2 && arguments[2].equals(ALONE)) {
            measure(root, names);
            return;
        }
        boolean failed = false;
        for (boolean simd : new boolean[] {true, false}) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g"));
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of(Steadiness.FOREGROUND, "-Dsparkactivations.simd=" + (simd ? "always" : "false")));
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), KernelRun.class.getName()));
            command.addAll(List.of(root.toString(), names, ALONE));
            failed |= new ProcessBuilder(command).inheritIO().start().waitFor() != 0;
        }
        System.exit(failed ? 1 : 0);
    }

    private static void measure(Path root, String names) throws IOException {
        boolean isSimd = System.getProperty("sparkactivations.simd").equals("always");
        KernelTimes times = KernelTimes.of(root);
        List<String> chosen = names.isBlank() ? List.of() : Arrays.asList(names.split(","));
        boolean failed = false;
        for (ActivationFunction function : Activations.builtInFunctions()) {
            boolean isChosen = chosen.isEmpty()
                    || chosen.contains(function.name())
                    || chosen.contains(function.activation().definition().name());
            if (isChosen && function.shape() != Shape.MATRIX) {
                try {
                    run(function, isSimd, times);
                } catch (RunnerException e) {
                    failed = true;
                    System.out.printf("%-22s FAILED: %s%n", function.name(), causes(e));
                }
            }
        }
        times.store(Machine.description());
        System.exit(failed ? 1 : 0);
    }

    /** What went wrong, which JMH hides behind what it was doing. */
    private static String causes(RunnerException e) {
        Throwable cause = e;
        while (cause.getCause() != null || cause.getSuppressed().length > 0) {
            cause = cause.getCause() != null ? cause.getCause() : cause.getSuppressed()[0];
        }
        return cause.toString();
    }

    private static void run(ActivationFunction function, boolean isSimd, KernelTimes times) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(KernelBenchmark.class.getSimpleName())
                .param("function", function.name())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!function.isRowwise()) {
            options.param("size", SIZES);
        }
        // A loop over Math is the same with and without the Vector API.
        if (isSimd || MathLoops.of(function).isEmpty()) {
            options.exclude(KernelBenchmark.class.getSimpleName() + "\\.math.*");
        }
        if (!function.name().equals("relu")) {
            options.exclude(KernelBenchmark.class.getSimpleName() + "\\.copy");
        }
        StringBuilder line = new StringBuilder();
        for (RunResult result : new Runner(options.build()).run()) {
            String benchmark = result.getPrimaryResult().getLabel();
            int size = Integer.parseInt(result.getParams().getParam("size"));
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            double least = time.getStatistics().getMin();
            times.put(
                    new KernelTimes.Case(function.name(), benchmark, isSimd, size),
                    new KernelTimes.Time(least, allocated == null ? 0 : allocated.getScore()));
            if (size == 4096) {
                line.append(String.format(Locale.ROOT, " %s %.2f", benchmark, least / size));
            }
        }
        System.out.printf("%-22s %s ns an element of 4096:%s%n", function.name(), isSimd ? "SIMD " : "plain", line);
    }
}
