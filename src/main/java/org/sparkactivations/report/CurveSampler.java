package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Chooses the points that a curve is drawn through, so that it is nowhere off by more than {@value #TOLERANCE} pixels.
 *
 * <p>It begins with a point per pixel and with both sides of every break that is known, and halves what is not straight.
 * Where the halves shrink to neighbouring numbers, the function jumps or begins to be a number, and the line is cut.
 */
final class CurveSampler {

    /** How far the straight lines may be from the curve, in pixels. */
    static final double TOLERANCE = 0.02;

    /** A greater difference between neighbouring numbers, in pixels, is a jump. */
    private static final double JUMP = 0.25;

    /** So often are lengths halved; after that the bits are, which ends after 64 times. */
    private static final int LENGTHS_HALVED = 40;

    /** Nothing in a picture needs more; a function that oscillates within a pixel would. */
    private static final int MOST_POINTS = 100_000;

    private final UnaryOperator<double[]> function;
    private final Frame frame;

    private CurveSampler(UnaryOperator<double[]> function, Frame frame) {
        this.function = function;
        this.frame = frame;
    }

    /**
     * The curve of a function.
     *
     * @param function the values of an array of x, one each
     * @param breaks where the function is known to jump, bend or change its formula; others are found unless they are
     *     narrower than a pixel
     */
    static Curve sample(UnaryOperator<double[]> function, double[] breaks, Frame frame) {
        CurveSampler sampler = new CurveSampler(function, frame);
        return new Curve(sampler.pieces(breaks), sampler.dots(breaks));
    }

    /** The numbers of a grid and, of every break among them, the break and its neighbours; ascending, each once. */
    static double[] withBreaks(double[] grid, double[] breaks) {
        Interval interval = new Interval(grid[0], grid[grid.length - 1]);
        DoubleStream sides = Arrays.stream(breaks)
                .filter(interval::contains)
                .flatMap(each -> DoubleStream.of(Math.nextDown(each), each, Math.nextUp(each)))
                .filter(interval::contains);
        return DoubleStream.concat(Arrays.stream(grid), sides)
                // Of −0 and 0, one will do.
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
            if (middles.length == 0 || points.x.length + middles.length > MOST_POINTS) {
                return cut(points.x, points.y);
            }
            points = refined(points, middles, pass > 0);
        }
    }

    /** Points from left to right, and whether nothing remains to be done between each and the next. */
    private record Points(double[] x, double[] y, boolean[] settled) {}

    /** The middles of what is not settled; what has no middle is settled by this. */
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

    /** The points and the middles. What is straight is settled, but not at first: an S may cross its chord in the middle. */
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

    /** A number between two others, or one of them if there is none. */
    static double middle(double a, double b, int pass) {
        return pass < LENGTHS_HALVED ? a + (b - a) / 2 : fromRank((rank(a) & rank(b)) + ((rank(a) ^ rank(b)) >> 1));
    }

    /** The place of a number in the order of all numbers. */
    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double fromRank(long rank) {
        return Double.longBitsToDouble(rank < 0 ? Long.MIN_VALUE - rank : rank);
    }

    /** Whether the middle point is near the line between the other two, and that line is not a jump. */
    private boolean isStraight(double ax, double ay, double mx, double my, double bx, double by) {
        double fromX = frame.pixelX(ax);
        double fromY = frame.pixelY(ay);
        double toX = frame.pixelX(bx);
        double toY = frame.pixelY(by);
        // On a wider segment, the middle point of a jump is too far from the line.
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

    /** Whether two values that are beside each other are seen as a jump. */
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
