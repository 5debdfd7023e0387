package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.sparkactivations.report.Canvas.Anchor;

/**
 * The curves of the objective and the validation loss over the iterations of a training. The axis is logarithmic where
 * the greatest value is at least ten times the least. Curves of any length are drawn with a few points per pixel.
 */
final class LossPicture {

    static final int WIDTH = 460;
    static final int HEIGHT = 340;

    /** Numbers of the colours of the objective and the validation loss. */
    static final List<Integer> COLOURS = List.of(0, 1);

    private static final double LEFT = 62;
    private static final double TOP = 48;
    private static final double RIGHT = 18;
    private static final double BELOW = 42;
    private static final int LEGEND_LINE = 22;
    private static final int PIXELS_PER_TICK = 52;
    private static final double RADIUS = 4;
    private static final double MANY = 10;
    private static final double MARGIN = 0.05;

    /** An interval with larger ends would have an infinite length. */
    private static final double MAX_END = Double.MAX_VALUE / 4;

    private final TrainingCourse course;
    private final boolean isLogarithmic;
    private final Frame frame;

    LossPicture(TrainingCourse course) {
        this.course = course;
        double[] values = DoubleStream.concat(
                        Arrays.stream(course.objectives()), Arrays.stream(course.validationLosses()))
                .filter(Double::isFinite)
                .map(each -> Math.max(-MAX_END, Math.min(each, MAX_END)))
                .sorted()
                .toArray();
        double least = values.length == 0 ? 0 : values[0];
        double greatest = values.length == 0 ? 1 : values[values.length - 1];
        this.isLogarithmic = least > 0 && greatest / least >= MANY;
        this.frame = new Frame(
                new Interval(0, Math.max(1, course.iterations())),
                around(place(least), place(greatest)),
                WIDTH - LEFT - RIGHT,
                HEIGHT - TOP - BELOW);
    }

    private static Interval around(double from, double to) {
        // A horizontal line needs some room as well.
        double room = Math.max(Math.abs(from), Math.abs(to)) * 1e-9;
        return to - from > room ? new Interval(from, to).padded(MARGIN) : new Interval(from - 1 - room, to + 1 + room);
    }

    private double place(double value) {
        return isLogarithmic ? Math.log10(value) : value;
    }

    /** The picture as an element of a page that has {@link PageStyle}. */
    String svg() {
        SvgCanvas canvas = new SvgCanvas(WIDTH, HEIGHT, "the objective and the validation loss by iteration");
        paint(canvas);
        return canvas.element("picture");
    }

    void paint(Canvas canvas) {
        double next = legend(canvas, LEFT, COLOURS.get(0), false, "objective");
        if (course.validationLosses().length > 0) {
            legend(canvas, next, COLOURS.get(1), true, "validation loss");
        }
        int countX = Math.min(
                (int) (frame.width() / PIXELS_PER_TICK) + 1, (int) frame.x().to() + 1);
        int countY = (int) (frame.height() / PIXELS_PER_TICK) + 1;
        Ticks ys = isLogarithmic ? Ticks.logarithmic(frame.y(), countY) : Ticks.of(frame.y(), countY);
        new Axes(LEFT, TOP, frame, Ticks.of(frame.x(), countX), ys).paint(canvas);
        canvas.label(LEFT + frame.width() / 2, HEIGHT - 8, Anchor.MIDDLE, "iteration");
        canvas.enter(LEFT, TOP, frame.width(), frame.height());
        canvas.curve(COLOURS.get(0), false, lines(course.objectives()));
        if (course.validationLosses().length > 0) {
            canvas.curve(COLOURS.get(1), true, lines(course.validationLosses()));
        }
        canvas.leave();
        best(canvas);
    }

    /** Draws one entry of the legend, and returns where the next one begins. */
    private static double legend(Canvas canvas, double x, int colour, boolean dashed, String text) {
        canvas.curve(colour, dashed, List.of(Polyline.straight(x, 14, x + LEGEND_LINE, 14)));
        canvas.label(x + LEGEND_LINE + 6, 18, Anchor.START, text);
        return x + LEGEND_LINE + 6 + Canvas.length(text) + 24;
    }

    /** Marks the iteration whose weights the model has. */
    private void best(Canvas canvas) {
        boolean validates = course.validationLosses().length > 0;
        double value = (validates ? course.validationLosses() : course.objectives())[course.bestIteration()];
        if (!Double.isFinite(value)) {
            return;
        }
        double x = LEFT + frame.pixelX(course.bestIteration());
        canvas.dot(COLOURS.get(validates ? 1 : 0), false, x, TOP + frame.pixelY(place(value)), RADIUS);
        boolean isLeft = course.bestIteration() < frame.x().to() / 2;
        canvas.label(
                isLeft ? LEFT : WIDTH - RIGHT,
                TOP - 8,
                isLeft ? Anchor.START : Anchor.END,
                "● the model, iteration " + Phrases.count(course.bestIteration()));
    }

    /** The pieces of a curve between values that are not finite. */
    private List<Polyline> lines(double[] values) {
        List<Polyline> lines = new ArrayList<>();
        int start = 0;
        while (start < values.length) {
            int end = start;
            while (end < values.length && isShown(values[end])) {
                end++;
            }
            if (end - start > 1) {
                lines.add(Polyline.of(piece(values, start, end), frame));
            }
            start = end + 1;
        }
        return lines;
    }

    private boolean isShown(double value) {
        return Double.isFinite(value) && (!isLogarithmic || value > 0);
    }

    /** Of the values in one column of pixels, the first, the least, the greatest and the last are enough. */
    private Curve.Piece piece(double[] values, int start, int end) {
        double[] x = new double[end - start];
        double[] y = new double[end - start];
        int count = 0;
        for (int first = start; first < end; ) {
            int least = first;
            int greatest = first;
            int last = first;
            for (int i = first; i < end && column(i) == column(first); i++) {
                least = values[i] < values[least] ? i : least;
                greatest = values[i] > values[greatest] ? i : greatest;
                last = i;
            }
            int[] kept = {first, Math.min(least, greatest), Math.max(least, greatest), last};
            for (int k = 0; k < kept.length; k++) {
                if (k == 0 || kept[k] > kept[k - 1]) {
                    x[count] = kept[k];
                    y[count++] = place(values[kept[k]]);
                }
            }
            first = last + 1;
        }
        return new Curve.Piece(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    private int column(int iteration) {
        return (int) frame.pixelX(iteration);
    }
}
