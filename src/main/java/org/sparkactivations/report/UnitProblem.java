package org.sparkactivations.report;

import java.util.Comparator;
import java.util.List;
import org.sparkactivations.ActivationFunction;

/** What may be wrong with a unit; the worst first. */
enum UnitProblem {
    /** Nothing comes through it, or no gradient comes back. */
    DEAD("dead"),
    /** Inputs or outputs are NaN or infinite. */
    NOT_FINITE("not finite"),
    /** Its output is 0 almost always. */
    ALMOST_DEAD("almost dead"),
    /** Its derivative is small half of the time. */
    SATURATED("saturated"),
    /** Its input never changes. */
    CONSTANT("constant"),
    /** Its output is positive always, though the activation could be otherwise. */
    ALWAYS_ON("always on"),
    /** Nothing. */
    NONE("");

    /** Of a unit that rests so often, hardly anything is learned. */
    private static final double ALMOST = 0.99;

    private static final double SATURATED_SHARE = 0.5;

    /** Two points to the left of 0 at which a function that can be switched off is not positive. */
    private static final double[] LEFT = {-1, -10};

    private final String words;

    UnitProblem(String words) {
        this.words = words;
    }

    /** The trouble of every unit, by its position. */
    static List<UnitProblem> of(Diagnosis diagnosis) {
        boolean canBeOff = canBeOff(diagnosis);
        return diagnosis.units().stream().map(each -> of(each, canBeOff)).toList();
    }

    private static UnitProblem of(UnitMeasurements unit, boolean canBeOff) {
        Measurements figures = unit.figures();
        if (unit.dead()) {
            return DEAD;
        }
        if (figures.notFinite() + figures.outputNans() + figures.outputInfinities() > 0) {
            return NOT_FINITE;
        }
        if (figures.zero() >= ALMOST) {
            return ALMOST_DEAD;
        }
        if (figures.saturatedBesideZero() >= SATURATED_SHARE) {
            return SATURATED;
        }
        if (unit.isConstant()) {
            return CONSTANT;
        }
        return unit.alwaysOn() && canBeOff ? ALWAYS_ON : NONE;
    }

    /** Whether it means anything that outputs are positive: those of a sigmoid always are, and identity has no bend to miss. */
    private static boolean canBeOff(Diagnosis diagnosis) {
        ActivationFunction function = diagnosis.subject().function();
        double[] left = function.apply(LEFT, diagnosis.subject().parameters());
        boolean isLine = left[0] == LEFT[0] && left[1] == LEFT[1];
        return !isLine && (left[0] <= 0 || left[1] <= 0);
    }

    /** The units, the worst first; of the same trouble, those with the smallest derivative first. */
    static List<UnitMeasurements> sorted(Diagnosis diagnosis) {
        List<UnitProblem> troubles = diagnosis.troubles();
        return diagnosis.units().stream()
                .sorted(Comparator.comparing((UnitMeasurements each) -> troubles.get(each.unit()))
                        .thenComparing(each -> -each.figures().saturatedBesideZero())
                        .thenComparing(each -> each.figures().meanAbsoluteDerivative())
                        .thenComparing(UnitMeasurements::unit))
                .toList();
    }

    /** What it is called. */
    String words() {
        return words;
    }
}
