package org.sparkactivations.accuracy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Reference;

/**
 * Looks for the greatest errors of functions in double, and stores what it has measured:
 *
 * <pre>mvn -q -Paccuracy process-test-classes -Daccuracy.functions=relu,gelu</pre>
 *
 * <p>The names are of activations or of functions; none means all. It ends with a failure if any function breaks the bound that it
 * declares, and stores nothing of such a function.
 */
public final class AccuracySearch {

    /** Points with the parameters left out; with each other set of values, a tenth. */
    private static final int POINTS = 10_000_000;

    private AccuracySearch() {}

    /** Runs over the functions named in the second argument, in the project at the first. */
    public static void main(String[] arguments) {
        Measurements measurements = Measurements.ofDoubles(Path.of(arguments[0]));
        System.out.println("seed " + DoublePoints.SEED);
        boolean failed = false;
        for (ActivationFunction function : Chosen.functions(arguments.length > 1 ? arguments[1] : "")) {
            long start = System.nanoTime();
            Finding all = new Finding();
            List<Reference.Trial> trials = Reference.of(function.activation()).trials();
            for (int i = 0; i < trials.size(); i++) {
                Finding finding = new DoubleSearch(function, trials.get(i)).run(i == 0 ? POINTS : POINTS / 10);
                print(function.name(), finding);
                all.add(finding);
            }
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (all.failed() == 0) {
                measurements.put(
                        Measurement.of(function.name(), all, input(all), seconds, DoubleSearch.fingerprint(function)));
            } else {
                failed = true;
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static void print(String name, Finding finding) {
        System.out.printf(
                "%-22s %.4f ulp at %s = %s, %d points%n",
                name + Arrays.toString(finding.worstParameters()),
                finding.worst(),
                Double.toHexString(finding.worstInput()),
                finding.worstInput(),
                finding.compared());
        if (finding.failed() > 0) {
            System.out.println("  FAILED " + finding.failed() + " times");
            finding.failures().forEach(each -> System.out.println("  " + each));
        }
    }

    private static String input(Finding finding) {
        String x = String.format("%016x", Double.doubleToLongBits(finding.worstInput()));
        return finding.worstParameters().length == 0 ? x : x + " " + Arrays.toString(finding.worstParameters());
    }
}
