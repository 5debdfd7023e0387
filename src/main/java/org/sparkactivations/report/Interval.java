package org.sparkactivations.report;

/** The numbers from {@code from} to {@code to}. Both are finite, and {@code from < to}. */
record Interval(double from, double to) {

    Interval {
        if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(
                    "range: expected two finite numbers in ascending order, got " + from + " to " + to);
        }
    }

    double length() {
        return to - from;
    }

    boolean contains(double value) {
        return from <= value && value <= to;
    }

    /** The number at a fraction of the way from {@code from} (0) to {@code to} (1); both ends are exact. */
    double at(double fraction) {
        return fraction >= 1 ? to : Math.min(from + fraction * length(), to);
    }

    /** {@code n + 1} equidistant numbers, including both ends. */
    double[] grid(int n) {
        double[] points = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            points[i] = at((double) i / n);
        }
        return points;
    }

    /** This interval, extended on either side by a fraction of its length. */
    Interval padded(double fraction) {
        return new Interval(from - fraction * length(), to + fraction * length());
    }
}
