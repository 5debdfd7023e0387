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
import org.sparkactivations.benchmark.OtherWays;
import org.sparkactivations.benchmark.QueryTimes;

/** Goals for the measured times, each a ratio with an upper limit, and the functions that miss them. */
final class BenchmarkGoals {

    /** How many of the functions that miss a goal are named. */
    private static final int NAMED = 8;

    private final KernelTimes kernels;
    private final NativeTimes natives;
    private final QueryTimes queries;

    BenchmarkGoals(KernelTimes kernels, NativeTimes natives, QueryTimes queries) {
        this.kernels = kernels;
        this.natives = natives;
        this.queries = queries;
    }

    /** The time of a function in units of another time. */
    private record Ratio(String function, double value) {}

    /** An item of a list for each goal. */
    String items() {
        String reading = "times reading the column alone";
        List<String> items = new ArrayList<>();
        items.add(item("Streamed, SIMD", 1, "times the fastest other library", ofNatives("doubles")));
        items.add(item("Kernel, SIMD", 1, "times the fastest other library", ofNatives("kernel")));
        items.add(item("Derivative, SIMD", 1.5, "times the value", ofDerivatives()));
        items.add(item("Kernel, plain Java", 1, "times the `Math` loop", ofMathLoops(each -> true)));
        items.add(item(
                "Kernel, plain Java, of a formula with exp, tanh or σ",
                1 / 3.0,
                "times the `Math` loop",
                ofMathLoops(BenchmarkGoals::hasExponential)));
        items.add(item("Query, arrays of 256 from Parquet", 1.15, reading, ofReading(256, "parquet", each -> true)));
        for (int width : new int[] {256, 8}) {
            String cached = "Query, cached arrays of " + width + ", ";
            items.add(item(
                    cached + "correctly rounded functions",
                    1.5,
                    reading,
                    ofReading(width, "cached", BenchmarkGoals::isExact)));
            items.add(item(
                    cached + "other functions",
                    2.5,
                    reading,
                    ofReading(width, "cached", Predicate.not(BenchmarkGoals::isExact))));
        }
        items.add(item("Query, cached arrays of 10, softmax", 2, reading, ofReading(10, "cached", each -> each.name()
                .equals("softmax"))));
        items.add(item("Query, cached numbers", 1.5, "times Spark's `tanh(x)`", ofScalarTanh()));
        return String.join("", items);
    }

    private static String item(String what, double limit, String unit, List<Ratio> ratios) {
        if (ratios.isEmpty()) {
            return "";
        }
        List<Ratio> sorted = ratios.stream()
                .sorted(Comparator.comparingDouble(Ratio::value).reversed())
                .toList();
        List<Ratio> missed =
                sorted.stream().filter(each -> each.value() > limit).toList();
        String sentences = String.format(
                Locale.ROOT,
                "- **%s: at most %.2f %s.** %d of %d reach it; the median is %.2f.%s",
                what,
                limit,
                unit,
                sorted.size() - missed.size(),
                sorted.size(),
                sorted.get(sorted.size() / 2).value(),
                missed.isEmpty() ? "" : " Missed by " + named(missed) + ".");
        return WrappedText.lines(sentences, "  ") + "\n";
    }

    private static String named(List<Ratio> missed) {
        String names = missed.stream()
                .limit(NAMED)
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.function(), each.value()))
                .collect(Collectors.joining(", "));
        int others = missed.size() - NAMED;
        return others > 0 ? names + " and " + others + " more" : names;
    }

    private List<Ratio> ofNatives(String benchmark) {
        return ratios(each -> true, each -> {
            if (natives.best(each.name()).isEmpty()) {
                return Optional.empty();
            }
            int size = KernelTables.sizeBesideOthers(each.name());
            double best = natives.best(each.name()).getAsDouble();
            return time(each.name(), benchmark, true, size).map(time -> time / size / best);
        });
    }

    private List<Ratio> ofDerivatives() {
        return ratios(each -> each.output() == ActivationFunction.Output.DERIVATIVE, each -> time(
                        each.name(), "kernel", true, KernelTables.LARGE)
                .flatMap(own -> time(each.activation().definition().name(), "kernel", true, KernelTables.LARGE)
                        .map(value -> own / value)));
    }

    private List<Ratio> ofMathLoops(Predicate<ActivationFunction> which) {
        return ratios(which, each -> time(each.name(), "mathDoubles", false, KernelTables.LARGE)
                .flatMap(math ->
                        time(each.name(), "kernel", false, KernelTables.LARGE).map(own -> own / math)));
    }

    private List<Ratio> ofReading(int width, String source, Predicate<ActivationFunction> which) {
        return ratios(
                which, each -> query("array_double", width, source, each.name()).map(QueryTimes.Time::ratio));
    }

    private List<Ratio> ofScalarTanh() {
        return ratios(each -> true, each -> query("scalar", 1, "cached", OtherWays.SCALAR_TANH)
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

    /** Whether the formula contains an exponential. */
    private static boolean hasExponential(ActivationFunction function) {
        String formula = function.formula();
        return Set.of("exp(", "tanh(", "σ(").stream().anyMatch(formula::contains);
    }
}
