package org.sparkactivations;

/**
 * The direct call of a function whose last parameter is given as an array: one value per element of x, or one for all
 * of them.
 */
public final class PerElementCall {

    private final ActivationFunction function;
    private final double[] perElement;

    PerElementCall(ActivationFunction function, double[] perElement) {
        if (!ArrayParameter.isIn(function)) {
            throw new IllegalArgumentException(function.signature() + " has no parameter that may be an array");
        }
        for (int i = 0; i < perElement.length; i++) {
            ArrayParameter.check(function, function.sqlName(), i, perElement[i]);
        }
        this.function = function;
        this.perElement = perElement.clone();
    }

    /**
     * As {@link ActivationFunction#apply}.
     *
     * @param arguments values of the parameters before the last, in order, from the left; the rest take their defaults
     * @throws IllegalArgumentException if there are neither one value nor as many as elements, or what {@link
     *     ActivationFunction#apply} refuses
     */
    public double[] apply(double[] x, double... arguments) {
        return new DirectCall(function, perElement, null).apply(x, null, DirectCall.NO_LABEL, arguments);
    }

    /** As {@link ActivationFunction#applyWith}, with values of the parameters before the last. */
    public double[] applyWith(double[] x, double[] operand, double... arguments) {
        return new DirectCall(function, perElement, null).apply(x, operand, DirectCall.NO_LABEL, arguments);
    }

    /** As {@link ActivationFunction#applyToClass}, with values of the parameters before the last. */
    public double[] applyToClass(double[] x, int label, double... arguments) {
        return new DirectCall(function, perElement, null).apply(x, null, label, arguments);
    }
}
