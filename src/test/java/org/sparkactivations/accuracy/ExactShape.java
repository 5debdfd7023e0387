package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.oracle.DoubleReference;
import org.sparkactivations.testing.Reference;

/**
 * Shape of a function for one set of parameter values, read off its exact values: monotony, range, symmetry and zeros.
 */
public final class ExactShape {

    /**
     * Monotone functions whose results may step back by one ulp between neighbouring doubles. Where such a function is
     * flat, neighbours share a result, and with an error above half an ulp the place of a step is not sharp. All other
     * monotone functions are monotone in double too.
     */
    public static final Set<String> WAVERING = Set.of(
            "focal_loss",
            "log_sigmoid",
            "normal_cdf",
            "sigmoid_cross_entropy",
            "snake",
            "softplus",
            "softsign",
            "squareplus",
            "squareplus_grad");

    private final double[] x;
    private final double[] y;
    private final boolean derivative;
    private final Reference.Trial trial;
    private final DoubleReference.Formula formula;

    private ExactShape(ActivationFunction function, Reference.Trial trial) {
        this.trial = trial;
        this.formula = DoubleReference.of(function.name());
        this.derivative = function.output() == ActivationFunction.Output.DERIVATIVE;
        int column = Reference.column(function);
        this.x = trial.rows.stream().mapToDouble(each -> each[0]).toArray();
        this.y = trial.results.stream().mapToDouble(each -> each[column]).toArray();
    }

    /** The shape of an element-wise function for the parameter values of {@code trial}. */
    public static ExactShape of(ActivationFunction function, Reference.Trial trial) {
        return new ExactShape(function, trial);
    }

    /** 1 if the values never fall, −1 if they never rise, else 0. */
    public int direction() {
        boolean rises = IntStream.range(1, y.length).allMatch(i -> y[i] >= y[i - 1]);
        boolean falls = IntStream.range(1, y.length).allMatch(i -> y[i] <= y[i - 1]);
        return rises ? 1 : falls ? -1 : 0;
    }

    /** The minimum if it is 0 or −1, which no sample is by chance; else −∞. */
    public double min() {
        double min = Arrays.stream(y).min().orElseThrow();
        return y.length >= 1000 && (min == 0 || min == -1) ? min : Double.NEGATIVE_INFINITY;
    }

    /** The maximum if it is 0 or 1, which no sample is by chance; else ∞. */
    public double max() {
        double max = Arrays.stream(y).max().orElseThrow();
        return y.length >= 1000 && (max == 0 || max == 1) ? max : Double.POSITIVE_INFINITY;
    }

    /** 1 if the function is even, −1 if it is odd, else 0. */
    public int parity() {
        return isParity(1) ? 1 : isParity(-1) ? -1 : 0;
    }

    private boolean isParity(int parity) {
        return Arrays.stream(x).filter(each -> Math.abs(each) < 1e30).allMatch(each -> {
            double right = formula.at(each, trial.parameters);
            double left = parity * formula.at(-each, trial.parameters);
            return Math.abs(right - left) <= 1e-9 * Math.abs(right);
        });
    }

    /**
     * Intervals around the simple zeros of a derivative, in which its error is measured in ulp of its largest addend.
     *
     * @param radius half the length of an interval, times half the distance of its zero from 0 if that is above 1
     */
    public List<double[]> zones(double radius) {
        // The reference file gives the largest addend where a zero is near.
        return IntStream.range(1, x.length)
                .filter(i -> derivative && y[i - 1] * y[i] < 0 && trial.results.get(i).length % 2 == 1)
                .mapToObj(i -> {
                    double reach = radius * Math.max(1, Math.abs(x[i]) / 2);
                    return new double[] {x[i] - reach, x[i] + reach};
                })
                .toList();
    }
}
