package org.sparkactivations.codegen;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** A column of the measured queries. */
    private record Rows(String shape, int width, String copy, String benchmark) {
        @Override
        public String toString() {
            return QueryTables.title(shape, width);
        }
    }

    private static final Rows ROWS_OF_10 = new Rows("array_double", 10, OtherWays.COPY, "kernel");

    private static final List<Rows> ROWS_OF_256 = List.of(
            new Rows("array_double", 256, OtherWays.COPY, "kernel"),
            new Rows("array_float", 256, OtherWays.COPY, "floats"),
            new Rows("vector", 256, OtherWays.COPY_VECTOR, "kernel"));

    private static final List<Rows> SHORT_ROWS = List.of(
            new Rows("array_double", 8, OtherWays.COPY, "kernel"),
            ROWS_OF_10,
            new Rows("array_float", 8, OtherWays.COPY, "floats"),
            new Rows("vector", 8, OtherWays.COPY_VECTOR, "kernel"));

    private static final Rows SPARSE = new Rows("sparse", 262144, "", "");
    private static final Rows NUMBERS = new Rows("scalar", 1, "", "");

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

    /** A row of a table for each goal. */
    String table() {
        MarkdownTable table = new MarkdownTable("times", "goal", "reached by", "median", "missed by");
        for (NativeTimes.Type type : NativeTimes.Type.values()) {
            row(table, type.benchmark() + " streamed, SIMD", 1, "the fastest other library", ofNatives(type));
        }
        row(table, "derivative streamed, SIMD", 1.5, "the value streamed", ofDerivatives());
        row(table, "kernel, plain Java", 1, "the `Math` loop", ofMathLoops());
        for (Rows rows : ROWS_OF_256) {
            row(table, rows + ", cached, piecewise linear", 1.25, "copying", ofCopying(rows, BenchmarkGoals::isExact));
            row(
                    table,
                    rows + ", cached, others",
                    1,
                    "copying and 1.15 times the kernel",
                    ofCopyingAndKernel(rows, Predicate.not(BenchmarkGoals::isExact)));
        }
        for (Rows rows : SHORT_ROWS) {
            row(table, rows + ", cached", 1.5, "copying", ofCopying(rows, each -> !isSoftmax(each)));
        }
        row(table, ROWS_OF_10 + ", cached, softmax", 2, "copying", ofCopying(ROWS_OF_10, BenchmarkGoals::isSoftmax));
        Rows doubles = ROWS_OF_256.get(0);
        row(
                table,
                doubles + " from Parquet, piecewise linear",
                1.1,
                "reading",
                ofReading(doubles, "parquet", BenchmarkGoals::isExact));
        row(table, doubles + " from Parquet, gelu", 1.4, "reading", ofReading(doubles, "parquet", each -> each.name()
                .equals("gelu")));
        row(table, SPARSE + ", cached", 2, "reading", ofReading(SPARSE, "cached", each -> true));
        row(table, "numbers, cached", 2, "Spark's `tanh(x)`", ofScalarTanh());
        return table.toString();
    }

    private static void row(MarkdownTable table, String what, double limit, String unit, List<Ratio> ratios) {
        if (ratios.isEmpty()) {
            return;
        }
        List<Ratio> sorted = ratios.stream()
                .sorted(Comparator.comparingDouble(Ratio::value).reversed())
                .toList();
        List<Ratio> missed =
                sorted.stream().filter(each -> each.value() > limit).toList();
        table.row(
                what,
                String.format(Locale.ROOT, "%.2f × %s", limit, unit),
                sorted.size() - missed.size() + " of " + sorted.size(),
                String.format(Locale.ROOT, "%.2f", sorted.get(sorted.size() / 2).value()),
                named(missed));
    }

    private static String named(List<Ratio> missed) {
        String names = missed.stream()
                .limit(NAMED)
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.function(), each.value()))
                .collect(Collectors.joining(", "));
        int others = missed.size() - NAMED;
        return others > 0 ? names + " and " + others + " more" : names;
    }

    private List<Ratio> ofNatives(NativeTimes.Type type) {
        return ratios(each -> true, each -> {
            if (natives.best(each.name(), type).isEmpty()) {
                return Optional.empty();
            }
            int size = KernelTables.sizeBesideOthers(each.name());
            double best = natives.best(each.name(), type).getAsDouble();
            return time(each.name(), type.benchmark(), true, size).map(time -> time / size / best);
        });
    }

    private List<Ratio> ofDerivatives() {
        return ratios(each -> each.output() == ActivationFunction.Output.DERIVATIVE, each -> time(
                        each.name(), "doubles", true, KernelTables.LARGE)
                .flatMap(own -> time(each.activation().definition().name(), "doubles", true, KernelTables.LARGE)
                        .map(value -> own / value)));
    }

    private List<Ratio> ofMathLoops() {
        return ratios(each -> true, each -> time(each.name(), "mathDoubles", false, KernelTables.LARGE)
                .flatMap(math ->
                        time(each.name(), "kernel", false, KernelTables.LARGE).map(own -> own / math)));
    }

    private List<Ratio> ofReading(Rows rows, String source, Predicate<ActivationFunction> which) {
        return ratios(which, each -> query(rows, source, each.name()).map(QueryTimes.Time::ratio));
    }

    private List<Ratio> ofCopying(Rows rows, Predicate<ActivationFunction> which) {
        return ratios(
                which, each -> query(rows, "cached", rows.copy()).flatMap(copy -> query(rows, "cached", each.name())
                        .map(own -> own.nanoseconds() / copy.nanoseconds())));
    }

    /** Empty if queries and kernels were not measured on the same kind of machine. */
    private List<Ratio> ofCopyingAndKernel(Rows rows, Predicate<ActivationFunction> which) {
        if (!machine(queries.circumstances()).equals(machine(kernels.circumstances()))) {
            return List.of();
        }
        return ratios(which, each -> query(rows, "cached", rows.copy())
                .flatMap(copy -> time(each.name(), rows.benchmark(), true, rows.width())
                        .map(kernel -> copy.nanoseconds() + 1.15 * kernel / rows.width()))
                .flatMap(floor -> query(rows, "cached", each.name()).map(own -> own.nanoseconds() / floor)));
    }

    /** What stands before the date. */
    private static String machine(String circumstances) {
        return circumstances.substring(0, Math.max(0, circumstances.lastIndexOf(',')));
    }

    private List<Ratio> ofScalarTanh() {
        return ratios(each -> true, each -> query(NUMBERS, "cached", OtherWays.SCALAR_TANH)
                .flatMap(tanh ->
                        query(NUMBERS, "cached", each.name()).map(own -> own.nanoseconds() / tanh.nanoseconds())));
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

    private Optional<QueryTimes.Time> query(Rows rows, String source, String query) {
        return queries.all().stream()
                .filter(each -> each.shape().equals(rows.shape())
                        && each.width() == rows.width()
                        && each.source().equals(source)
                        && each.query().equals(query))
                .findFirst();
    }

    private static boolean isExact(ActivationFunction function) {
        return Bounds.of(function) <= 0.5;
    }

    private static boolean isSoftmax(ActivationFunction function) {
        return function.name().equals("softmax");
    }
}
