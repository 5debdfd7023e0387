package org.sparkactivations.report;

import java.util.List;

/**
 * The shape of a function: unconnected lines, and dots at jumps.
 *
 * @param pieces lines from left to right
 * @param dots values and one-sided limits at jumps
 */
record Curve(List<Piece> pieces, List<Dot> dots) {

    /** A line through points, in ascending order of x. */
    record Piece(double[] x, double[] y) {}

    /** A dot at a jump: full at the value of the function, open at a one-sided limit that is not its value. */
    record Dot(double x, double y, boolean open) {}
}
