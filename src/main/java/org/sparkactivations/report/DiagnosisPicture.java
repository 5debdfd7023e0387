package org.sparkactivations.report;

import static org.sparkactivations.report.Polyline.pixel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.sparkactivations.sql.ActivationDiagnostics;

/**
 * An activation at work, as SVG inside of a page: the curves of f and f′ over the inputs that there are, above them the
 * histogram of the inputs, beside them that of the outputs. Colours come from the page.
 */
final class DiagnosisPicture {

    private static final double WIDTH = 460;
    private static final double HEIGHT = 400;
    private static final double LEFT = 46;
    private static final double TOP = 92;
    private static final double RIGHT = 82;
    private static final double BELOW = 40;
    private static final double GAP = 8;
    private static final double BARS = 62;
    private static final int PIXELS_PER_TICK = 52;
    private static final int SLOPES = 200;

    /** A derivative up to so much is shown, whatever the outputs. */
    private static final double USUAL_SLOPE = 1.5;

    /** Intervals of numbers beyond have no length that is finite. */
    private static final double FARTHEST = Double.MAX_VALUE / 4;

    private final PlottedFunction function;
    private final Histogram inputs;
    private final Histogram outputs;
    private final Frame frame;
    private final StringBuilder svg = new StringBuilder();

    private DiagnosisPicture(PlottedFunction function, Histogram inputs, Histogram outputs) {
        this.function = function;
        this.inputs = inputs;
        this.outputs = outputs;
        Interval x = within(inputs.edges().get(0), last(inputs.edges()));
        this.frame = new Frame(x, heights(x), WIDTH - LEFT - RIGHT, HEIGHT - TOP - BELOW);
    }

    /** The picture of a diagnosis; nothing if it has no histograms. */
    static String of(Diagnosis diagnosis) {
        if (diagnosis.inputs().isEmpty() || diagnosis.outputs().isEmpty()) {
            return "";
        }
        ActivationDiagnostics subject = diagnosis.subject();
        return new DiagnosisPicture(
                        PlottedFunction.of(subject.function(), subject.parameters()),
                        diagnosis.inputs().get(),
                        diagnosis.outputs().get())
                .draw();
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    private static Interval within(double from, double to) {
        return new Interval(Math.max(from, -FARTHEST), Math.min(to, FARTHEST));
    }

    /** The outputs, 0, and the derivatives unless they are far greater. */
    private Interval heights(Interval x) {
        double least = Math.min(0, outputs.edges().get(0));
        double greatest = Math.max(0, last(outputs.edges()));
        double limit = Math.max(USUAL_SLOPE, greatest / 2 - least / 2);
        double[] slopes = DoubleStream.of(function.derivative().at(x.grid(SLOPES)))
                .filter(each -> Math.abs(each) <= limit)
                .toArray();
        double from = Math.min(least, Arrays.stream(slopes).min().orElse(0));
        double to = Math.max(greatest, Arrays.stream(slopes).max().orElse(0));
        return within(from, to).padded(0.04);
    }

    private String draw() {
        svg.append("<svg class=\"picture\" viewBox=\"0 0 " + pixel(WIDTH) + " " + pixel(HEIGHT)
                + "\" role=\"img\" aria-label=\""
                + Html.escaped(function.name())
                + " and its derivative over the inputs, with histograms of inputs and outputs\">\n");
        legend();
        axes();
        bars();
        curve(function.derivative(), "slope");
        curve(function, "value");
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        text(LEFT, 14, "start", "inputs, above; outputs, on the right", "bars-text");
        double x = LEFT;
        line(x, 30, x + 22, 30, "value");
        text(x + 28, 34, "start", "f, " + function.name(), "");
        x += 28 + (function.name().length() + 6) * Canvas.LETTER;
        line(x, 30, x + 22, 30, "slope");
        text(x + 28, 34, "start", "f′", "");
    }

    private void axes() {
        double bottom = TOP + frame.height();
        double right = LEFT + frame.width();
        Ticks xs = Ticks.of(frame.x(), (int) (frame.width() / PIXELS_PER_TICK) + 1);
        for (int i = 0; i < xs.values().length; i++) {
            double at = LEFT + frame.pixelX(xs.values()[i]);
            line(at, TOP, at, bottom, xs.values()[i] == 0 ? "axis" : "grid");
            text(at, bottom + 16, "middle", xs.label(i), "");
        }
        Ticks ys = Ticks.of(frame.y(), (int) (frame.height() / PIXELS_PER_TICK) + 1);
        for (int i = 0; i < ys.values().length; i++) {
            double at = TOP + frame.pixelY(ys.values()[i]);
            line(LEFT, at, right, at, ys.values()[i] == 0 ? "axis" : "grid");
            text(LEFT - 6, at + 4, "end", ys.label(i), "");
        }
        text(LEFT + frame.width() / 2, bottom + 34, "middle", "x", "");
    }

    private void bars() {
        double highest =
                inputs.shares().stream().mapToDouble(each -> each).max().orElse(1);
        for (int i = 0; i < inputs.shares().size(); i++) {
            double from = LEFT + inside(frame.pixelX(inputs.edges().get(i)), frame.width());
            double to = LEFT + inside(frame.pixelX(inputs.edges().get(i + 1)), frame.width());
            double height = inputs.shares().get(i) / highest * (BARS - 16);
            bar(from, TOP - GAP - height, to - from, height);
        }
        double longest =
                outputs.shares().stream().mapToDouble(each -> each).max().orElse(1);
        for (int i = 0; i < outputs.shares().size(); i++) {
            double upper = TOP + inside(frame.pixelY(outputs.edges().get(i + 1)), frame.height());
            double lower = TOP + inside(frame.pixelY(outputs.edges().get(i)), frame.height());
            double length = outputs.shares().get(i) / longest * BARS;
            bar(LEFT + frame.width() + GAP, upper, length, lower - upper);
        }
    }

    private static double inside(double pixel, double size) {
        return Math.max(0, Math.min(pixel, size));
    }

    private void bar(double x, double y, double width, double height) {
        // Thinner bars cannot be seen; those that stand for something are never left out.
        if (width > 0 && height > 0) {
            svg.append("<rect class=\"bar\" x=\"" + pixel(x) + "\" y=\"" + pixel(y) + "\" width=\""
                    + pixel(Math.max(width, 0.75)) + "\" height=\"" + pixel(Math.max(height, 0.75)) + "\"/>\n");
        }
    }

    private void curve(PlottedFunction drawn, String look) {
        svg.append("<svg x=\"" + pixel(LEFT) + "\" y=\"" + pixel(TOP) + "\" width=\"" + pixel(frame.width())
                + "\" height=\"" + pixel(frame.height()) + "\">\n");
        for (Curve.Piece each :
                CurveSampler.sample(drawn::at, drawn.breaks(), frame).pieces()) {
            svg.append("<path class=\"" + look + "\" d=\""
                    + Polyline.of(each, frame).path() + "\"/>\n");
        }
        svg.append("</svg>\n");
    }

    private void line(double fromX, double fromY, double toX, double toY, String look) {
        svg.append("<path class=\"" + look + "\" d=\"M" + pixel(fromX) + " " + pixel(fromY) + "L" + pixel(toX) + " "
                + pixel(toY) + "\"/>\n");
    }

    private void text(double x, double y, String anchor, String words, String look) {
        svg.append("<text x=\"" + pixel(x) + "\" y=\"" + pixel(y) + "\" text-anchor=\"" + anchor + "\""
                + (look.isEmpty() ? "" : " class=\"" + look + "\"") + ">" + Html.escaped(words) + "</text>\n");
    }
}
