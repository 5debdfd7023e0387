package org.sparkactivations.codegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.benchmark.KernelTimes;
import org.sparkactivations.benchmark.NativeTimes;
import org.sparkactivations.benchmark.QueryTimes;

/** The page of measured times. */
final class BenchmarkPage {

    static final String PATH = "src/site/markdown/benchmarks.md";

    private static final String NOT_RUN = "Not run yet.";
    static final int LARGE = 4096;
    private static final int[] SIZES = {8, 64, 256, LARGE};

    /**
     * Nanoseconds an element of the best of PyTorch 2.13, NumPy, SciPy 1.17 and JAX 0.10, 4,096 doubles in cache, on one core of a
     * machine with AVX-512 on which a loop over Math.exp took 2.85; softmax of rows of 128.
     */
    private static final Map<String, Double> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("relu", 0.16);
        OTHERS.put("sigmoid", 0.53);
        OTHERS.put("tanh", 0.72);
        OTHERS.put("exponential", 0.54);
        OTHERS.put("silu", 0.77);
        OTHERS.put("elu", 1.6);
        OTHERS.put("gelu", 3.2);
        OTHERS.put("gelu_tanh", 2.5);
        OTHERS.put("softplus", 2.4);
        OTHERS.put("mish", 6.7);
        OTHERS.put("softmax", 0.76);
    }

    private final KernelTimes kernels;
    private final NativeTimes natives;
    private final QueryTimes queries;

    private BenchmarkPage(Path root) {
        this.kernels = KernelTimes.of(root);
        this.natives = NativeTimes.of(root);
        this.queries = QueryTimes.of(root);
    }

    /** The page, from the times that are stored below {@code root}. */
    static String content(Path root) {
        return new BenchmarkPage(root).page();
    }

    private String page() {
        return """
                # Benchmarks

                Generated from measured times: see CONTRIBUTING.md. Times are nanoseconds an element, on one core.

                ## Goals

                What is aimed at, as ratios, and what of it is reached; those that miss a goal follow, the furthest off first.

                | time, in units of another | at most | reached by | median | missed by |
                | --- | --- | --- | --- | --- |
                %s
                ## Kernels

                    mvn -q -Pbenchmark test-compile exec:exec

                %s

                JMH times every function in one JVM with the Vector API and in one without; the least time counts. *Kernel* is the
                function alone, over %,d elements, block by block where they already are; *streamed* brings them from an array to the
                block and the results to another array, as queries do, and for floats widens and rounds them. *Math* is a loop with the
                formula of the definition, written with the methods of `java.lang.Math` (and `Erf` of Apache Commons Numbers); it is
                inaccurate or overflows in the places that the kernels are made for. Copying the array took %s.

                ### Beside other libraries

                    python3 src/jmh/python/native_libraries.py

                %s

                Array to array, so beside them stands this library *streamed*: 4,096 doubles, softmax in rows of 128; *ratio* is SIMD
                to the best of the libraries. The last column is the best of PyTorch 2.13, NumPy, SciPy 1.17 and JAX 0.10 on another
                machine with AVX-512, on which a loop over `Math.exp` took 2.85; here it took %s.

                %s
                ### All functions

                | function | kernel, SIMD | kernel, plain Java | Math | streamed, SIMD | floats streamed, SIMD | bytes allocated |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                ### By size of the array

                Streamed, SIMD and plain Java: doubles, then floats.

                | function | 8 | 64 | 256 | %,d | 8, floats | 64, floats | 256, floats | %,d, floats |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                ## Queries

                    mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=QueryRun

                %s

                Whole queries on one core into Spark's `noop` sink: reading a column and applying a function, beside reading it
                alone. All queries of a column take turns in one JVM, each right after reading alone; medians of the time that their
                tasks take, without planning; of reading, of all times that a column was read. `ifnull(x, array())` is the least that
                Spark does where an expression gives an array: it copies it. Elements lie between −10 and 10, those of functions
                of probabilities between 0 and 1.
                %s"""
                .formatted(
                        new BenchmarkGoals(kernels, natives, queries).rows(),
                        orNotRun(kernels.circumstances()),
                        LARGE,
                        each("relu", "copy", true, LARGE),
                        orNotRun(natives.circumstances()),
                        each("exponential", "mathDoubles", false, LARGE),
                        others(),
                        rows(this::kernelRow),
                        LARGE,
                        LARGE,
                        rows(this::sizesRow),
                        orNotRun(queries.circumstances()),
                        queryTables());
    }

    private static String orNotRun(String circumstances) {
        return circumstances.isEmpty() ? NOT_RUN : "Measured on: " + circumstances + ".";
    }

    private String others() {
        List<String> libraries = natives.libraries();
        List<String> heads = new ArrayList<>(List.of("function", "this library, SIMD", "plain Java"));
        heads.addAll(libraries);
        if (!libraries.isEmpty()) {
            heads.add("ratio");
        }
        heads.add("best, other machine");
        String table = row(heads.toArray(String[]::new)) + "|" + " --- |".repeat(heads.size()) + "\n";
        return table
                + Stream.concat(Stream.of("copy"), OTHERS.keySet().stream())
                        .map(function -> otherRow(function, libraries))
                        .collect(Collectors.joining());
    }

    private String otherRow(String function, List<String> libraries) {
        boolean isCopy = function.equals("copy");
        String measured = isCopy ? "relu" : function;
        String benchmark = isCopy ? "copy" : "doubles";
        int size = sizeBesideOthers(function);
        List<String> cells = new ArrayList<>(List.of(function));
        cells.add(each(measured, benchmark, true, size));
        cells.add(each(measured, benchmark, false, size));
        for (String library : libraries) {
            cells.add(
                    natives.of(library, function).map(BenchmarkPage::hundredths).orElse(""));
        }
        if (!libraries.isEmpty()) {
            OptionalDouble best = natives.best(function);
            cells.add(time(measured, benchmark, true, size)
                    .filter(time -> best.isPresent())
                    .map(time -> hundredths(time.nanoseconds() / size / best.getAsDouble()))
                    .orElse(""));
        }
        cells.add(Optional.ofNullable(OTHERS.get(function))
                .map(BenchmarkPage::hundredths)
                .orElse(""));
        return row(cells.toArray(String[]::new));
    }

    /** Elements of the arrays that other libraries are timed with. */
    static int sizeBesideOthers(String function) {
        return function.equals("softmax") ? 128 : LARGE;
    }

    private static String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private String rows(Function<ActivationFunction, String> row) {
        return Activations.builtInFunctions().stream()
                .filter(each -> time(each.name(), "doubles", true, LARGE).isPresent())
                .map(row)
                .collect(Collectors.joining());
    }

    private String kernelRow(ActivationFunction function) {
        String name = function.name();
        double allocated = Stream.of("kernel", "doubles", "floats")
                .flatMap(benchmark -> time(name, benchmark, true, LARGE).stream())
                .mapToDouble(KernelTimes.Time::bytes)
                .max()
                .orElse(0);
        return row(
                name,
                each(name, "kernel", true, LARGE),
                each(name, "kernel", false, LARGE),
                each(name, "mathDoubles", false, LARGE),
                each(name, "doubles", true, LARGE),
                each(name, "floats", true, LARGE),
                String.format(Locale.ROOT, "%.0f", allocated));
    }

    private String sizesRow(ActivationFunction function) {
        StringBuilder cells = new StringBuilder("| " + function.name());
        for (String benchmark : List.of("doubles", "floats")) {
            for (int size : SIZES) {
                cells.append(" | ")
                        .append(each(function.name(), benchmark, true, size))
                        .append(", ")
                        .append(each(function.name(), benchmark, false, size));
            }
        }
        return cells.append(" |\n").toString();
    }

    private Optional<KernelTimes.Time> time(String function, String benchmark, boolean simd, int size) {
        return kernels.of(new KernelTimes.Case(function, benchmark, simd, size));
    }

    /** Nanoseconds an element. */
    private String each(String function, String benchmark, boolean simd, int size) {
        return time(function, benchmark, simd, size)
                .map(time -> hundredths(time.nanoseconds() / size))
                .orElse("");
    }

    private String queryTables() {
        Set<String> columns = queries.all().stream()
                .map(each -> each.shape() + ", rows of " + each.width())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return columns.stream()
                .map(column -> "\n### " + column + "\n\n"
                        + "| query | from Parquet, ns | times reading | cached, ns | times reading |\n"
                        + "| --- | --- | --- | --- | --- |\n" + queryRows(column))
                .collect(Collectors.joining());
    }

    private String queryRows(String column) {
        Map<String, Map<String, QueryTimes.Time>> byQuery = queries.all().stream()
                .filter(each -> column.equals(each.shape() + ", rows of " + each.width()))
                .collect(Collectors.groupingBy(
                        QueryTimes.Time::query,
                        LinkedHashMap::new,
                        Collectors.toMap(QueryTimes.Time::source, each -> each)));
        return byQuery.entrySet().stream()
                .map(query -> row(
                        query.getKey().replace("|", "\\|"),
                        nanoseconds(query.getValue().get("parquet")),
                        ratio(query.getValue().get("parquet")),
                        nanoseconds(query.getValue().get("cached")),
                        ratio(query.getValue().get("cached"))))
                .collect(Collectors.joining());
    }

    private static String nanoseconds(QueryTimes.Time time) {
        return time == null ? "" : hundredths(time.nanoseconds());
    }

    private static String ratio(QueryTimes.Time time) {
        return time == null ? "" : hundredths(time.ratio());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
