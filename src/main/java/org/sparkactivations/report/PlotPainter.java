package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sparkactivations.report.Canvas.Anchor;

/** Lays a picture out, the same for every canvas: the legend above, the numbers left and below, the curves in the middle. */
final class PlotPainter {

    private static final int LEGEND_ROW = 19;
    private static final int LEGEND_LINE = 26;
    private static final int LEGEND_GAP = 18;
    private static final int MARGIN = 14;
    private static final int BELOW = 28;
    private static final int LABEL_GAP = 7;
    private static final int LEAST_WIDTH = 120;
    private static final int LEAST_HEIGHT = 60;
    private static final int LEAST_TICKS = 2;
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
    private final Ticks ticksX;
    private final Ticks ticksY;

    PlotPainter(ActivationPlot plot, Canvas canvas) {
        this.plot = plot;
        this.canvas = canvas;
        this.legend = legendPlaces();
        this.top = legend.get(legend.size() - 1)[1] + LEGEND_ROW;
        double height = plot.height() - top - BELOW;
        requireRoom(height >= LEAST_HEIGHT, "higher");
        this.ticksY = Ticks.of(plot.y(), Math.max((int) (height / PIXELS_PER_TICK_Y) + 1, LEAST_TICKS));
        double leftLabels = MARGIN + LABEL_GAP + Math.ceil(longest(ticksY));
        int count = Math.max(plot.width() / PIXELS_PER_TICK_X, LEAST_TICKS);
        Columns columns = Columns.of(plot, leftLabels, count);
        while (columns.labelsMeet() && count > LEAST_TICKS) {
            columns = Columns.of(plot, leftLabels, --count);
        }
        this.left = columns.left;
        this.ticksX = columns.ticks;
        double width = columns.width();
        requireRoom(width >= LEAST_WIDTH, "wider");
        this.frame = new Frame(plot.x(), plot.y(), width, height);
    }

    private static double longest(Ticks ticks) {
        return IntStream.range(0, ticks.values().length)
                .mapToDouble(i -> Canvas.length(ticks.label(i)))
                .max()
                .orElse(0);
    }

    /** What is beside what: the labels of y, and those of x, which may reach beyond both ends of the axis. */
    private record Columns(double left, double right, Ticks ticks, Interval x) {

        static Columns of(ActivationPlot plot, double leftLabels, int greatestCount) {
            Ticks ticks = Ticks.of(plot.x(), greatestCount);
            double half = Math.ceil(longest(ticks) / 2) + 2;
            return new Columns(Math.max(leftLabels, half), plot.width() - Math.max(MARGIN, half), ticks, plot.x());
        }

        double width() {
            return right - left;
        }

        boolean labelsMeet() {
            double[] values = ticks.values();
            return values.length > 1 && (values[1] - values[0]) / x.length() * width() < longest(ticks) + LABEL_GAP;
        }
    }

    private void requireRoom(boolean enough, String cure) {
        if (!enough) {
            throw new IllegalArgumentException("there is no room for the curves and their labels in " + plot.width()
                    + "x" + plot.height() + " pixels; the picture must be " + cure);
        }
    }

    /** Where each entry of the legend begins: rows from left to right. */
    private List<double[]> legendPlaces() {
        List<double[]> places = new ArrayList<>();
        double x = MARGIN;
        double y = MARGIN + 4;
        for (PlottedCurve each : plot.curves()) {
            double length = LEGEND_LINE + 6 + Canvas.length(each.label());
            requireRoom(MARGIN + length <= plot.width(), "wider");
            if (x > MARGIN && x + length > plot.width() - MARGIN) {
                x = MARGIN;
                y += LEGEND_ROW;
            }
            places.add(new double[] {x, y});
            x += length + LEGEND_GAP;
        }
        return places;
    }

    void paint() {
        legend();
        axes();
        List<Curve> curves = plot.curves().stream()
                .map(each ->
                        CurveSampler.sample(each.function()::at, each.function().breaks(), frame))
                .toList();
        canvas.enter(left, top, frame.width(), frame.height());
        // The dashed ones over the others: where two are the same, both are seen.
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

    private void axes() {
        List<double[]> axes = new ArrayList<>();
        List<double[]> grid = new ArrayList<>();
        double[] xs = ticksX.values();
        for (int i = 0; i < xs.length; i++) {
            double x = left + frame.pixelX(xs[i]);
            (xs[i] == 0 ? axes : grid).add(new double[] {x, top, x, top + frame.height()});
            canvas.label(x, top + frame.height() + 18, Anchor.MIDDLE, ticksX.label(i));
        }
        double[] ys = ticksY.values();
        for (int i = 0; i < ys.length; i++) {
            double y = top + frame.pixelY(ys[i]);
            (ys[i] == 0 ? axes : grid).add(new double[] {left, y, left + frame.width(), y});
            canvas.label(left - LABEL_GAP, y + 4, Anchor.END, ticksY.label(i));
        }
        canvas.grid(grid, false);
        canvas.grid(axes, true);
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
