package org.sparkactivations.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as people read them. */
public final class Phrases {

    private static final MathContext DIGITS = new MathContext(4);

    private Phrases() {}

    /** A count with commas: 1,797. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count and what is counted, as one or as many. */
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A share in percent, with a digit after the point where it is small or close to all; a dash for NaN. */
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

    /** A number with at most four digits; a dash for NaN. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return Ticks.number(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** The positions of units: {@code unit 3}, {@code units 3, 5 and 7}, {@code units 3, 5, 7 and 12 more}. */
    public static String units(List<Integer> positions, int most) {
        if (positions.size() == 1) {
            return "unit " + positions.get(0);
        }
        boolean all = positions.size() <= most;
        int named = all ? positions.size() - 1 : most;
        String first = positions.stream().limit(named).map(String::valueOf).collect(Collectors.joining(", "));
        return "units " + first + " and "
                + (all ? positions.get(named) : Phrases.count(positions.size() - (long) named) + " more");
    }
}
