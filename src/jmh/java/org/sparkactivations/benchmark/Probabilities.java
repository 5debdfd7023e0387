package org.sparkactivations.benchmark;

import org.sparkactivations.ActivationFunction;

/** Finds functions whose elements are probabilities. */
final class Probabilities {

    private Probabilities() {}

    /** Whether {@code function} gives NaN for elements outside of [0, 1], which no other function does. */
    static boolean areAllThatTakes(ActivationFunction function) {
        double[] outside = {-9, -9};
        double[] parameters = function.activation().definition().exampleParameters();
        if (function.operand().isEmpty()) {
            return Double.isNaN(function.apply(outside, parameters)[0]);
        }
        return Double.isNaN(
                function.takesLabel()
                        ? function.applyToClass(outside, 0, parameters)[0]
                        : function.applyWith(outside, operand(function, parameters), parameters)[0]);
    }

    private static double[] operand(ActivationFunction function, double[] parameters) {
        return new double
                [function.operandWidth(2, function.activation().definition().complete(parameters))];
    }
}
