package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.MarkdownTable.hundredths;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.benchmark.KernelTimes;
import org.sparkactivations.benchmark.NativeTimes;
import org.sparkactivations.benchmark.OtherWays;
import org.sparkactivations.benchmark.QueryTimes;
import org.sparkactivations.spi.Definition;

/** Goals for the measured times, each a ratio with an upper limit, and the functions that miss them. */
final class BenchmarkGoals {

    /** How many of the functions that miss a goal are named. */
    private static final int NAMED = 8;

    /** The functions of doubles that are compared with the fastest library. */
    private static final List<String> BESIDE_ALL = List.of("relu", "sigmoid", "exponential", "softmax");

    /** A function that takes longer than its floor by this factor is not excused by it. */
    private static final double NEAR = 1.15;

    private static final OptionalDouble NONE = OptionalDouble.empty();

    /** The elements that a row of the column of sparse Vectors stores. */
    private static final int STORED = 20;

    /**
     * A column of the measured queries.
     *
     * @param copy the query that copies it
     * @param streamed the benchmark of kernels with copies of the row and of the result
     */
    private record Rows(String shape, int width, String copy, String streamed) {
        @Override
        public String toString() {
            return QueryTables.title(shape, width);
        }
    }

    private static final Rows ROWS_OF_10 = new Rows("array_double", 10, OtherWays.COPY, "doubles");

    private static final List<Rows> ROWS_OF_256 = List.of(
            new Rows("array_double", 256, OtherWays.COPY, "doubles"),
            new Rows("array_float", 256, OtherWays.COPY, "floats"),
            new Rows("vector", 256, OtherWays.COPY_VECTOR, "doubles"));

    private static final List<Rows> SHORT_ROWS = List.of(
            new Rows("array_double", 8, OtherWays.COPY, "doubles"),
            ROWS_OF_10,
            new Rows("array_float", 8, OtherWays.COPY, "floats"),
            new Rows("vector", 8, OtherWays.COPY_VECTOR, "doubles"));

    private static final Rows SPARSE = new Rows("sparse", 262144, OtherWays.COPY_VECTOR, "doubles");
    private static final Rows NUMBERS = new Rows("scalar", 1, "", "");

    private final KernelTimes kernels;
    private final NativeTimes natives;
    private final KernelTimes narrowKernels;
    private final NativeTimes narrowNatives;
    private final QueryTimes queries;

    /**
     * Goals for measured times.
     *
     * @param narrowKernels with vectors of 256 bits, as are {@code narrowNatives}
     */
    BenchmarkGoals(
            KernelTimes kernels,
            NativeTimes natives,
            KernelTimes narrowKernels,
            NativeTimes narrowNatives,
            QueryTimes queries) {
        this.kernels = kernels;
        this.natives = natives;
        this.narrowKernels = narrowKernels;
        this.narrowNatives = narrowNatives;
        this.queries = queries;
    }

    /**
     * The time of a function in units of another time.
     *
     * @param floor the time that it takes at least, in the same units; 0 if there is none
     */
    private record Ratio(String function, double value, double floor) {}

    /** A row of a table for each goal. */
    String table() {
        MarkdownTable table = new MarkdownTable(
                "times", "goal", "reached by", "excluded by the floor", "median", "median × floor", "missed by");
        String doublesOfLibraries = String.join(", ", BESIDE_ALL) + " of doubles, streamed, SIMD";
        row(table, doublesOfLibraries, 1, "the fastest other library", ofDoubles(kernels, natives));
        row(table, doublesOfLibraries + " of 256 bits", 1, "the same", ofDoubles(narrowKernels, narrowNatives));
        row(table, "floats streamed, SIMD", 1, "PyTorch", ofFloats(kernels, natives));
        row(table, "floats streamed, SIMD of 256 bits", 1, "PyTorch", ofFloats(narrowKernels, narrowNatives));
        row(table, "derivative streamed, SIMD", 1.5, "the value streamed", ofDerivatives());
        row(table, "value and derivative streamed, SIMD", 1.6, "the value streamed", ofPairs());
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
        List<Ratio> above =
                sorted.stream().filter(each -> isAbove(each.value(), limit)).toList();
        List<Ratio> missed = above.stream()
                .filter(each -> !isAbove(each.floor(), limit) || isAbove(each.value(), NEAR * each.floor()))
                .toList();
        boolean hasFloor = sorted.stream().anyMatch(each -> each.floor() > 0);
        table.row(
                what,
                String.format(Locale.ROOT, "%.2f × %s", limit, unit),
                sorted.size() - above.size() + " of " + sorted.size(),
                hasFloor ? String.valueOf(above.size() - missed.size()) : "",
                hundredths(median(sorted.stream().map(Ratio::value))),
                hasFloor
                        ? hundredths(median(sorted.stream()
                                .filter(each -> each.floor() > 0)
                                .map(each -> each.value() / each.floor())))
                        : "",
                named(missed));
    }

