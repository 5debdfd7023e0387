package org.sparkactivations.report;

/** The numbers from {@code from} to {@code to}, both finite, the second one greater. */
record Interval(double from, double to) {

    Interval {
        if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException("the range " + from + " to " + to
                    + " is not allowed; it must be of finite numbers, the lesser one first");
        }
    }

    double length() {
        return to - from;
    }

    boolean contains(double value) {
        return from <= value && value <= to;
    }

    /** Where {@code part} of the way from the beginning to the end has been gone; the ends are exact. */
    double at(double part) {
        return part >= 1 ? to : Math.min(from + part * length(), to);
    }

    /** {@code n + 1} numbers at equal distances, both ends among them. */
    double[] grid(int n) {
        double[] points = new double[n + 1];
        for (int i = 0; i <= n; i++) {
            points[i] = at((double) i / n);
        }
        return points;
    }

    /** This interval, longer by {@code part} of its length on either side. */
    Interval padded(double part) {
        return new Interval(from - part * length(), to + part * length());
    }
}
