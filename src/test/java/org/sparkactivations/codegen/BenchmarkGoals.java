package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.benchmark.KernelTimes;
import org.sparkactivations.benchmark.NativeTimes;
import org.sparkactivations.benchmark.QueryTimes;

/** What the measured times should be, each as a ratio with an upper limit, and how many functions reach it. */
final class BenchmarkGoals {

    /** So many of the functions that miss a goal are named, the furthest off first. */
    private static final int NAMED = 8;

    private final KernelTimes kernels;
    private final NativeTimes natives;
    private final QueryTimes queries;

    BenchmarkGoals(KernelTimes kernels, NativeTimes natives, QueryTimes queries) {
        this.kernels = kernels;
        this.natives = natives;
        this.queries = queries;
    }

    /** Something measured in units of something else. */
    private record Ratio(String function, double value) {}

    /** A row for each goal. */
    String rows() {
        List<String> rows = new ArrayList<>();
        rows.add(row("streamed, SIMD: time of the best other library on this machine", 1, ofNatives("doubles")));
        rows.add(row("kernel, SIMD: the same", 1, ofNatives("kernel")));
        rows.add(row("derivative, SIMD: time of the value", 1.5, ofDerivatives()));
        rows.add(row("plain Java: time of the `Math` loop", 1, ofMathLoops(each -> true)));
        rows.add(row(
                "plain Java, formulas with exp or tanh: time of the `Math` loop",
                1 / 3.0,
                ofMathLoops(BenchmarkGoals::hasExponential)));
        rows.add(row("rows of 256 from Parquet: reading alone", 1.15, ofReading(256, "parquet", each -> true)));
        for (int width : new int[] {256, 8}) {
            String cached = "rows of " + width + ", cached, ";
            rows.add(row(
                    cached + "exactly rounded functions: reading alone",
                    1.5,
                    ofReading(width, "cached", BenchmarkGoals::isExact)));
            rows.add(row(
                    cached + "others: reading alone",
                    2.5,
                    ofReading(width, "cached", Predicate.not(BenchmarkGoals::isExact))));
        }
        rows.add(row("rows of 10, cached, softmax: reading alone", 2, ofReading(10, "cached", each -> each.name()
                .equals("softmax"))));
        rows.add(row("numbers, cached: time of Spark's `tanh(x)`", 1.5, ofScalarTanh()));
        return rows.stream().collect(Collectors.joining());
    }

    private static String row(String goal, double limit, List<Ratio> ratios) {
        if (ratios.isEmpty()) {
            return "";
        }
        List<Ratio> sorted = ratios.stream()
                .sorted(Comparator.comparingDouble(Ratio::value).reversed())
                .toList();
        long reached = sorted.stream().filter(each -> each.value() <= limit).count();
        String missed = sorted.stream()
                .filter(each -> each.value() > limit)
                .limit(NAMED)
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.function(), each.value()))
                .collect(Collectors.joining(", "));
        long others = sorted.size() - reached - NAMED;
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %d of %d | %.2f | %s%s |%n",
                goal,
                limit,
                reached,
                sorted.size(),
                sorted.get(sorted.size() / 2).value(),
                missed,
                others > 0 ? " and " + others + " more" : "");
    }

    private List<Ratio> ofNatives(String benchmark) {
        return ratios(each -> true, each -> {
            if (natives.best(each.name()).isEmpty()) {
                return Optional.empty();
            }
            int size = BenchmarkPage.sizeBesideOthers(each.name());
            double best = natives.best(each.name()).getAsDouble();
            return time(each.name(), benchmark, true, size).map(time -> time / size / best);
        });
    }

    private List<Ratio> ofDerivatives() {
        return ratios(each -> each.output() == ActivationFunction.Output.DERIVATIVE, each -> time(
                        each.name(), "kernel", true, BenchmarkPage.LARGE)
                .flatMap(own -> time(each.activation().definition().name(), "kernel", true, BenchmarkPage.LARGE)
                        .map(value -> own / value)));
    }

    private List<Ratio> ofMathLoops(Predicate<ActivationFunction> which) {
        return ratios(which, each -> time(each.name(), "mathDoubles", false, BenchmarkPage.LARGE)
                .flatMap(math ->
                        time(each.name(), "kernel", false, BenchmarkPage.LARGE).map(own -> own / math)));
    }

    private List<Ratio> ofReading(int width, String source, Predicate<ActivationFunction> which) {
        return ratios(
                which, each -> query("array_double", width, source, each.name()).map(QueryTimes.Time::ratio));
    }

    private List<Ratio> ofScalarTanh() {
        return ratios(each -> true, each -> query("scalar", 1, "cached", "tanh(x)")
                .flatMap(tanh ->
                        query("scalar", 1, "cached", each.name()).map(own -> own.nanoseconds() / tanh.nanoseconds())));
    }

    private static List<Ratio> ratios(
            Predicate<ActivationFunction> which, Function<ActivationFunction, Optional<Double>> measured) {
        return Activations.builtInFunctions().stream()
                .filter(which)
                .flatMap(each -> measured.apply(each).map(value -> new Ratio(each.name(), value)).stream())
                .toList();
    }

    private Optional<Double> time(String function, String benchmark, boolean simd, int size) {
        return kernels.of(new KernelTimes.Case(function, benchmark, simd, size)).map(KernelTimes.Time::nanoseconds);
    }

    private Optional<QueryTimes.Time> query(String shape, int width, String source, String query) {
        return queries.all().stream()
                .filter(each -> each.shape().equals(shape)
                        && each.width() == width
                        && each.source().equals(source)
                        && each.query().equals(query))
                .findFirst();
    }

    private static boolean isExact(ActivationFunction function) {
        return Bounds.of(function) <= 0.5;
    }

    /** Whether the formula is one of exponentials. */
    private static boolean hasExponential(ActivationFunction function) {
        String formula = function.formula();
        return Set.of("exp(", "tanh(", "σ(").stream().anyMatch(formula::contains);
    }
}
