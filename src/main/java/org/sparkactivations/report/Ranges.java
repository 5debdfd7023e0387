package org.sparkactivations.report;

import java.util.Arrays;
import java.util.List;

/** The part of the plane that a picture shows if nobody says otherwise. It follows from the functions. */
final class Ranges {

    /** Into so many parts is a range of x divided to look for values. */
    static final int GRID = 600;

    /** Beyond this, activations have settled to what they do for all greater inputs. */
    private static final double USUAL = 6;

    /** How much farther the outermost kink lets the range reach. */
    private static final double BEYOND_KINKS = 4.0 / 3;

    /** Values up to so many times the greatest |x| are all shown. */
    private static final double ALL_SHOWN = 1.5;

    /** What is cut off must leave this share of the curves. */
    private static final double LEAST_SHOWN = 0.2;

    private static final double MARGIN = 0.05;

    private Ranges() {}

    /** −6 to 6, or as far as it takes to see all kinks; less if the functions are not numbers everywhere. */
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
     * All values, unless some are far greater than any x: then the picture ends where y is as great as the greatest x, so
     * that the slopes of exponentials, poles and powers are seen.
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
        double greatest = Math.max(USUAL, Math.max(Math.abs(x.from()), Math.abs(x.to())));
        double least = values[0];
        double most = values[values.length - 1];
        boolean cut = least < -ALL_SHOWN * greatest || most > ALL_SHOWN * greatest;
        double left =
                Arrays.stream(values).filter(each -> Math.abs(each) <= greatest).count();
        if (cut && left >= LEAST_SHOWN * values.length) {
            least = Math.max(least, -greatest);
            most = Math.min(most, greatest);
        }
        return around(least, most);
    }

    private static Interval around(double least, double most) {
        double limit = Double.MAX_VALUE / 4;
        double from = Math.max(-limit, Math.min(least, limit));
        double to = Math.max(-limit, Math.min(most, limit));
        // A straight line needs some room as well.
        double room = Math.max(Math.abs(from), Math.abs(to)) * 1e-9;
        return to - from > room ? new Interval(from, to).padded(MARGIN) : new Interval(from - 1 - room, to + 1 + room);
    }
}
