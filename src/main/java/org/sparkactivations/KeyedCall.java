package org.sparkactivations;

import org.sparkactivations.spi.Parameter;

/** The direct call of a function with a key: its random numbers depend on the key and the place of the element. */
public final class KeyedCall {

    private final ActivationFunction function;
    private final long key;

    KeyedCall(ActivationFunction function, long key) {
        if (function.parameters().stream().noneMatch(each -> each.kind() == Parameter.Kind.KEY)) {
            throw new IllegalArgumentException(function.signature() + " has no key");
        }
        this.function = function;
        this.key = key;
    }

    /**
     * As {@link ActivationFunction#apply}.
     *
     * @throws IllegalArgumentException if {@link ActivationFunction#apply} refuses the arguments
     */
    public double[] apply(double[] x, double... arguments) {
        return new DirectCall(function, null, key).apply(x, null, DirectCall.NO_LABEL, arguments);
    }

    /** As {@link ActivationFunction#applyWith}. */
    public double[] applyWith(double[] x, double[] operand, double... arguments) {
        return new DirectCall(function, null, key).apply(x, operand, DirectCall.NO_LABEL, arguments);
    }
}
