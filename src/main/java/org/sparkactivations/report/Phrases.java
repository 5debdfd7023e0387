package org.sparkactivations.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and lists of numbers as text for readers. */
public final class Phrases {

    private static final MathContext DIGITS = new MathContext(4);

    private Phrases() {}

    /** A count with commas: 1,797. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count and its noun, singular or plural: 1 row, 1,797 rows. */
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A share from 0 to 1 in percent, with one decimal below 10 % and above 90 %; a dash for NaN. */
    public static String share(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        double percent = 100 * share;
        if (percent == 0 || percent == 100) {
            return Math.round(percent) + " %";
        }
        if (percent < 0.1 || percent > 99.9) {
            return percent < 1 ? "< 0.1 %" : "> 99.9 %";
        }
        return String.format(Locale.ROOT, percent < 10 || percent > 90 ? "%.1f %%" : "%.0f %%", percent);
    }

    /** A number rounded to four significant digits; a dash for NaN. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return Ticks.number(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** The first {@code limit} of some positions, and an ellipsis if there are more: {@code 0, 1, 8, …}. */
    static String positions(List<Integer> positions, int limit) {
        return positions.stream().limit(limit).map(String::valueOf).collect(Collectors.joining(", "))
                + (positions.size() > limit ? ", …" : "");
    }
}