    /** Whether it is above, in the hundredths that the table shows. */
    private static boolean isAbove(double ratio, double limit) {
        return Math.round(100 * ratio) > Math.round(100 * limit);
    }

    private static double median(Stream<Double> values) {
        double[] sorted = values.mapToDouble(each -> each).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String named(List<Ratio> missed) {
        String names = missed.stream()
                .limit(NAMED)
                .map(each -> String.format(Locale.ROOT, "%s %.2f", each.function(), each.value()))
                .collect(Collectors.joining(", "));
        int others = missed.size() - NAMED;
        return others > 0 ? names + " and " + others + " more" : names;
    }

    private static List<Ratio> ofDoubles(KernelTimes own, NativeTimes others) {
        return ofLibraries(
                own,
                NativeTimes.Type.DOUBLE,
                each -> BESIDE_ALL.contains(each.name()) ? others.best(each.name(), NativeTimes.Type.DOUBLE) : NONE);
    }

    private static List<Ratio> ofFloats(KernelTimes own, NativeTimes others) {
        return ofLibraries(own, NativeTimes.Type.FLOAT, each -> others.ofTorch(each.name(), NativeTimes.Type.FLOAT));
    }

    private static List<Ratio> ofLibraries(
            KernelTimes own, NativeTimes.Type type, Function<ActivationFunction, OptionalDouble> other) {
        return ratios(each -> true, each -> {
            OptionalDouble time = other.apply(each);
            int size = KernelTables.sizeBesideOthers(each.name());
            return time.isEmpty()
                    ? Optional.empty()
                    : own.of(new KernelTimes.Case(each.name(), type.benchmark(), true, size))
                            .map(ours -> ours.nanoseconds() / size / time.getAsDouble());
        });
    }

    private List<Ratio> ofDerivatives() {
        return ratios(each -> each.output() == ActivationFunction.Output.DERIVATIVE, each -> time(
                        each.name(), "doubles", true, KernelTables.LARGE)
                .flatMap(own -> time(each.activation().definition().name(), "doubles", true, KernelTables.LARGE)
                        .map(value -> own / value)));
    }

    /** The floor is the value, and one more copy of results. */
    private List<Ratio> ofPairs() {
        return ratios(
                each -> true,
                each -> time(each.name(), "pair", true, KernelTables.LARGE)
                        .flatMap(own -> time(each.name(), "doubles", true, KernelTables.LARGE)
                                .map(value -> own / value)),
                each -> time(each.name(), "doubles", true, KernelTables.LARGE)
                        .flatMap(value -> copy(KernelTables.LARGE).map(copy -> 1 + copy / value)));
    }

    /** The time of a copy of an array of doubles, in nanoseconds. */
    private Optional<Double> copy(int size) {
        return time("relu", "copy", true, size);
    }

    private List<Ratio> ofMathLoops() {
        return ratios(each -> true, each -> time(each.name(), "mathDoubles", false, KernelTables.LARGE)
                .flatMap(math ->
                        time(each.name(), "kernel", false, KernelTables.LARGE).map(own -> own / math)));
    }

    private List<Ratio> ofReading(Rows rows, String source, Predicate<ActivationFunction> which) {
        return ratios(which, each -> query(rows, source, each.name()).map(QueryTimes.Time::ratio), each -> query(
                        rows, source, OtherWays.reading(each))
                .flatMap(reading -> floor(rows, source, each).map(floor -> floor / reading.nanoseconds())));
    }

    private List<Ratio> ofCopying(Rows rows, Predicate<ActivationFunction> which) {
        return ratios(
                which,
                each -> copying(rows, each).flatMap(copy -> query(rows, "cached", each.name())
                        .map(own -> own.nanoseconds() / copy.nanoseconds())),
                each -> copying(rows, each)
                        .flatMap(copy -> floor(rows, "cached", each).map(floor -> floor / copy.nanoseconds())));
    }

    /** The query that copies the row, and reads the operand if it is a column. */
    private Optional<QueryTimes.Time> copying(Rows rows, ActivationFunction function) {
        return query(rows, "cached", OtherWays.readsTwo(function) ? OtherWays.COPY_OF_TWO : rows.copy());
    }

    /**
     * The time that a query with a function takes at least, per element: that of a query that writes a row of the same
     * width, or half as wide, and what the kernel takes beyond that of identity, which only calls and copies. Results that
     * are yet narrower have the latter alone.
     */
    private Optional<Double> floor(Rows rows, String source, ActivationFunction function) {
        Optional<Double> work = streamed(function.name(), rows)
                .flatMap(time -> streamed("identity", rows).map(identity -> Math.max(0, time - identity)));
        int width = resultWidth(function, rows.width());
        if (width < rows.width() / 2) {
            return work;
        }
        String least = OtherWays.readsTwo(function)
                ? OtherWays.ROW_COPY_OF_TWO
                : width < rows.width() ? OtherWays.ROW_HALF : OtherWays.ROW_COPY;
        return query(rows, source, least).flatMap(row -> work.map(time -> row.nanoseconds() + time));
    }

    private static int resultWidth(ActivationFunction function, int width) {
        Definition definition = function.activation().definition();
        return switch (function.shape()) {
            case NUMBER -> 1;
            case ROW -> function.width(width, definition.complete(definition.exampleParameters()));
            default -> width;
        };
    }

    /**
     * The time of the kernel over one row, with copies of its elements and of its results, per element; for a width
     * between two measured ones on the line through these. Empty if queries and kernels were not measured on the same
     * kind of machine.
     */
    private Optional<Double> streamed(String function, Rows rows) {
        if (!areOfOneMachine()) {
            return Optional.empty();
        }
        int width = elements(rows);
        int below = Arrays.stream(KernelTables.SIZES)
                .filter(each -> each <= width)
                .max()
                .orElseThrow();
        int above = Arrays.stream(KernelTables.SIZES)
                .filter(each -> each >= width)
                .min()
                .orElseThrow();
        return time(function, rows.streamed(), true, below)
                .flatMap(less -> time(function, rows.streamed(), true, above)
                        .map(more -> below == above ? less : less + (more - less) * (width - below) / (above - below)))
                .map(time -> time / width);
    }

    /**
     * In units of copying and 1.15 times the kernel; empty if queries and kernels were not measured on the same kind of
     * machine.
     */
    private List<Ratio> ofCopyingAndKernel(Rows rows, Predicate<ActivationFunction> which) {
        return ratios(
                which,
                each -> goal(rows, each)
                        .flatMap(goal -> query(rows, "cached", each.name()).map(own -> own.nanoseconds() / goal)),
                each -> goal(rows, each)
                        .flatMap(goal -> floor(rows, "cached", each).map(floor -> floor / goal)));
    }

    private Optional<Double> goal(Rows rows, ActivationFunction function) {
        return copying(rows, function)
                .flatMap(copy -> kernel(function, rows).map(kernel -> copy.nanoseconds() + 1.15 * kernel));
    }

    /**
     * The time of the kernel over one row, without the copies of the row and of the result, per element. A copy of
     * floats takes as long as one of half as many doubles, and a copy of a length between two measured ones counts as
     * one of the longer.
     */
    private Optional<Double> kernel(ActivationFunction function, Rows rows) {
        int width = elements(rows);
        int doubles = rows.streamed().equals("floats") ? width / 2 : width;
        int measured = Arrays.stream(KernelTables.SIZES)
                .filter(each -> each >= doubles)
                .min()
                .orElseThrow();
        return streamed(function.name(), rows)
                .flatMap(time -> copy(measured).map(copy -> Math.max(0, time - 2 * copy / width)));
    }

    /** The elements that a kernel gets for a row. */
    private static int elements(Rows rows) {
        return rows.equals(SPARSE) ? STORED : rows.width();
    }

    private boolean areOfOneMachine() {
        return machine(queries.circumstances()).equals(machine(kernels.circumstances()));
    }

    /** What stands before the date, without the number of cores, of which queries and kernels use one. */
    private static String machine(String circumstances) {
        return circumstances
                .substring(0, Math.max(0, circumstances.lastIndexOf(',')))
                .replaceFirst(" with \\d+ cores", "");
    }

    private List<Ratio> ofScalarTanh() {
        return ratios(each -> true, each -> query(NUMBERS, "cached", OtherWays.SCALAR_TANH)
                .flatMap(tanh ->
                        query(NUMBERS, "cached", each.name()).map(own -> own.nanoseconds() / tanh.nanoseconds())));
    }

    private static List<Ratio> ratios(
            Predicate<ActivationFunction> which, Function<ActivationFunction, Optional<Double>> measured) {
        return ratios(which, measured, each -> Optional.empty());
    }

    private static List<Ratio> ratios(
            Predicate<ActivationFunction> which,
            Function<ActivationFunction, Optional<Double>> measured,
            Function<ActivationFunction, Optional<Double>> floor) {
        return Activations.builtInFunctions().stream()
                .filter(which)
                .flatMap(
                        each -> measured
                                .apply(each)
                                .map(value -> new Ratio(
                                        each.name(), value, floor.apply(each).orElse(0.0)))
                                .stream())
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
