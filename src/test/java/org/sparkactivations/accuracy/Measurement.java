package org.sparkactivations.accuracy;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Published measurement of one function.
 *
 * @param function its name
 * @param compared the number of results compared
 * @param worst the largest error, in ulp
 * @param input the input with the largest error, as hexadecimal bits, with the parameter values
 * @param misrounded the number of results that are not the nearest float; 0 for DOUBLE, where it is not counted
 * @param seconds duration
 * @param fingerprint a hash of results, which shows whether the function still gives those that were measured
 * @param runtime the Java runtime and its number of cores
 * @param date day of the measurement
 */
public record Measurement(
        String function,
        long compared,
        double worst,
        String input,
        long misrounded,
        double seconds,
        String fingerprint,
        String runtime,
        LocalDate date) {

    static Measurement of(String function, Finding finding, String input, double seconds, long fingerprint) {
        return new Measurement(
                function,
                finding.compared(),
                finding.worst(),
                input,
                finding.misrounded(),
                seconds,
                Long.toHexString(fingerprint),
                System.getProperty("java.runtime.version") + ", "
                        + Runtime.getRuntime().availableProcessors() + " cores",
                LocalDate.now(ZoneOffset.UTC));
    }
}
