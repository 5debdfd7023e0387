package org.sparkactivations.accuracy;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What was measured of one function, as it is published.
 *
 * @param function its name
 * @param compared how many results were compared
 * @param worst the greatest error in ulp
 * @param input where, as hexadecimal bits, with the parameter values
 * @param misrounded how many results are not the nearest number, where that was counted
 * @param seconds how long it took
 * @param fingerprint tells whether the function still gives the results that were measured
 * @param runtime the Java runtime and how many cores it had
 * @param date when
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
