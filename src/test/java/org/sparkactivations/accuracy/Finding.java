package org.sparkactivations.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Result of comparing a function with its reference: the largest error, where it is, and failures. */
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

    /** The number of results compared. */
    long compared() {
        return compared;
    }

    /** The number of results that are not the number of their type nearest to the exact value. */
    long misrounded() {
        return misrounded;
    }

    /** The largest error, in ulp. */
    double worst() {
        return worst;
    }

    /** The input with the largest error. */
    double worstInput() {
        return worstInput;
    }

    /** The row and element with the largest error; empty for an elementwise function. */
    String worstPlace() {
        return worstPlace;
    }

    /** The parameter values with the largest error. */
    double[] worstParameters() {
        return worstParameters;
    }

    /** The number of failures. */
    long failed() {
        return failed;
    }

    /** The first failures, in words. */
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

    /** Adds what another thread has found. */
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
