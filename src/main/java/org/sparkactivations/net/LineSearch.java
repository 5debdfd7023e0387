package org.sparkactivations.net;

/**
 * Finds a step along a direction for which the strong Wolfe conditions hold: the value falls by a share of what the
 * slope promises, and the slope becomes flatter.
 *
 * @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright: Numerical Optimization, 2006, algorithms
 *     3.5 and 3.6</a>
 */
final class LineSearch {

    /** The value must fall by at least this share of step times slope. */
    private static final double LEAST_FALL = 1e-4;

    /** The slope may be at most this share of the first one. */
    private static final double GREATEST_SLOPE = 0.9;

    private static final int MOST_EVALUATIONS = 30;

    private final Lbfgs.Objective objective;
    private int evaluations;

    /** The weights after a step, the value and the gradient there, and the slope along the direction. */
    record Point(double step, double[] weights, double value, double[] gradient, double slope) {

        boolean isFinite() {
            return Double.isFinite(value) && Double.isFinite(slope);
        }
    }

    LineSearch(Lbfgs.Objective objective) {
        this.objective = objective;
    }

    int evaluations() {
        return evaluations;
    }

    double evaluate(double[] weights, double[] gradient) {
        evaluations++;
        return objective.evaluate(weights, gradient);
    }

    /**
     * Searches from {@code start}, whose value and slope along {@code direction} are known.
     *
     * @param first the step to try first
     * @return a point with a lesser value; null if none was found
     */
    Point search(double[] start, double value, double[] direction, double slope, double first) {
        Point origin = new Point(0, start, value, null, slope);
        Point low = origin;
        Point high = null;
        Point best = null;
        double step = first;
        for (int i = 0; i < MOST_EVALUATIONS; i++) {
            Point point = at(start, direction, step);
            // Less, too, as a step may be so small that both sides round to the same value.
            boolean falls =
                    point.isFinite() && point.value() <= value + LEAST_FALL * step * slope && point.value() < value;
            if (falls && Math.abs(point.slope()) <= -GREATEST_SLOPE * slope) {
                return point;
            }
            if (falls && (best == null || point.value() < best.value())) {
                best = point;
            }
            // A minimum lies between low, the lesser of the ends of the interval, and high.
            if (!falls || point.value() >= low.value()) {
                high = point;
            } else {
                if (high == null ? point.slope() >= 0 : point.slope() * (high.step() - low.step()) >= 0) {
                    high = low;
                }
                low = point;
            }
            double next = high == null ? 4 * step : between(low, high);
            if (next == step || next == low.step() || !Double.isFinite(next)) {
                break;
            }
            step = next;
        }
        return best;
    }

    private Point at(double[] start, double[] direction, double step) {
        double[] weights = new double[start.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.fma(step, direction[i], start[i]);
        }
        double[] gradient = new double[start.length];
        double value = evaluate(weights, gradient);
        return new Point(step, weights, value, gradient, Lbfgs.dot(gradient, direction));
    }

    /** The minimum of the cubic through both points, kept away from the ends; the middle if there is none. */
    private static double between(Point low, Point high) {
        double width = high.step() - low.step();
        double middle = low.step() + width / 2;
        if (!high.isFinite()) {
            return low.step() + width / 8;
        }
        double d1 = low.slope() + high.slope() - 3 * (high.value() - low.value()) / width;
        double square = d1 * d1 - low.slope() * high.slope();
        if (!(square >= 0)) {
            return middle;
        }
        double d2 = Math.copySign(Math.sqrt(square), width);
        double step = high.step() - width * (high.slope() + d2 - d1) / (high.slope() - low.slope() + 2 * d2);
        double share = (step - low.step()) / width;
        return share >= 0.1 && share <= 0.9 ? step : share < 0.1 ? low.step() + 0.1 * width : middle;
    }
}
