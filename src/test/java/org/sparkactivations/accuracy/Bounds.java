package org.sparkactivations.accuracy;

import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;

/** The errors that functions declare for DOUBLE. */
public final class Bounds {

    /** What the measure itself may be wrong by. */
    public static final double TOLERANCE = 1e-9;

    private Bounds() {}

    /** Greatest error declared, in ulp of the correctly rounded result. */
    public static double of(ActivationFunction function) {
        Definition definition = function.activation().definition();
        switch (function.output()) {
            case VALUE:
                return definition.ulpBound();
            case DERIVATIVE:
            case VJP:
            case JACOBIAN:
                return definition.derivativeUlpBound();
            default:
                return 0.5;
        }
    }
}
