package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.MarkdownTable.hundredths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.benchmark.KernelTimes;
import org.sparkactivations.benchmark.NativeTimes;

/** The tables of kernel times, in nanoseconds per element. */
final class KernelTables {

    /** Elements of the arrays that most tables are about. */
    static final int LARGE = 4096;

    private static final int[] SIZES = {8, 64, 256, LARGE};

    /**
     * The times of the best of PyTorch 2.13, NumPy, SciPy 1.17 and JAX 0.10 for {@value #LARGE} doubles in the cache,
     * on one core of a machine with AVX-512 on which a loop over Math.exp took 2.85. Softmax is of rows of 128.
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

    KernelTables(KernelTimes kernels, NativeTimes natives) {
        this.kernels = kernels;
        this.natives = natives;
    }

    /** Number of elements of the arrays on which other libraries compute {@code function}. */
    static int sizeBesideOthers(String function) {
        return function.equals("softmax") ? 128 : LARGE;
    }

    /** A row for each function that other libraries have. */
    String besideOthers() {
        List<String> libraries = natives.libraries();
        List<String> heads = new ArrayList<>(List.of("function", "SIMD", "plain Java"));
        heads.addAll(libraries);
        heads.addAll(List.of("ratio", "other machine"));
        MarkdownTable table = new MarkdownTable(heads);
        Stream.concat(Stream.of("copy"), OTHERS.keySet().stream())
                .forEach(function -> table.row(rowBesideOthers(function, libraries)));
        return table.toString();
    }

    private List<String> rowBesideOthers(String function, List<String> libraries) {
        boolean isCopy = function.equals("copy");
        String measured = isCopy ? "relu" : function;
        String benchmark = isCopy ? "copy" : "doubles";
        int size = sizeBesideOthers(function);
        List<String> cells = new ArrayList<>(List.of(function));
        cells.add(each(measured, benchmark, true, size));
        cells.add(each(measured, benchmark, false, size));
        for (String library : libraries) {
            cells.add(
                    natives.of(library, function).map(MarkdownTable::hundredths).orElse(""));
        }
        OptionalDouble best = natives.best(function);
        cells.add(time(measured, benchmark, true, size)
                .filter(time -> best.isPresent())
                .map(time -> hundredths(time.nanoseconds() / size / best.getAsDouble()))
                .orElse(""));
        cells.add(Optional.ofNullable(OTHERS.get(function))
                .map(MarkdownTable::hundredths)
                .orElse(""));
        return cells;
    }

    /** The time of the loop over Math.exp. */
    String mathExponential() {
        return each("exponential", "mathDoubles", false, LARGE);
    }

    /** The time of copying an array. */
    String copy() {
        return each("relu", "copy", true, LARGE);
    }

    /** A row for each function that was measured. */
    String all() {
        MarkdownTable table = new MarkdownTable(
                "function",
                "kernel, SIMD",
                "kernel, plain Java",
                "Math",
                "streamed, SIMD",
                "floats streamed, SIMD",
                "bytes");
        measured().forEach(function -> table.row(row(function)));
        return table.toString();
    }

    private List<String> row(ActivationFunction function) {
        String name = function.name();
        double allocated = Stream.of("kernel", "doubles", "floats")
                .flatMap(benchmark -> time(name, benchmark, true, LARGE).stream())
                .mapToDouble(KernelTimes.Time::bytes)
                .max()
                .orElse(0);
        return List.of(
                name,
                each(name, "kernel", true, LARGE),
                each(name, "kernel", false, LARGE),
                each(name, "mathDoubles", false, LARGE),
                each(name, "doubles", true, LARGE),
                each(name, "floats", true, LARGE),
                String.format(Locale.ROOT, "%.0f", allocated));
    }

    /** A row for each function that was measured, with the times of a benchmark at every size. */
    String bySize(String benchmark) {
        List<String> heads = new ArrayList<>(List.of("function"));
        for (int size : SIZES) {
            heads.add(String.format(Locale.ROOT, "%,d elements", size));
        }
        MarkdownTable table = new MarkdownTable(heads);
        measured().forEach(function -> {
            List<String> cells = new ArrayList<>(List.of(function.name()));
            for (int size : SIZES) {
                cells.add(each(function.name(), benchmark, true, size) + ", "
                        + each(function.name(), benchmark, false, size));
            }
            table.row(cells);
        });
        return table.toString();
    }

    private Stream<ActivationFunction> measured() {
        return Activations.builtInFunctions().stream()
                .filter(each -> time(each.name(), "doubles", true, LARGE).isPresent());
    }

    private Optional<KernelTimes.Time> time(String function, String benchmark, boolean simd, int size) {
        return kernels.of(new KernelTimes.Case(function, benchmark, simd, size));
    }

    /** Nanoseconds per element; empty if it was not measured. */
    private String each(String function, String benchmark, boolean simd, int size) {
        return time(function, benchmark, simd, size)
                .map(time -> hundredths(time.nanoseconds() / size))
                .orElse("");
    }
}
