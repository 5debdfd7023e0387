package org.sparkactivations.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.sparkactivations.report.Canvas.Anchor;
import org.sparkactivations.sql.ActivationDiagnostics;

/**
 * A picture of an activation at work: the curves of f and f′ over the range of the inputs, the histogram of the inputs
 * above them, and that of the outputs on their right.
 */
final class DiagnosisPicture {

    static final int WIDTH = 460;
    static final int HEIGHT = 400;

    /** Numbers of the colours of f and f′. */
    static final List<Integer> COLOURS = List.of(0, 1);

    private static final double LEFT = 46;
    private static final double TOP = 92;
    private static final double RIGHT = 82;
    private static final double BELOW = 40;
    private static final double GAP = 8;

    /** Length of the longest bar above the curves, and of the one on their right. */
    private static final double ABOVE = 46;

    private static final double BESIDE = 62;

    /** Thinner bars cannot be seen. */
    private static final double MIN_BAR = 0.75;

    private static final int LEGEND_LINE = 22;
    private static final int PIXELS_PER_TICK = 52;
    private static final int SLOPES = 200;

    /** Derivatives up to this size are in the picture, however small the outputs are. */
    private static final double USUAL_SLOPE = 1.5;

    /** An interval with larger ends would have an infinite length. */
    private static final double MAX_END = Double.MAX_VALUE / 4;

    private final PlottedFunction function;
    private final Histogram inputs;
    private final Histogram outputs;
    private final Frame frame;

    private DiagnosisPicture(PlottedFunction function, Histogram inputs, Histogram outputs) {
        this.function = function;
        this.inputs = inputs;
        this.outputs = outputs;
        Interval x = within(inputs.from(), inputs.to());
        this.frame = new Frame(x, rangeOfY(x), WIDTH - LEFT - RIGHT, HEIGHT - TOP - BELOW);
    }

    /** The picture of a diagnosis; empty if there are no finite inputs or no outputs. */
    static Optional<DiagnosisPicture> of(Diagnosis diagnosis) {
        ActivationDiagnostics subject = diagnosis.subject();
        return diagnosis.inputs().flatMap(inputs -> diagnosis
                .outputs()
                .map(outputs -> new DiagnosisPicture(
                        PlottedFunction.of(subject.function(), subject.parameters()), inputs, outputs)));
    }

    private static Interval within(double from, double to) {
        return new Interval(Math.max(from, -MAX_END), Math.min(to, MAX_END));
    }

    /** A range that holds 0, the outputs, and the derivatives that are not far larger. */
    private Interval rangeOfY(Interval x) {
        double min = Math.min(0, outputs.from());
        double max = Math.max(0, outputs.to());
        double limit = Math.max(USUAL_SLOPE, max / 2 - min / 2);
        double[] slopes = DoubleStream.of(function.derivative().at(x.grid(SLOPES)))
                .filter(each -> Math.abs(each) <= limit)
                .toArray();
        double from = Math.min(min, Arrays.stream(slopes).min().orElse(0));
        double to = Math.max(max, Arrays.stream(slopes).max().orElse(0));
        return within(from, to).padded(0.04);
    }

    /** The picture as an element of a page that has {@link PageStyle}. */
    String svg() {
        SvgCanvas canvas = new SvgCanvas(
                WIDTH,
                HEIGHT,
                function.name() + " and its derivative over the inputs, with histograms of inputs and outputs");
        paint(canvas);
        return canvas.element("picture");
    }

    void paint(Canvas canvas) {
        legend(canvas);
        double bottom = TOP + frame.height();
        new Axes(LEFT, TOP, frame, ticks(frame.x(), frame.width()), ticks(frame.y(), frame.height())).paint(canvas);
        canvas.label(LEFT + frame.width() / 2, bottom + 34, Anchor.MIDDLE, "x");
        bars(canvas);
        canvas.enter(LEFT, TOP, frame.width(), frame.height());
        curve(canvas, function, COLOURS.get(0), false);
        curve(canvas, function.derivative(), COLOURS.get(1), true);
        canvas.leave();
    }

    private static Ticks ticks(Interval interval, double pixels) {
        return Ticks.of(interval, (int) (pixels / PIXELS_PER_TICK) + 1);
    }

    private void legend(Canvas canvas) {
        canvas.bar(LEFT, 5, LEGEND_LINE, 10);
        canvas.label(LEFT + LEGEND_LINE + 6, 14, Anchor.START, "inputs (above), outputs (right)");
        double next = legend(canvas, LEFT, COLOURS.get(0), false, "f, " + function.name());
        legend(canvas, next, COLOURS.get(1), true, "f′");
    }

    /** Draws one entry of the legend, and returns where the next one begins. */
    private static double legend(Canvas canvas, double x, int colour, boolean dashed, String text) {
        canvas.curve(colour, dashed, List.of(Polyline.straight(x, 30, x + LEGEND_LINE, 30)));
        canvas.label(x + LEGEND_LINE + 6, 34, Anchor.START, text);
        return x + LEGEND_LINE + 6 + Canvas.length(text) + 24;
    }

    private void bars(Canvas canvas) {
        double maxInput = inputs.maxShare();
        for (int i = 0; i < inputs.shares().size(); i++) {
            double from = LEFT + inside(frame.pixelX(inputs.edges().get(i)), frame.width());
            double to = LEFT + inside(frame.pixelX(inputs.edges().get(i + 1)), frame.width());
            double length = inputs.shares().get(i) / maxInput * ABOVE;
            bar(canvas, from, TOP - GAP - length, to - from, length);
        }
        double maxOutput = outputs.maxShare();
        for (int i = 0; i < outputs.shares().size(); i++) {
            double upper = TOP + inside(frame.pixelY(outputs.edges().get(i + 1)), frame.height());
            double lower = TOP + inside(frame.pixelY(outputs.edges().get(i)), frame.height());
            double length = outputs.shares().get(i) / maxOutput * BESIDE;
            bar(canvas, LEFT + frame.width() + GAP, upper, length, lower - upper);
        }
    }

    private static double inside(double pixel, double size) {
        return Math.max(0, Math.min(pixel, size));
    }

    private static void bar(Canvas canvas, double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            canvas.bar(x, y, Math.max(width, MIN_BAR), Math.max(height, MIN_BAR));
        }
    }

    private void curve(Canvas canvas, PlottedFunction drawn, int colour, boolean dashed) {
        Curve curve = CurveSampler.sample(drawn::at, drawn.breaks(), frame);
        canvas.curve(
                colour,
                dashed,
                curve.pieces().stream().map(each -> Polyline.of(each, frame)).toList());
    }
}
