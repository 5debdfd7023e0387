package org.sparkactivations.net;

/**
 * Minimises a smooth convex function of a positive number between two bounds, by Newton's method on its derivative. A
 * step that would leave the interval in which the minimum must lie goes to the geometric mean of its ends instead.
 */
public final class ScaleSearch {

    /** A step of less than this share of the scale is the last: its error is about the square. */
    private static final double LAST_STEP = 1e-6;

    /** Steps after which the bound is tried, which they may only creep towards. */
    private static final int PATIENCE = 5;

    private static final int MOST_STEPS = 60;

    private final Newton.Objective objective;
    private double low;
    private double high;
    private boolean isLowKnown;
    private boolean isHighKnown;
    private double scale;
    private Newton.State state;
    private int evaluations;
    private boolean isConverged;
    private boolean isBounded;

    private ScaleSearch(Newton.Objective objective, double low, double high) {
        this.objective = objective;
        this.low = low;
        this.high = high;
    }

    /** Minimises a function of one number. */
    public static ScaleSearch minimize(Newton.Objective objective, double start, double low, double high) {
        ScaleSearch search = new ScaleSearch(objective, low, high);
        search.moveTo(Math.min(high, Math.max(low, start)));
        for (int i = 0; i < MOST_STEPS && !search.isConverged && !search.isBounded; i++) {
            search.step(i);
        }
        return search;
    }

    private void moveTo(double next) {
        scale = next;
        state = objective.at(new double[] {next});
        evaluations++;
    }

    private void step(int number) {
        double slope = state.gradient()[0];
        if (slope == 0) {
            // At a bound the function may be so flat that its slope rounds to 0.
            isBounded = low < high && (scale == low && !isLowKnown || scale == high && !isHighKnown);
            isConverged = !isBounded;
            return;
        }
        if (slope < 0) {
            isBounded = scale == high && !isHighKnown;
            low = scale;
            isLowKnown = true;
        } else {
            isBounded = scale == low && !isLowKnown;
            high = scale;
            isHighKnown = true;
        }
        if (isBounded) {
            return;
        }
        double next = scale - slope / state.curvature()[0];
        boolean isTried = number >= PATIENCE && !(isLowKnown && isHighKnown);
        if (isTried || !(next > low && next < high)) {
            next = slope < 0 ? between(isHighKnown, high) : between(isLowKnown, low);
        }
        double step = Math.abs(next - scale);
        moveTo(next);
        isConverged = step <= LAST_STEP * next;
    }

    /** A bound that was not tried, or else the middle. */
    private double between(boolean isKnown, double bound) {
        return isKnown ? Math.sqrt(low) * Math.sqrt(high) : bound;
    }

    /** The best scale. */
    public double scale() {
        return scale;
    }

    /** The value at {@link #scale()}. */
    public double value() {
        return state.value();
    }

    /** How many times the function was evaluated. */
    public int evaluations() {
        return evaluations;
    }

    /** Whether the minimum was found, within the bounds. */
    public boolean isConverged() {
        return isConverged;
    }

    /** Whether the function still falls at a bound, which is then the {@link #scale()}. */
    public boolean isBounded() {
        return isBounded;
    }
}
