package org.sparkactivations.report;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A line through pixels, simplified to few points.
 *
 * <p>The algorithm of Ramer (1972), and of Douglas and Peucker (1973), leaves out points and keeps the line within
 * {@value #TOLERANCE} pixels of them. Rounding to hundredths adds at most 0.0071 pixels, and {@link CurveSampler}
 * allows {@value CurveSampler#TOLERANCE}. The sum is less than a tenth of a pixel.
 */
final class Polyline {

    /** Largest distance between the line and the points left out, in pixels. */
    static final double TOLERANCE = 0.06;

    private final double[] x;
    private final double[] y;
    private final BitSet kept;

    private Polyline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.kept = new BitSet(x.length);
        simplify();
    }

    /** A piece of a curve in the pixels of a frame. */
    static Polyline of(Curve.Piece piece, Frame frame) {
        double[] x = new double[piece.x().length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = frame.pixelX(piece.x()[i]);
            y[i] = frame.pixelY(piece.y()[i]);
        }
        return new Polyline(x, y);
    }

    /** A line through pixels. */
    static Polyline through(List<double[]> points) {
        return new Polyline(
                points.stream().mapToDouble(each -> each[0]).toArray(),
                points.stream().mapToDouble(each -> each[1]).toArray());
    }

    /** One straight line. */
    static Polyline straight(double fromX, double fromY, double toX, double toY) {
        return new Polyline(new double[] {fromX, toX}, new double[] {fromY, toY});
    }

    private void simplify() {
        kept.set(0);
        kept.set(x.length - 1);
        Deque<int[]> parts = new ArrayDeque<>();
        parts.push(new int[] {0, x.length - 1});
        while (!parts.isEmpty()) {
            int[] part = parts.pop();
            int farthest = -1;
            double max = TOLERANCE;
            for (int i = part[0] + 1; i < part[1]; i++) {
                double distance = distance(x[i], y[i], x[part[0]], y[part[0]], x[part[1]], y[part[1]]);
                if (distance > max) {
                    max = distance;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                kept.set(farthest);
                parts.push(new int[] {part[0], farthest});
                parts.push(new int[] {farthest, part[1]});
            }
        }
    }

    /** The distance of a point from the straight line between two others; NaN if a coordinate is NaN. */
    static double distance(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / squared;
        double part = Math.max(0, Math.min(along, 1));
        double offX = px - ax - part * dx;
        double offY = py - ay - part * dy;
        // The last bit of hypot may depend on the machine.
        return Math.sqrt(offX * offX + offY * offY);
    }

    /** Receives points. */
    interface Visitor {
        void point(double x, double y);
    }

    /** Visits the points of the simplified line, from left to right. */
    void forEachPoint(Visitor visitor) {
        kept.stream().forEach(i -> visitor.point(x[i], y[i]));
    }

    /** The {@code d} attribute of an SVG path. */
    String path() {
        StringBuilder path = new StringBuilder();
        forEachPoint((atX, atY) -> path.append(path.length() == 0 ? "M" : path.indexOf("L") < 0 ? "L" : " ")
                .append(pixel(atX))
                .append(' ')
                .append(pixel(atY)));
        return path.toString();
    }

    /** A coordinate with at most two decimals. */
    static String pixel(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
