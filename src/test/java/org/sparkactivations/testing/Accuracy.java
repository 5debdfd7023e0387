package org.sparkactivations.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.oracle.WideReference;

/** The largest error of an elementwise function, measured against its reference. */
public final class Accuracy {

    private double worst = -1;
    private String where = "nowhere";
    private int compared;

    private Accuracy() {}

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

    /** Measures {@code function} at all points of its reference. */
    public static Accuracy of(ActivationFunction function) {
        Accuracy accuracy = new Accuracy();
        for (Reference.Trial trial : Reference.of(function).trials()) {
            accuracy.measureElements(function, trial);
        }
        return accuracy;
    }

    /**
     * Measures {@code function} at those points of its reference that are floats, in ulp of its result rounded
     * to float.
     */
    public static Accuracy ofFloats(ActivationFunction function) {
        Accuracy accuracy = new Accuracy();
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int row = 0; row < trial.rows.size(); row++) {
                double[] x = trial.rows.get(row);
                if (Arrays.stream(x).allMatch(each -> (float) each == each)) {
                    double[] y = trial.applyToFloats(function, x);
                    for (int i = 0; i < y.length; i++) {
                        double exact = trial.results.get(row)[Reference.column(function) + 2 * i];
                        double error = Math.abs((float) y[i] - exact) / Math.ulp((float) exact);
                        boolean beyond = !(Math.abs(exact) <= Float.MAX_VALUE)
                                && Float.isFinite((float) y[i]) == Float.isFinite((float) exact);
                        accuracy.add(beyond ? 0 : error, trial.parameters, Double.toString(x[i]), (float) y[i]);
                    }
                }
            }
        }
        return accuracy;
    }

    private void measureElements(ActivationFunction function, Reference.Trial trial) {
        List<double[]> rows = trial.rows;
        double[] x = rows.stream().mapToDouble(row -> row[0]).toArray();
        double[] y = trial.apply(function, x);
        int column = Reference.column(function);
        for (int i = 0; i < x.length; i++) {
            double[] exact = trial.results.get(i);
            // Next to a zero of the derivative, a row ends with one more number, the largest addend.
            boolean nextToZero = exact.length % 2 == 1 && function.output() == ActivationFunction.Output.DERIVATIVE;
            double magnitude = nextToZero ? exact[exact.length - 1] : 0;
            if (function.output() == ActivationFunction.Output.VALUE) {
                magnitude = WideReference.magnitude(function.name())
                        .at(x[i], trial.parameters)
                        .doubleValue();
            }
            double ulps = Reference.ulps(y[i], exact[column], exact[column + 1], magnitude);
            add(ulps, trial.parameters, Double.toString(x[i]), y[i]);
        }
    }

    private void add(double ulps, double[] parameters, String input, double result) {
        compared++;
        if (!(ulps <= worst)) {
            worst = ulps;
            where = input + (parameters.length == 0 ? "" : " " + Arrays.toString(parameters)) + " = " + result;
        }
    }

    /** Prints the largest errors of all functions. */
    public static void main(String[] arguments) {
        for (ActivationFunction function : Activations.builtInFunctions()) {
            System.out.println(
                    function.name() + ": " + (function.isRowwise() ? RowAccuracy.of(function) : of(function)));
        }
    }
}
