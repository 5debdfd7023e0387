package org.sparkactivations.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.accuracy.Chosen;
import org.sparkactivations.spi.ResultShape;

/**
 * Runs {@link KernelBenchmark} over the catalogue, once with the Vector API and once without, and stores the times:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec</pre>
 *
 * <p>Names of activations or functions, separated by commas, restrict it. New times replace stored ones. The minimum of
 * all iterations of all rounds counts, because a disturbance only ever makes an iteration longer. A function that does
 * not become steady is not stored, and the run fails.
 */
public final class KernelRun {

    private static final String ALONE = "alone";

    /** The system property with the name of the file of the times, if it is another one. */
    private static final String RESULTS = "benchmark.results";

    /** Elements of the arrays for element-wise functions; functions of rows run with all sizes of the benchmark. */
    private static final String[] SIZES = {"4096", "256", "64", "8"};

    private static final int REPORTED_SIZE = 4096;

    /** How often the catalogue is gone through: a disturbance lasts for seconds, and rounds are minutes apart. */
    private static final int ROUNDS = 3;

    private KernelRun() {}

    /** Runs it; the first argument is the project's directory, the second one names of functions, or empty for all. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
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

    private static void measure(Path root, String names) {
        boolean isSimd = System.getProperty("sparkactivations.simd").equals("always");
        List<ActivationFunction> functions = Chosen.ofAllKinds(names).stream()
                .filter(each -> each.shape() != ResultShape.MATRIX)
                .toList();
        Map<KernelTimes.Case, KernelTimes.Time> least = new LinkedHashMap<>();
        Map<String, String> failures = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("%s, round %d of %d%n", isSimd ? "SIMD" : "plain Java", round, ROUNDS);
            for (ActivationFunction function : functions) {
                try {
                    run(function, isSimd, least);
                    failures.remove(function.name());
                } catch (RunnerException e) {
                    failures.put(function.name(), causes(e));
                }
                if (round == ROUNDS) {
                    report(function, least);
                }
            }
        }
        failures.forEach((function, cause) -> System.out.printf("%-22s FAILED: %s%n", function, cause));
        KernelTimes times = KernelTimes.of(root, System.getProperty(RESULTS, "kernels"));
        least.forEach((each, time) -> {
            if (!failures.containsKey(each.function())) {
                times.put(each, time);
            }
        });
        times.store(Machine.description());
        System.exit(failures.isEmpty() ? 0 : 1);
    }

    /** The root cause, which JMH wraps in other exceptions. */
    private static String causes(RunnerException e) {
        Throwable cause = e;
        while (cause.getCause() != null || cause.getSuppressed().length > 0) {
            cause = cause.getCause() != null ? cause.getCause() : cause.getSuppressed()[0];
        }
        return cause.toString();
    }

    private static void run(ActivationFunction function, boolean isSimd, Map<KernelTimes.Case, KernelTimes.Time> least)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(KernelBenchmark.class.getSimpleName())
                .param("function", function.name())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!function.isRowwise()) {
            options.param("size", SIZES);
        }
        // The Vector API makes no difference to a loop over Math.
        if (isSimd || MathLoops.of(function).isEmpty()) {
            options.exclude(KernelBenchmark.class.getSimpleName() + "\\.math.*");
        }
        if (function.isRowwise() || function.output() != ActivationFunction.Output.VALUE) {
            options.exclude(KernelBenchmark.class.getSimpleName() + "\\.pair");
        }
        if (!function.name().equals("relu")) {
            options.exclude(KernelBenchmark.class.getSimpleName() + "\\.copy");
        }
        for (RunResult result : new Runner(options.build()).run()) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            least.merge(
                    new KernelTimes.Case(
                            function.name(),
                            time.getLabel(),
                            isSimd,
                            Integer.parseInt(result.getParams().getParam("size"))),
                    new KernelTimes.Time(time.getStatistics().getMin(), allocated == null ? 0 : allocated.getScore()),
                    KernelTimes.Time::min);
        }
    }

    private static void report(ActivationFunction function, Map<KernelTimes.Case, KernelTimes.Time> least) {
        StringBuilder line = new StringBuilder();
        least.forEach((each, time) -> {
            if (each.function().equals(function.name()) && each.size() == REPORTED_SIZE) {
                line.append(
                        String.format(Locale.ROOT, " %s %.2f", each.benchmark(), time.nanoseconds() / REPORTED_SIZE));
            }
        });
        System.out.printf("%-22s ns per element of %d:%s%n", function.name(), REPORTED_SIZE, line);
    }
}
