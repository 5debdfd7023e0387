package org.sparkactivations.accuracy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.testing.Reference;

/**
 * Command that searches for the largest errors of functions in double, and stores what it measures:
 *
 * <pre>mvn -q -Paccuracy process-test-classes -Daccuracy.functions=relu,gelu</pre>
 *
 * <p>The names are those of activations or functions, row functions and losses included; no name means all functions.
 * The command fails if a function breaks its declared bound, and stores nothing for such a function.
 */
public final class AccuracySearch {

    /** Points compared with the parameters left out. Every other set of parameter values gets a tenth. */
    private static final int POINTS = 10_000_000;

    /** The same for results of row functions, whose reference takes longer. */
    private static final int ROW_RESULTS = 2_000_000;

    private AccuracySearch() {}

    /** The first argument is the project's folder, the second the names of functions. */
    public static void main(String[] arguments) {
        Measurements measurements = Measurements.ofDoubles(Path.of(arguments[0]));
        System.out.println("seed " + DoublePoints.SEED);
        boolean failed = false;
        for (ActivationFunction function : Chosen.ofAllKinds(arguments.length > 1 ? arguments[1] : "")) {
            long start = System.nanoTime();
            Finding all = new Finding();
            List<Reference.Trial> trials = Reference.of(function).trials();
            for (int i = 0; i < trials.size(); i++) {
                int count = function.isRowwise() ? ROW_RESULTS : POINTS;
                Finding finding = search(function, trials.get(i), i == 0 ? count : count / 10);
                print(function.name(), finding);
                all.add(finding);
            }
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (all.failed() == 0) {
                measurements.put(Measurement.of(function.name(), all, input(all), seconds, fingerprint(function)));
            } else {
                failed = true;
            }
        }
        System.exit(failed ? 1 : 0);
    }

    /** Compares at least {@code count} results of a function of any kind. */
    static Finding search(ActivationFunction function, Reference.Trial trial, int count) {
        return function.isRowwise()
                ? new RowSearch(function, trial).run(count)
                : new DoubleSearch(function, trial).run(count);
    }

    /**
     * A hash of the results at the points of the reference file, for all parameter values. All NaNs count as the same.
     */
    static long fingerprint(ActivationFunction function) {
        return function.isRowwise() ? RowSearch.fingerprint(function) : DoubleSearch.fingerprint(function);
    }

    private static void print(String name, Finding finding) {
        System.out.printf(
                "%-22s %.4f ulp at %s, %d points%n",
                name + Arrays.toString(finding.worstParameters()),
                finding.worst(),
                finding.worstPlace().isEmpty()
                        ? Double.toHexString(finding.worstInput()) + " = " + finding.worstInput()
                        : finding.worstPlace(),
                finding.compared());
        if (finding.failed() > 0) {
            System.out.println("  FAILED " + finding.failed() + " times");
            finding.failures().forEach(each -> System.out.println("  " + each));
        }
    }

    private static String input(Finding finding) {
        String x = finding.worstPlace().isEmpty()
                ? String.format("%016x", Double.doubleToLongBits(finding.worstInput()))
                : finding.worstPlace();
        return finding.worstParameters().length == 0 ? x : x + " " + Arrays.toString(finding.worstParameters());
    }
}
