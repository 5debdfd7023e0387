package org.sparkactivations.report;

import java.awt.AWTError;
import java.util.ArrayList;
import java.util.List;
import org.sparkactivations.ActivationFunction;

/**
 * A picture of one or several element-wise functions over a range of x.
 *
 * <pre>{@code
 * String svg = ActivationPlot.builder()
 *         .add(Activations.catalogue().function("elu"), 0.5)
 *         .withDerivatives()
 *         .over(-4, 4)
 *         .build()
 *         .svg(Theme.AUTO);
 * }</pre>
 *
 * <p>Lines are cut where a function jumps, and where it is not a number. At a jump, a full dot is the value of the function,
 * an open one what it comes near to; a small full dot is a kink, where the function is continuous but its derivative jumps.
 * The same picture gives the same bytes of SVG on every machine.
 */
public final class ActivationPlot {

    /** More activations in one picture could not be told apart. */
    public static final int MOST_ACTIVATIONS = Colours.LIGHT.curves().size();

    private static final int LEAST_WIDTH = 240;
    private static final int LEAST_HEIGHT = 160;
    private static final int GREATEST_SIZE = 4096;

    private final List<PlottedCurve> curves;
    private final Interval x;
    private final Interval y;
    private final int width;
    private final int height;

    private ActivationPlot(List<PlottedCurve> curves, Builder builder) {
        List<PlottedFunction> functions =
                curves.stream().map(PlottedCurve::function).toList();
        this.curves = List.copyOf(curves);
        this.x = builder.x != null ? builder.x : Ranges.ofX(functions);
        this.y = builder.y != null ? builder.y : Ranges.ofY(functions, x);
        this.width = builder.width;
        this.height = builder.height;
    }

    /** A picture to be put together. */
    public static Builder builder() {
        return new Builder();
    }

    /** The picture as an SVG document. */
    public String svg(Theme theme) {
        SvgCanvas canvas = new SvgCanvas(width, height, theme, title());
        new PlotPainter(this, canvas).paint();
        return canvas.document();
    }

    /**
     * The picture as a PNG file, with two dots per pixel of its size in each direction.
     *
     * @throws IllegalStateException if this JVM cannot draw text, because it has no fonts
     */
    public byte[] png(Theme theme) {
        try {
            PngCanvas canvas = new PngCanvas(width, height, theme);
            new PlotPainter(this, canvas).paint();
            return canvas.file();
        } catch (LinkageError | InternalError | AWTError e) {
            throw new IllegalStateException(
                    "this JVM cannot draw text, which a PNG needs: " + e
                            + "; install fontconfig and a font, or make an SVG",
                    e);
        }
    }

    /** All curves with their labels, in the order of the legend. */
    List<PlottedCurve> curves() {
        return curves;
    }

    Interval x() {
        return x;
    }

    Interval y() {
        return y;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What it shows, in a line: the entries of the legend. */
    public String title() {
        return String.join(", ", curves.stream().map(PlottedCurve::label).toList());
    }

    /** Puts a picture together. At least one function is needed. */
    public static final class Builder {
        private final List<PlottedFunction> functions = new ArrayList<>();
        private boolean derivatives;
        private Interval x;
        private Interval y;
        private int width = 640;
        private int height = 400;

        private Builder() {}

        /**
         * One more function.
         *
         * @param function of the catalogue; its value or a derivative
         * @param parameters the first of its parameters; the others take their defaults
         * @throws IllegalArgumentException if it is not element-wise, takes a second column, or cannot take these
         *     parameters, or if there are too many
         */
        public Builder add(ActivationFunction function, double... parameters) {
            if (functions.size() == MOST_ACTIVATIONS) {
                throw new IllegalArgumentException("more than " + MOST_ACTIVATIONS
                        + " functions in one picture cannot be told apart; " + function.name() + " is one too many");
            }
            functions.add(PlottedFunction.of(function, parameters));
            return this;
        }

        /** Draws the derivative of every function beside it. */
        public Builder withDerivatives() {
            derivatives = true;
            return this;
        }

        /** The range of x. Left out, it is −6 to 6, or what the functions need to be seen. */
        public Builder over(double from, double to) {
            x = new Interval(from, to);
            return this;
        }

        /** The range of y. Left out, it follows from the values. */
        public Builder between(double from, double to) {
            y = new Interval(from, to);
            return this;
        }

        /** Width and height in pixels; 640 × 400, if left out. */
        public Builder size(int pixelsWide, int pixelsHigh) {
            if (pixelsWide < LEAST_WIDTH
                    || pixelsHigh < LEAST_HEIGHT
                    || pixelsWide > GREATEST_SIZE
                    || pixelsHigh > GREATEST_SIZE) {
                throw new IllegalArgumentException(
                        "the size " + pixelsWide + "x" + pixelsHigh + " is not allowed; it must be " + LEAST_WIDTH + "x"
                                + LEAST_HEIGHT + " to " + GREATEST_SIZE + "x" + GREATEST_SIZE);
            }
            width = pixelsWide;
            height = pixelsHigh;
            return this;
        }

        /** The finished picture. */
        public ActivationPlot build() {
            if (functions.isEmpty()) {
                throw new IllegalArgumentException("a picture needs at least one function");
            }
            List<PlottedCurve> curves = new ArrayList<>();
            for (int i = 0; i < functions.size(); i++) {
                PlottedFunction function = functions.get(i);
                curves.add(new PlottedCurve(function, function.label(), i, false));
                if (derivatives) {
                    PlottedFunction derivative = function.derivative();
                    int colour = functions.size() == 1 ? 1 : i;
                    curves.add(new PlottedCurve(derivative, derivative.name() + "(x)", colour, true));
                }
            }
            return new ActivationPlot(curves, this);
        }
    }
}
