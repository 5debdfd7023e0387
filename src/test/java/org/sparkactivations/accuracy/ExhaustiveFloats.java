package org.sparkactivations.accuracy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;

/**
 * Command that compares functions with their references over all 2³² floats, and stores what it measures:
 *
 * <pre>mvn -q -Pexhaustive process-test-classes -Dexhaustive.functions=relu,gelu</pre>
 *
 * <p>The names are those of activations or functions; no name means all functions. The command fails if a function is
 * beyond its bound, not monotone, out of range or asymmetric, or if its bits differ with and without SIMD. It stores
 * nothing for such a function.
 */
public final class ExhaustiveFloats {

    /** Magnitudes that a thread takes at a time. */
    private static final int CHUNK = 1 << 20;

    private ExhaustiveFloats() {}

    /** The first argument is the project's folder, the second the names of functions. */
    public static void main(String[] arguments) {
        Measurements measurements = Measurements.ofFloats(Path.of(arguments[0]));
        List<ActivationFunction> chosen = Chosen.functions(arguments.length > 1 ? arguments[1] : "");
        long begin = System.nanoTime();
        int done = 0;
        boolean failed = false;
        for (ActivationFunction function : chosen) {
            long start = System.nanoTime();
            Finding finding = compare(function);
            double seconds = (System.nanoTime() - start) * 1e-9;
            String input = String.format("%08x", Float.floatToIntBits((float) finding.worstInput()));
            done++;
            double minutes = (System.nanoTime() - begin) / 60e9;
            System.out.printf(
                    "%d/%d, %.0f min to go: %-22s %.9f ulp at 0x%s = %s, %d of %d not correctly rounded, %.1f s%n",
                    done,
                    chosen.size(),
                    minutes / done * (chosen.size() - done),
                    function.name(),
                    finding.worst(),
                    input,
                    (float) finding.worstInput(),
                    finding.misrounded(),
                    finding.compared(),
                    seconds);
            if (finding.failed() == 0) {
                long fingerprint = FloatSample.compare(function).hash();
                measurements.put(Measurement.of(function.name(), finding, input, seconds, fingerprint));
            } else {
                failed = true;
                System.out.println("  FAILED " + finding.failed() + " times");
                finding.failures().forEach(each -> System.out.println("  " + each));
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static Finding compare(ActivationFunction function) {
        FloatTruth truth = FloatTruth.of(function);
        return IntStream.rangeClosed(0, Integer.MAX_VALUE / CHUNK)
                .parallel()
                .mapToObj(chunk -> {
                    FloatComparison comparison = new FloatComparison(truth, false);
                    int first = chunk * CHUNK;
                    if (first == FloatComparison.INFINITY) {
                        // Infinity is compared with the limit; the NaNs that follow have none.
                        comparison.run(first, 1);
                        comparison.run(first + 1, CHUNK - 1);
                    } else {
                        comparison.run(first, CHUNK);
                    }
                    return comparison.finding();
                })
                .collect(Finding::new, Finding::add, Finding::add);
    }
}
