package org.sparkactivations.accuracy;

import java.util.List;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.oracle.DoubleReference;
import org.sparkactivations.oracle.WideReference;
import org.sparkactivations.testing.Reference;

/**
 * Exact formulas and shape of a function with its parameters left out, as the comparison of its floats needs
 * them. Immutable.
 *
 * @param function the function
 * @param parameters the default values, or the values of the examples for required parameters
 * @param reference the function in double
 * @param wide the function in double-double
 * @param magnitude the largest addend, in double-double
 * @param zones intervals in which the reference in double has a large relative error, as the derivative has a
 * zero there
 * @param direction 1 if it never falls, −1 if it never rises, else 0
 * @param parity 1 if it is even, −1 if it is odd, else 0
 * @param min its lower bound, or −∞
 * @param max its upper bound, or ∞
 */
record FloatTruth(
        ActivationFunction function,
        double[] parameters,
        ReferenceLoop reference,
        WideReference.Formula wide,
        WideReference.Formula magnitude,
        List<double[]> zones,
        int direction,
        int parity,
        float min,
        float max) {

    private static final double ZONE = 0x1p-6;

    static FloatTruth of(ActivationFunction function) {
        Reference.Trial trial = Reference.of(function).trials().get(0);
        ExactShape shape = ExactShape.of(function, trial);
        return new FloatTruth(
                function,
                trial.parameters,
                ReferenceLoop.of(DoubleReference.of(function.name())),
                WideReference.of(function.name()),
                WideReference.magnitude(function.name()),
                shape.zones(ZONE),
                shape.direction(),
                shape.parity(),
                (float) shape.min(),
                (float) shape.max());
    }

    /** Whether some number between a and b is next to a zero of the derivative. */
    boolean isNearZero(double a, double b) {
        for (double[] zone : zones) {
            if (Math.max(a, b) >= zone[0] && Math.min(a, b) <= zone[1]) {
                return true;
            }
        }
        return false;
    }
}
