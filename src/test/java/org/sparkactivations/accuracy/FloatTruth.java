package org.sparkactivations.accuracy;

import java.util.List;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.oracle.DoubleReference;
import org.sparkactivations.oracle.WideReference;
import org.sparkactivations.testing.Reference;

/**
 * What is to be known of a function, with its parameters left out, before its floats are compared. Immutable.
 *
 * @param function the function
 * @param parameters the default values, and for parameters that must be given those of the examples
 * @param reference the function in double
 * @param wide the function in double-double
 * @param magnitude the greatest addend, in double-double
 * @param zones where the zero of a derivative makes the relative error of the reference in double great
 * @param direction 1 if it only rises, −1 if it only falls, else 0
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

    /** Whether any number between a and b is next to a zero of the derivative. */
    boolean isNearZero(double a, double b) {
        for (double[] zone : zones) {
            if (Math.max(a, b) >= zone[0] && Math.min(a, b) <= zone[1]) {
                return true;
            }
        }
        return false;
    }
}
