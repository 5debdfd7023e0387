package org.sparkactivations.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comparing a function with its reference has found: the greatest error and where, and what must not be. */
final class Finding {

    private static final int FAILURES_KEPT = 5;

    private long compared;
    private long misrounded;
    private double worst = -1;
    private double worstInput = Double.NaN;
    private String worstPlace = "";
    private double[] worstParameters = {};
    private long failed;
    private final List<String> failures = new ArrayList<>();

    /** How many results were compared. */
    long compared() {
        return compared;
    }

    /** How many of them another number of the type is nearer to. */
    long misrounded() {
        return misrounded;
    }

    /** The greatest error in ulp. */
    double worst() {
        return worst;
    }

    /** Where the greatest error is. */
    double worstInput() {
        return worstInput;
    }

    /** Where it is, if that is no number. */
    String worstPlace() {
        return worstPlace;
    }

    /** The parameter values with which the greatest error is. */
    double[] worstParameters() {
        return worstParameters;
    }

    /** How often something was not as it must be. */
    long failed() {
        return failed;
    }

    /** The first of these cases, in words. */
    List<String> failures() {
        return failures;
    }

    void countCompared(long more) {
        compared += more;
    }

    void countMisrounded() {
        misrounded++;
    }

    void measure(double ulps, double input, double[] parameters) {
        if (!(ulps <= worst)) {
            worst = ulps;
            worstInput = input;
            worstParameters = parameters;
        }
    }

    void measure(double ulps, String place, double[] parameters) {
        if (!(ulps <= worst)) {
            worst = ulps;
            worstPlace = place;
            worstParameters = parameters;
        }
    }

    void fail(String format, Object... values) {
        if (failed++ < FAILURES_KEPT) {
            failures.add(String.format(Locale.ROOT, format, values));
        }
    }

    /** Joins what another thread has found. */
    Finding add(Finding other) {
        compared += other.compared;
        misrounded += other.misrounded;
        failed += other.failed;
        if (!(other.worst <= worst)) {
            worst = other.worst;
            worstInput = other.worstInput;
            worstPlace = other.worstPlace;
            worstParameters = other.worstParameters;
        }
        other.failures.stream()
                .limit(FAILURES_KEPT - Math.min(FAILURES_KEPT, failures.size()))
                .forEach(failures::add);
        return this;
    }
}
