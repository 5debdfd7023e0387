package org.sparkactivations.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;

/** The largest error of a row function, measured against its reference. */
public final class RowAccuracy {

    private double worst = -1;
    private String where = "nowhere";
    private int compared;

    private RowAccuracy() {}

    /** The largest error, in ulp. */
    public double worst() {
        return worst;
    }

    /** The number of results compared. */
    public int compared() {
        return compared;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f ulp at %s (%d compared)", worst, where, compared);
    }

    /** Measures {@code function} at all rows of its reference. */
    public static RowAccuracy of(ActivationFunction function) {
        RowAccuracy accuracy = new RowAccuracy();
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int row = 0; row < trial.rows.size(); row++) {
                accuracy.measure(function, trial, row, false);
            }
        }
        return accuracy;
    }

    /**
     * Measures {@code function} at those rows of its reference that are floats, in ulp of its result rounded to float.
     */
    public static RowAccuracy ofFloats(ActivationFunction function) {
        RowAccuracy accuracy = new RowAccuracy();
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int row = 0; row < trial.rows.size(); row++) {
                if (Arrays.stream(trial.rows.get(row)).allMatch(each -> (float) each == each)) {
                    accuracy.measure(function, trial, row, true);
                }
            }
        }
        return accuracy;
    }

    private void measure(ActivationFunction function, Reference.Trial trial, int row, boolean asFloats) {
        double[] x = trial.rows.get(row);
        Reference.RowPart part = trial.parts.get(row);
        boolean isValue = Reference.hasResultsOf(function);
        double[] exact = isValue ? trial.results.get(row) : part.derivatives();
        if (exact.length == 0) {
            return;
        }
        double[] y = asFloats && function.hasFloatKernels()
                ? Call.directOfFloats(function, x, null, trial.parameters)
                : trial.applyToRow(function, row);
        int step = isValue ? 2 : 3;
        for (int i = 0; i < y.length; i++) {
            double magnitude = isValue ? magnitude(function, x, part.operand()) : exact[3 * i + 2];
            double ulps = asFloats
                    ? floatUlps((float) y[i], exact[step * i])
                    : Reference.ulps(y[i], exact[step * i], exact[step * i + 1], magnitude);
            compared++;
            if (!(ulps <= worst)) {
                worst = ulps;
                where = "element " + i + " of reference row " + row + " " + Arrays.toString(trial.parameters) + " = "
                        + y[i] + ", expected " + exact[step * i];
            }
        }
    }

    /**
     * Where ln Σ eˣ cancels to nearly 0, its error is measured in ulp of half of the largest |x|. Where the terms of a
     * divergence cancel, it is measured in ulp of the largest.
     */
    private static double magnitude(ActivationFunction function, double[] x, double[] operand) {
        if (function.name().equals("kl_divergence")) {
            return IntStream.range(0, x.length)
                    .mapToDouble(i -> Math.abs(x[i] * StrictMath.log1p((x[i] - operand[i]) / operand[i])))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
        }
        return function.name().equals("logsumexp")
                ? Arrays.stream(x).map(Math::abs).max().orElse(0) / 2
                : 0;
    }

    private static double floatUlps(float computed, double exact) {
        boolean beyond =
                !(Math.abs(exact) <= Float.MAX_VALUE) && Float.isFinite(computed) == Float.isFinite((float) exact);
        return beyond ? 0 : Math.abs(computed - exact) / Math.ulp((float) exact);
    }
}
