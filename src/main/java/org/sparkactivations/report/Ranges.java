package org.sparkactivations.report;

import java.util.Arrays;
import java.util.List;

/** The default ranges of a picture, which follow from its functions. */
final class Ranges {

    /** Number of parts into which a range of x is divided to look for values. */
    static final int GRID = 600;

    /** Largest |x| by default. Most activations are close to their asymptotes there. */
    private static final double USUAL = 6;

    /** The range extends to the outermost kink times this factor. */
    private static final double BEYOND_KINKS = 4.0 / 3;

    /** Values are cut off only beyond this multiple of the largest |x|. */
    private static final double CUT_BEYOND = 1.5;

    /** Values are cut off only if at least this share of them remains. */
    private static final double MIN_SHOWN = 0.2;

    private static final double MARGIN = 0.05;

    private Ranges() {}

    /** −6 to 6, extended to show all kinks, and limited to where the functions are not NaN. */
    static Interval ofX(List<PlottedFunction> functions) {
        double farthest = functions.stream()
                .flatMapToDouble(each -> Arrays.stream(each.breaks()))
                .map(Math::abs)
                .max()
                .orElse(0);
        double half = Math.min(Math.max(USUAL, Math.ceil(BEYOND_KINKS * farthest)), Double.MAX_VALUE / 4);
        Interval usual = new Interval(-half, half);
        double from = half;
        double to = -half;
        for (PlottedFunction each : functions) {
            Interval domain = each.domain(usual);
            from = Math.min(from, domain.from());
            to = Math.max(to, domain.to());
        }
        double margin = MARGIN * (to - from);
        return new Interval(from == -half ? from : from - margin, to == half ? to : to + margin);
    }

    /**
     * The range of all values. If some are far larger than every x, the range ends where |y| reaches the largest |x|,
     * so that the slopes of exponentials, poles and powers remain visible.
     */
    static Interval ofY(List<PlottedFunction> functions, Interval x) {
        double[] values = functions.stream()
                .flatMapToDouble(each -> Arrays.stream(each.at(CurveSampler.withBreaks(x.grid(GRID), each.breaks()))))
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Interval(-1, 1);
        }
        double largest = Math.max(USUAL, Math.max(Math.abs(x.from()), Math.abs(x.to())));
        double min = values[0];
        double max = values[values.length - 1];
        boolean cut = min < -CUT_BEYOND * largest || max > CUT_BEYOND * largest;
        double shown =
                Arrays.stream(values).filter(each -> Math.abs(each) <= largest).count();
        if (cut && shown >= MIN_SHOWN * values.length) {
            min = Math.max(min, -largest);
            max = Math.min(max, largest);
        }
        return around(min, max);
    }

    private static Interval around(double min, double max) {
        double limit = Double.MAX_VALUE / 4;
        double from = Math.max(-limit, Math.min(min, limit));
        double to = Math.max(-limit, Math.min(max, limit));
        // A horizontal line needs some room as well.
        double room = Math.max(Math.abs(from), Math.abs(to)) * 1e-9;
        return to - from > room ? new Interval(from, to).padded(MARGIN) : new Interval(from - 1 - room, to + 1 + room);
    }
}
