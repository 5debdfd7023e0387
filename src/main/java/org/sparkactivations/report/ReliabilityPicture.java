package org.sparkactivations.report;

import java.util.List;
import org.apache.spark.sql.Row;
import org.sparkactivations.net.ReliabilityBins.Bin;
import org.sparkactivations.report.Canvas.Anchor;

/**
 * A reliability diagram: for each bin of the confidence the share of predictions that holds, with its 95 % interval, and
 * below how many predictions the bin has. Calibrated predictions lie on the diagonal.
 *
 * @see <a href="https://doi.org/10.1145/1102351.1102430">Niculescu-Mizil, Caruana: Predicting Good Probabilities with
 *     Supervised Learning, 2005</a>
 */
public final class ReliabilityPicture {

    static final int WIDTH = 380;
    static final int HEIGHT = 456;

    /** Numbers of the colours of the shares and of the diagonal. */
    static final List<Integer> COLOURS = List.of(0, 1);

    private static final double LEFT = 52;
    private static final double TOP = 34;
    private static final double RIGHT = 16;
    private static final double SIDE = WIDTH - LEFT - RIGHT;
    private static final double COUNTS_TOP = TOP + SIDE + 34;
    private static final double COUNTS = 48;
    private static final double RADIUS = 3.5;

    /** Dots and intervals at 0 and 1 reach so far out of the frame at most. */
    private static final double MARGIN = 6;

    private static final double CAP = 3;
    private static final int TICKS = 6;

    /** The quantile of the normal distribution that leaves 2.5 % on either side. */
    private static final double QUANTILE = 1.959963984540054;

    private final String name;
    private final List<Bin> bins;
    private final Frame frame = new Frame(new Interval(0, 1), new Interval(0, 1), SIDE, SIDE);

    /**
     * A diagram.
     *
     * @param name of the probabilities
     * @param bins of the confidence
     */
    public ReliabilityPicture(String name, List<Bin> bins) {
        this.name = name;
        this.bins = List.copyOf(bins);
    }

    /**
     * The diagram of a result of {@code nn_reliability_bins}.
     *
     * @param name of the probabilities
     * @param bins the structs of the result
     */
    public static ReliabilityPicture ofRows(String name, List<Row> bins) {
        return new ReliabilityPicture(
                name, bins.stream().map(ReliabilityPicture::bin).toList());
    }

    private static Bin bin(Row row) {
        long count = row.<Long>getAs("count");
        return new Bin(
                row.<Double>getAs("low"),
                row.<Double>getAs("high"),
                count,
                count,
                count == 0 ? Double.NaN : row.<Double>getAs("confidence"),
                count == 0 ? Double.NaN : row.<Double>getAs("accuracy"));
    }

    /** The picture as an SVG document. */
    public String svg(Theme theme) {
        return canvas().document(theme);
    }

    /** The picture as an element of a page that has {@link PageStyle}. */
    String element() {
        return canvas().element("picture");
    }

    private SvgCanvas canvas() {
        SvgCanvas canvas = new SvgCanvas(WIDTH, HEIGHT, "reliability of the " + name);
        paint(canvas);
        return canvas;
    }

    private void paint(Canvas canvas) {
        canvas.label(LEFT, 18, Anchor.START, name, SIDE / PageStyle.LARGER_TEXT);
        new Axes(LEFT, TOP, frame, Ticks.of(frame.x(), TICKS), Ticks.of(frame.y(), TICKS)).paint(canvas);
        canvas.enter(LEFT - MARGIN, TOP - MARGIN, SIDE + 2 * MARGIN, SIDE + 2 * MARGIN);
        canvas.curve(COLOURS.get(1), true, List.of(Polyline.straight(MARGIN, MARGIN + SIDE, MARGIN + SIDE, MARGIN)));
        for (Bin bin : bins) {
            if (bin.weight() > 0) {
                interval(canvas, bin);
            }
        }
        for (Bin bin : bins) {
            if (bin.weight() > 0) {
                canvas.dot(COLOURS.get(0), false, x(bin), y(bin.accuracy()), RADIUS);
            }
        }
        canvas.leave();
        counts(canvas);
        canvas.label(LEFT + SIDE / 2, HEIGHT - 8, Anchor.MIDDLE, "confidence");
    }

    private double x(Bin bin) {
        return MARGIN + frame.pixelX(bin.confidence());
    }

    private double y(double share) {
        return MARGIN + frame.pixelY(share);
    }

    private void interval(Canvas canvas, Bin bin) {
        double x = x(bin);
        double low = y(lowEnd(bin));
        double high = y(highEnd(bin));
        canvas.curve(
                COLOURS.get(0),
                false,
                List.of(
                        Polyline.straight(x, low, x, high),
                        Polyline.straight(x - CAP, low, x + CAP, low),
                        Polyline.straight(x - CAP, high, x + CAP, high)));
    }

    /** The lower end of the 95 % interval of a share. */
    static double lowEnd(Bin bin) {
        return wilson(bin, -QUANTILE);
    }

    /** The upper end of the 95 % interval of a share. */
    static double highEnd(Bin bin) {
        return wilson(bin, QUANTILE);
    }

    /**
     * An end of the interval of a share. Rows with weights count as rows.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson: Probable Inference, the Law of Succession,
     *     and Statistical Inference, 1927</a>
     */
    private static double wilson(Bin bin, double quantile) {
        double n = bin.count();
        double square = quantile * quantile;
        double p = bin.accuracy();
        double middle = p + square / (2 * n);
        return (middle + quantile * Math.sqrt(p * (1 - p) / n + square / (4 * n * n))) / (1 + square / n);
    }

    private void counts(Canvas canvas) {
        long most = bins.stream().mapToLong(Bin::count).max().orElse(0);
        canvas.label(LEFT - Axes.LABEL_GAP, COUNTS_TOP + 10, Anchor.END, most == 0 ? "0" : Phrases.count(most));
        canvas.enter(LEFT, COUNTS_TOP, SIDE, COUNTS);
        for (Bin bin : bins) {
            if (bin.count() > 0) {
                double from = frame.pixelX(bin.low());
                double height = Math.max(1, COUNTS * bin.count() / most);
                canvas.bar(from + 0.5, COUNTS - height, frame.pixelX(bin.high()) - from - 1, height);
            }
        }
        canvas.leave();
        canvas.grid(
                List.<double[]>of(new double[] {LEFT, COUNTS_TOP + COUNTS, LEFT + SIDE, COUNTS_TOP + COUNTS}), true);
    }
}
