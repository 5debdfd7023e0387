package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Chooses the points of a curve so that the lines between them are within {@value #TOLERANCE} pixels of the function.
 *
 * <p>Sampling starts with one point per pixel and both sides of every known break, and halves every interval that is
 * not straight. Where the ends of an interval become neighbouring doubles, the function jumps there or becomes NaN, and
 * the line is cut.
 */
final class CurveSampler {

    /** Largest distance between the straight lines and the curve, in pixels. */
    static final double TOLERANCE = 0.02;

    /** A larger difference between the values at neighbouring doubles, in pixels, is a jump. */
    private static final double JUMP = 0.25;

    /** Number of passes that halve lengths. Later passes halve the range of bits, which ends after 64 passes. */
    private static final int LENGTHS_HALVED = 40;

    /** Limit for functions that oscillate within a pixel. */
    private static final int MAX_POINTS = 100_000;

    private final UnaryOperator<double[]> function;
    private final Frame frame;

    private CurveSampler(UnaryOperator<double[]> function, Frame frame) {
        this.function = function;
        this.frame = frame;
    }

    /**
     * Samples a function.
     *
     * @param function maps an array of x to the array of values
     * @param breaks x where the function may jump, bend or change its formula; jumps elsewhere are found as well,
     *     except those that end within the same pixel
     */
    static Curve sample(UnaryOperator<double[]> function, double[] breaks, Frame frame) {
        CurveSampler sampler = new CurveSampler(function, frame);
        return new Curve(sampler.pieces(breaks), sampler.dots(breaks));
    }

    /** The numbers of a grid, and every break within it with both neighbouring doubles; ascending and distinct. */
    static double[] withBreaks(double[] grid, double[] breaks) {
        Interval interval = new Interval(grid[0], grid[grid.length - 1]);
        DoubleStream sides = Arrays.stream(breaks)
                .filter(interval::contains)
                .flatMap(each -> DoubleStream.of(Math.nextDown(each), each, Math.nextUp(each)))
                .filter(interval::contains);
        return DoubleStream.concat(Arrays.stream(grid), sides)
                // −0 becomes 0, so that distinct keeps one of them.
                .map(each -> each == 0 ? 0 : each)
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Curve.Piece> pieces(double[] breaks) {
        double[] x = withBreaks(frame.x().grid((int) Math.ceil(frame.width())), breaks);
        Points points = new Points(x, function.apply(x), new boolean[x.length - 1]);
        for (int pass = 0; ; pass++) {
            double[] middles = middles(points, pass);
            if (middles.length == 0 || points.x.length + middles.length > MAX_POINTS) {
                return cut(points.x, points.y);
            }
            points = refined(points, middles, pass > 0);
        }
    }

    /** Points from left to right, and whether the interval after each point needs no more halving. */
    private record Points(double[] x, double[] y, boolean[] settled) {}

    /** The middles of the unsettled intervals. An interval without a number in its middle becomes settled. */
    private static double[] middles(Points points, int pass) {
        double[] x = points.x;
        double[] y = points.y;
        double[] middles = new double[points.settled.length];
        int count = 0;
        for (int i = 0; i < middles.length; i++) {
            double middle = middle(x[i], x[i + 1], pass);
            points.settled[i] |= middle <= x[i] || middle >= x[i + 1] || Double.isNaN(y[i]) && Double.isNaN(y[i + 1]);
            if (!points.settled[i]) {
                middles[count++] = middle;
            }
        }
        return Arrays.copyOf(middles, count);
    }

    /**
     * The points with the middles between them. Straight intervals become settled, except in the first pass, where an
     * S-shaped curve may cross its chord in the middle.
     */
    private Points refined(Points points, double[] middles, boolean maySettle) {
        double[] between = function.apply(middles);
        double[] x = new double[points.x.length + middles.length];
        double[] y = new double[x.length];
        boolean[] settled = new boolean[x.length - 1];
        int k = 0;
        int m = 0;
        for (int i = 0; i < points.settled.length; i++, k++) {
            x[k] = points.x[i];
            y[k] = points.y[i];
            settled[k] = points.settled[i];
            if (!settled[k]) {
                settled[k] =
                        maySettle && isStraight(x[k], y[k], middles[m], between[m], points.x[i + 1], points.y[i + 1]);
                settled[k + 1] = settled[k];
                k++;
                x[k] = middles[m];
                y[k] = between[m++];
            }
        }
        x[k] = points.x[points.x.length - 1];
        y[k] = points.y[points.y.length - 1];
        return new Points(x, y, settled);
    }

    /** A number between two others; one of the two if there is no number between them. */
    static double middle(double a, double b, int pass) {
        return pass < LENGTHS_HALVED ? a + (b - a) / 2 : fromRank((rank(a) & rank(b)) + ((rank(a) ^ rank(b)) >> 1));
    }

    /** The rank of a number among all doubles. */
    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double fromRank(long rank) {
        return Double.longBitsToDouble(rank < 0 ? Long.MIN_VALUE - rank : rank);
    }

    /** Whether the middle point is near the line between the other two points, and that line is not a jump. */
    private boolean isStraight(double ax, double ay, double mx, double my, double bx, double by) {
        double fromX = frame.pixelX(ax);
        double fromY = frame.pixelY(ay);
        double toX = frame.pixelX(bx);
        double toY = frame.pixelY(by);
        // On wider intervals, the middle of a jump is far from the line anyway.
        boolean mayJump = toX - fromX <= 3 * TOLERANCE && isJump(ay, by, frame);
        return !mayJump && Polyline.distance(frame.pixelX(mx), frame.pixelY(my), fromX, fromY, toX, toY) <= TOLERANCE;
    }

    private List<Curve.Piece> cut(double[] x, double[] y) {
        List<Curve.Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < x.length; i++) {
            if (i == x.length - 1 || isCut(x[i], y[i], x[i + 1], y[i + 1])) {
                if (i > start) {
                    pieces.add(
                            new Curve.Piece(Arrays.copyOfRange(x, start, i + 1), Arrays.copyOfRange(y, start, i + 1)));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    private boolean isCut(double ax, double ay, double bx, double by) {
        return Double.isNaN(ay) || Double.isNaN(by) || (Math.nextUp(ax) >= bx && isJump(ay, by, frame));
    }

    /** Whether the difference of two neighbouring values is visible as a jump. */
    static boolean isJump(double a, double b, Frame frame) {
        return Math.abs(frame.pixelY(a) - frame.pixelY(b)) > JUMP;
    }

    private List<Curve.Dot> dots(double[] breaks) {
        List<Curve.Dot> dots = new ArrayList<>();
        for (double each : Arrays.stream(breaks).distinct().sorted().toArray()) {
            double[] y = function.apply(new double[] {Math.nextDown(each), each, Math.nextUp(each)});
            boolean fromLeft = isJump(y[0], y[1], frame);
            boolean toRight = isJump(y[1], y[2], frame);
            if (fromLeft || toRight) {
                add(dots, each, y[1], false);
            }
            if (fromLeft) {
                add(dots, each, y[0], true);
            }
            if (toRight && !(fromLeft && y[0] == y[2])) {
                add(dots, each, y[2], true);
            }
        }
        return dots;
    }

    private void add(List<Curve.Dot> dots, double x, double y, boolean open) {
        if (frame.shows(x, y)) {
            dots.add(new Curve.Dot(x, y, open));
        }
    }
}
