package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Network.LayerSizes;
import org.sparkactivations.report.Canvas.Anchor;

/**
 * The layers of a network from the input downwards. The length of a bar grows with the logarithm of the width. The strip
 * below a hidden layer has the shares of its units that are dead, saturated and of one sign, from the first iteration on
 * the left to the last on the right.
 */
final class LayersPicture {

    static final int WIDTH = 460;

    /** More layers would not fit a screen. */
    static final int MAX_LAYERS = 30;

    /** Numbers of the colours of dead and saturated units, and of those of one sign. */
    static final List<Integer> COLOURS = List.of(1, 5, 0);

    private static final int DEAD = COLOURS.get(0);
    private static final int SATURATED = COLOURS.get(1);
    private static final int ONE_SIGNED = COLOURS.get(2);

    private static final double TEXT_LINE = 17;
    private static final double BAR = 8;
    private static final double STRIP = 30;
    private static final double GAP = 16;
    private static final double LEGEND = 40;
    private static final int MAX_COLUMNS = 100;

    private final TrainingCourse course;
    private final List<LayerSizes> sizes;
    private final List<List<HiddenUnits.Layer>> columns;
    private final double widest;

    LayersPicture(TrainingCourse course) {
        this.course = course;
        this.sizes = course.network().sizes().stream().limit(MAX_LAYERS).toList();
        this.columns = thinned(List.copyOf(course.hidden().values()));
        this.widest = Math.max(
                course.network().inputs(),
                sizes.stream().mapToInt(LayerSizes::outputs).max().orElse(1));
    }

    /** At most {@value #MAX_COLUMNS} of the looks at the hidden units; the first and the last are among them. */
    private static List<List<HiddenUnits.Layer>> thinned(List<List<HiddenUnits.Layer>> all) {
        if (all.size() <= MAX_COLUMNS) {
            return all;
        }
        return IntStream.range(0, MAX_COLUMNS)
                .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (MAX_COLUMNS - 1))))
                .toList();
    }

    private boolean isHidden(int layer) {
        return layer < course.hiddenLayers().size();
    }

    private boolean hasStrips() {
        return isHidden(0);
    }

    int height() {
        double height = (hasStrips() ? LEGEND : 0) + TEXT_LINE + BAR + GAP;
        for (int l = 0; l < sizes.size(); l++) {
            height += 2 * TEXT_LINE + BAR + GAP + (isHidden(l) ? STRIP + 5 : 0);
        }
        return (int) Math.ceil(height);
    }

    /** The picture as an element of a page that has {@link PageStyle}. */
    String svg() {
        SvgCanvas canvas = new SvgCanvas(WIDTH, height(), "the layers with their widths and numbers of weights");
        paint(canvas);
        return canvas.element("picture");
    }

    void paint(Canvas canvas) {
        double y = 0;
        if (hasStrips()) {
            legend(canvas);
            y += LEGEND;
        }
        int inputs = course.network().inputs();
        canvas.label(0, y + 12, Anchor.START, "input: " + Phrases.count(inputs, "element", "elements"));
        y += TEXT_LINE;
        width(canvas, y, inputs);
        y += BAR + GAP;
        for (int l = 0; l < sizes.size(); l++) {
            LayerSizes layer = sizes.get(l);
            canvas.label(0, y + 12, Anchor.START, (l + 1) + "  " + layer.text(), WIDTH / PageStyle.LARGER_TEXT);
            canvas.label(0, y + TEXT_LINE + 12, Anchor.START, sizes(layer));
            y += 2 * TEXT_LINE;
            width(canvas, y, layer.outputs());
            y += BAR;
            if (isHidden(l)) {
                y += 5;
                strip(canvas, y, l);
                y += STRIP;
            }
            y += GAP;
        }
    }

    private static void legend(Canvas canvas) {
        double x = 0;
        canvas.block(DEAD, x, 5, 12, 10);
        canvas.label(x + 18, 14, Anchor.START, "dead");
        x += 18 + Canvas.length("dead") + 20;
        canvas.block(SATURATED, x, 5, 12, 10);
        canvas.label(x + 18, 14, Anchor.START, "saturated");
        x += 18 + Canvas.length("saturated") + 20;
        canvas.curve(ONE_SIGNED, false, List.of(Polyline.straight(x, 10, x + 22, 10)));
        canvas.label(x + 28, 14, Anchor.START, "of one sign");
    }

    private static String sizes(LayerSizes layer) {
        String units = layer.units() == layer.outputs()
                ? Phrases.count(layer.outputs())
                : Phrases.count(layer.units()) + " → " + Phrases.count(layer.outputs());
        return Phrases.count(layer.inputs()) + " → " + units + ", "
                + Phrases.count(layer.weights(), "weight", "weights");
    }

    private void width(Canvas canvas, double y, int units) {
        canvas.bar(0, y, WIDTH * Math.log(units + 1) / Math.log(widest + 1), BAR);
    }

    private void strip(Canvas canvas, double y, int layer) {
        List<HiddenUnits.Layer> looks =
                columns.stream().map(each -> each.get(layer)).toList();
        double step = (double) WIDTH / looks.size();
        canvas.grid(List.of(new double[] {0, y, WIDTH, y}, new double[] {0, y + STRIP, WIDTH, y + STRIP}), false);
        for (int start = 0, end; start < looks.size(); start = end) {
            // Equal neighbours are one block, so that no seam is seen between them.
            double dead = share(looks.get(start), HiddenUnits.Layer::dead);
            double saturated = share(looks.get(start), HiddenUnits.Layer::saturated);
            end = start + 1;
            while (end < looks.size()
                    && share(looks.get(end), HiddenUnits.Layer::dead) == dead
                    && share(looks.get(end), HiddenUnits.Layer::saturated) == saturated) {
                end++;
            }
            double width = (end - start) * step;
            block(canvas, DEAD, start * step, y + STRIP * (1 - dead), width, STRIP * dead);
            block(canvas, SATURATED, start * step, y + STRIP * (1 - dead - saturated), width, STRIP * saturated);
        }
        if (looks.stream().anyMatch(each -> each.oneSigned() > 0)) {
            canvas.curve(ONE_SIGNED, false, List.of(oneSigned(looks, y, step)));
        }
    }

    private static Polyline oneSigned(List<HiddenUnits.Layer> looks, double y, double step) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i <= looks.size(); i++) {
            HiddenUnits.Layer look = looks.get(Math.min(i, looks.size() - 1));
            points.add(new double[] {i * step, y + 1 + (STRIP - 2) * (1 - share(look, HiddenUnits.Layer::oneSigned))});
        }
        return Polyline.through(points);
    }

    private static void block(Canvas canvas, int colour, double x, double y, double width, double height) {
        if (height > 0) {
            canvas.block(colour, x, y, width, height);
        }
    }

    private static double share(HiddenUnits.Layer layer, ToIntFunction<HiddenUnits.Layer> count) {
        return (double) count.applyAsInt(layer) / layer.units();
    }
}
