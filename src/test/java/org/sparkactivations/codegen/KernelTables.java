package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.MarkdownTable.hundredths;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.benchmark.KernelTimes;
import org.sparkactivations.benchmark.NativeTimes;

/** The tables of kernel times, in nanoseconds per element. */
final class KernelTables {

    /** Elements of the arrays that most tables are about. */
    static final int LARGE = 4096;

    static final int[] SIZES = {8, 64, 256, LARGE};

    /** What other libraries have, too. Softmax is of rows of 128. */
    private static final List<String> BESIDE_OTHERS = List.of(
            "copy",
            "relu",
            "sigmoid",
            "tanh",
            "exponential",
            "silu",
            "elu",
            "gelu",
            "gelu_tanh",
            "softplus",
            "mish",
            "softmax");

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
    String besideOthers(NativeTimes.Type type) {
        List<String> libraries = natives.libraries();
        List<String> heads = new ArrayList<>(List.of("function", "SIMD", "plain Java"));
        heads.addAll(libraries);
        heads.add("ratio");
        MarkdownTable table = new MarkdownTable(heads);
        BESIDE_OTHERS.stream()
                .filter(each -> natives.best(each, type).isPresent())
                .forEach(each -> table.row(rowBesideOthers(each, libraries, type)));
        return table.toString();
    }

    private List<String> rowBesideOthers(String function, List<String> libraries, NativeTimes.Type type) {
        boolean isCopy = function.equals("copy");
        String measured = isCopy ? "relu" : function;
        String benchmark = isCopy ? type == NativeTimes.Type.DOUBLE ? "copy" : "" : type.benchmark();
        int size = sizeBesideOthers(function);
        List<String> cells = new ArrayList<>(List.of(function));
        cells.add(each(measured, benchmark, true, size));
        cells.add(each(measured, benchmark, false, size));
        for (String library : libraries) {
            cells.add(natives.of(library, function, type)
                    .map(MarkdownTable::hundredths)
                    .orElse(""));
        }
        double best = natives.best(function, type).getAsDouble();
        cells.add(time(measured, benchmark, true, size)
                .map(time -> hundredths(time.nanoseconds() / size / best))
                .orElse(""));
        return cells;
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
