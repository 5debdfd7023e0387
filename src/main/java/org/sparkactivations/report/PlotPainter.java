package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sparkactivations.report.ActivationPlot.PlottedCurve;
import org.sparkactivations.report.Canvas.Anchor;

/** Draws an {@link ActivationPlot}: the legend above, numbers on the left and below, the curves in the middle. */
final class PlotPainter {

    private static final int LEGEND_ROW = 19;
    private static final int LEGEND_LINE = 26;
    private static final int LEGEND_GAP = 18;
    private static final int MARGIN = 14;
    private static final int BELOW = 28;
    private static final int MIN_WIDTH = 120;
    private static final int MIN_HEIGHT = 60;
    private static final int MIN_TICKS = 2;
    private static final int PIXELS_PER_TICK_X = 48;
    private static final int PIXELS_PER_TICK_Y = 36;
    private static final double VALUE_RADIUS = 4;
    private static final double OPEN_RADIUS = 3.5;
    private static final double KINK_RADIUS = 3;

    private final ActivationPlot plot;
    private final Canvas canvas;
    private final List<double[]> legend;
    private final double left;
    private final double top;
    private final Frame frame;
    private final Axes axes;

    PlotPainter(ActivationPlot plot, Canvas canvas) {
        this.plot = plot;
        this.canvas = canvas;
        this.legend = legendEntries();
        this.top = legend.get(legend.size() - 1)[1] + LEGEND_ROW;
        double height = plot.height() - top - BELOW;
        requireRoom(height >= MIN_HEIGHT, "higher");
        Ticks ticksY = Ticks.of(plot.y(), Math.max((int) (height / PIXELS_PER_TICK_Y) + 1, MIN_TICKS));
        double leftLabels = MARGIN + Axes.LABEL_GAP + Math.ceil(longest(ticksY));
        int count = Math.max(plot.width() / PIXELS_PER_TICK_X, MIN_TICKS);
        Columns columns = Columns.of(plot, leftLabels, count);
        while (columns.labelsMeet() && count > MIN_TICKS) {
            columns = Columns.of(plot, leftLabels, --count);
        }
        this.left = columns.left;
        double width = columns.width();
        requireRoom(width >= MIN_WIDTH, "wider");
        this.frame = new Frame(plot.x(), plot.y(), width, height);
        this.axes = new Axes(left, top, frame, columns.ticks, ticksY);
    }

    private static double longest(Ticks ticks) {
        return IntStream.range(0, ticks.values().length)
                .mapToDouble(i -> Canvas.length(ticks.label(i)))
                .max()
                .orElse(0);
    }

    /**
     * The columns of the picture: numbers of y on the left, then the curves. Numbers of x may reach beyond both ends of
     * the axis.
     */
    private record Columns(double left, double right, Ticks ticks, Interval x) {

        static Columns of(ActivationPlot plot, double leftLabels, int maxCount) {
            Ticks ticks = Ticks.of(plot.x(), maxCount);
            double half = Math.ceil(longest(ticks) / 2) + 2;
            return new Columns(Math.max(leftLabels, half), plot.width() - Math.max(MARGIN, half), ticks, plot.x());
        }

        double width() {
            return right - left;
        }

        boolean labelsMeet() {
            double[] values = ticks.values();
            return values.length > 1
                    && (values[1] - values[0]) / x.length() * width() < longest(ticks) + Axes.LABEL_GAP;
        }
    }

    private void requireRoom(boolean enough, String cure) {
        if (!enough) {
            throw new IllegalArgumentException("the curves and their labels do not fit into " + plot.width() + "x"
                    + plot.height() + " pixels; the picture must be " + cure);
        }
    }

    /** Where each entry of the legend begins, in rows from left to right. */
    private List<double[]> legendEntries() {
        List<double[]> entries = new ArrayList<>();
        double x = MARGIN;
        double y = MARGIN + 4;
        for (PlottedCurve each : plot.curves()) {
            double length = LEGEND_LINE + 6 + Canvas.length(each.label());
            requireRoom(MARGIN + length <= plot.width(), "wider");
            if (x > MARGIN && x + length > plot.width() - MARGIN) {
                x = MARGIN;
                y += LEGEND_ROW;
            }
            entries.add(new double[] {x, y});
            x += length + LEGEND_GAP;
        }
        return entries;
    }

    void paint() {
        legend();
        axes.paint(canvas);
        List<Curve> curves = plot.curves().stream()
                .map(each ->
                        CurveSampler.sample(each.function()::at, each.function().breaks(), frame))
                .toList();
        canvas.enter(left, top, frame.width(), frame.height());
        // Dashed lines come last: where two lines coincide, both are visible.
        for (boolean dashed : new boolean[] {false, true}) {
            for (int i = curves.size() - 1; i >= 0; i--) {
                PlottedCurve style = plot.curves().get(i);
                if (style.dashed() == dashed) {
                    List<Polyline> lines = curves.get(i).pieces().stream()
                            .map(each -> Polyline.of(each, frame))
                            .toList();
                    canvas.curve(style.colour(), dashed, lines);
                }
            }
        }
        canvas.leave();
        for (int i = curves.size() - 1; i >= 0; i--) {
            dots(plot.curves().get(i), curves.get(i));
        }
    }

    private void legend() {
        for (int i = 0; i < legend.size(); i++) {
            PlottedCurve curve = plot.curves().get(i);
            double x = legend.get(i)[0];
            double y = legend.get(i)[1];
            canvas.curve(curve.colour(), curve.dashed(), List.of(Polyline.straight(x, y, x + LEGEND_LINE, y)));
            canvas.label(x + LEGEND_LINE + 6, y + 4, Anchor.START, curve.label());
        }
    }

    private void dots(PlottedCurve style, Curve curve) {
        for (Curve.Dot each : curve.dots()) {
            dot(style, each.open(), each.x(), each.y(), each.open() ? OPEN_RADIUS : VALUE_RADIUS);
        }
        for (double[] each : style.function().kinks(frame)) {
            dot(style, false, each[0], each[1], KINK_RADIUS);
        }
    }

    private void dot(PlottedCurve style, boolean open, double x, double y, double radius) {
        canvas.dot(style.colour(), open, left + frame.pixelX(x), top + frame.pixelY(y), radius);
    }
}
