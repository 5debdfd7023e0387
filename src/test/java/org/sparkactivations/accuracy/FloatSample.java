package org.sparkactivations.accuracy;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.Definition;

/**
 * Sample of one in 256 floats, always the same: {@value #RUN} neighbours out of every {@value #STRETCH}. It also has
 * the floats next to powers of 2, to eighths, where approximations change, and to the kinks of the function.
 */
final class FloatSample {

    private static final int RUN = 512;
    private static final int STRETCH = 256 * RUN;
    private static final int NEAR = 32;

    private FloatSample() {}

    /** Compares the results for the sample. */
    static FloatComparison compare(ActivationFunction function) {
        FloatComparison comparison = new FloatComparison(FloatTruth.of(function), true);
        for (int start = 0; start < FloatComparison.INFINITY; start += STRETCH) {
            // Multiplicative hashing places the neighbours differently in each stretch.
            int offset = (start / STRETCH * 0x9E3779B9 >>> 1) % (STRETCH - RUN);
            comparison.run(start + offset, RUN);
        }
        for (int exponent = 0; exponent < 255; exponent++) {
            around(comparison, exponent << 23);
        }
        for (int eighths = 1; eighths <= 1024; eighths++) {
            around(comparison, Float.floatToIntBits(eighths / 8f));
        }
        Definition definition = function.activation().definition();
        double[] parameters = ReferenceCatalogue.trials(definition).get(0);
        Arrays.stream(definition.kinks().at(parameters))
                .filter(Double::isFinite)
                .mapToInt(each -> Float.floatToIntBits((float) Math.abs(each)))
                .forEach(each -> around(comparison, each));
        comparison.run(FloatComparison.INFINITY - NEAR, NEAR + 1);
        comparison.run(FloatComparison.INFINITY + 1, NEAR);
        comparison.run(Integer.MAX_VALUE - NEAR, NEAR);
        return comparison;
    }

    private static void around(FloatComparison comparison, int magnitude) {
        comparison.run(Math.max(0, magnitude - NEAR), 2 * NEAR);
    }
}
