package org.sparkactivations.accuracy;

import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;

/** The error bounds that functions declare for DOUBLE. */
public final class Bounds {

    /** Error of the measurement itself, in ulp. */
    public static final double TOLERANCE = 1e-9;

    private Bounds() {}

    /** The declared bound, in ulp of the correctly rounded result. */
    public static double of(ActivationFunction function) {
        Definition definition = function.activation().definition();
        return switch (function.output()) {
            case VALUE -> definition.ulpBound();
            case DERIVATIVE, VJP, JACOBIAN -> definition.derivativeUlpBound();
            case PARAMETER_DERIVATIVE ->
                function.trainedParameter().orElseThrow().derivativeUlpBound().orElseThrow();
        };
    }
}
