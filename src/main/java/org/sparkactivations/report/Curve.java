package org.sparkactivations.report;

import java.util.List;

/**
 * A function as it is drawn: lines that are not connected with each other, and dots.
 *
 * @param pieces from left to right
 * @param dots what happens at the points where the function may jump
 */
record Curve(List<Piece> pieces, List<Dot> dots) {

    /** A line through points; x grows. */
    record Piece(double[] x, double[] y) {}

    /** An end of a line at a jump. It is open where the function has another value at this very x. */
    record Dot(double x, double y, boolean open) {}
}
