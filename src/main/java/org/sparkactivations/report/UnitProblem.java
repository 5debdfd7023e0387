package org.sparkactivations.report;

import org.sparkactivations.ActivationFunction;
import org.sparkactivations.sql.ActivationDiagnostics;

/** What may be wrong with a unit, the worst problem first. A unit has the first problem that applies to it. */
public enum UnitProblem {
    /** The output is 0 in every row, or the derivative is. */
    DEAD("dead"),
    /** An input or an output is NaN or infinite. */
    NOT_FINITE("not finite"),
    /** The output is exactly 0 in at least 99 % of the rows. */
    ALMOST_DEAD("almost dead"),
    /** |f′(x)| is below epsilon, and the output is not 0, in at least half of the rows. */
    SATURATED("saturated"),
    /** The input is the same in every row. */
    CONSTANT("constant"),
    /** The output is above 0 in every row, though it is not for other inputs. */
    ALWAYS_ON("always on"),
    /** The unit has no problem. */
    NONE("");

    private static final double ALMOST_DEAD_SHARE = 0.99;

    private static final double SATURATED_SHARE = 0.5;

    /** Two inputs below 0. An activation that can be switched off is not positive at one of them. */
    private static final double[] BELOW_ZERO = {-1, -10};

    private final String label;

    UnitProblem(String label) {
        this.label = label;
    }

    /** The problem of a unit under the given activation. */
    static UnitProblem of(UnitMeasurements unit, ActivationDiagnostics subject) {
        Measurements measurements = unit.measurements();
        if (unit.dead()) {
            return DEAD;
        }
        if (measurements.notFinite() + measurements.outputNans() + measurements.outputInfinities() > 0) {
            return NOT_FINITE;
        }
        if (measurements.zero() >= ALMOST_DEAD_SHARE) {
            return ALMOST_DEAD;
        }
        if (measurements.saturatedNonzero() >= SATURATED_SHARE) {
            return SATURATED;
        }
        if (unit.isConstant()) {
            return CONSTANT;
        }
        return unit.alwaysOn() && canBeOff(subject) ? ALWAYS_ON : NONE;
    }

    /**
     * Whether a positive output is worth mentioning. The output of a sigmoid is always positive, and the identity has
     * no bend to miss.
     */
    private static boolean canBeOff(ActivationDiagnostics subject) {
        ActivationFunction function = subject.function();
        double[] y = function.apply(BELOW_ZERO, subject.parameters());
        boolean isIdentity = y[0] == BELOW_ZERO[0] && y[1] == BELOW_ZERO[1];
        return !isIdentity && (y[0] <= 0 || y[1] <= 0);
    }

    /** What it is called in tables, such as {@code almost dead}; empty for {@link #NONE}. */
    public String label() {
        return label;
    }
}
