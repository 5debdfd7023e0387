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
 * <p>A line is interrupted where the function jumps and where it is NaN. At a jump, a full dot is the value of the
 * function, and an open dot is a one-sided limit. A small full dot is a kink: the function is continuous there, and its
 * derivative jumps. The same picture gives the same bytes of SVG on every machine.
 */
public final class ActivationPlot {

    /** Largest number of functions in one picture; there are no more colours that can be told apart. */
    public static final int MAX_FUNCTIONS = Colours.LIGHT.curves().size();

    private static final int MIN_WIDTH = 240;
    private static final int MIN_HEIGHT = 160;
    private static final int MAX_SIZE = 4096;

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

    /** Starts a picture. */
    public static Builder builder() {
        return new Builder();
    }

    /** The picture as an SVG document. */
    public String svg(Theme theme) {
        SvgCanvas canvas = new SvgCanvas(width, height, title());
        new PlotPainter(this, canvas).paint();
        return canvas.document(theme);
    }

    /**
     * The picture as a PNG file, twice as wide and as high as its size, for sharp screens.
     *
     * @throws IllegalStateException if this JVM has no fonts to draw text with
     */
    public byte[] png(Theme theme) {
        try {
            PngCanvas canvas = new PngCanvas(width, height, theme);
            new PlotPainter(this, canvas).paint();
            return canvas.file();
        } catch (LinkageError | InternalError | AWTError e) {
            throw new IllegalStateException(
                    "a PNG needs fonts, and this JVM has none (" + e
                            + "); install fontconfig and a font, or draw an SVG",
                    e);
        }
    }

    /** All curves, in the order of the legend. */
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

    /** The entries of the legend in one line. */
    public String title() {
        return String.join(", ", curves.stream().map(PlottedCurve::label).toList());
    }

    /**
     * A function and its style in the picture.
     *
     * @param label its entry in the legend
     * @param colour number of its colour
     * @param dashed whether the line is dashed
     */
    record PlottedCurve(PlottedFunction function, String label, int colour, boolean dashed) {}

    /** Collects what a picture shows. At least one function is needed. */
    public static final class Builder {
        private final List<PlottedFunction> functions = new ArrayList<>();
        private boolean derivatives;
        private Interval x;
        private Interval y;
        private int width = 640;
        private int height = 400;

        private Builder() {}

        /**
         * Adds a function.
         *
         * @param function a value or a derivative of the catalogue
         * @param parameters values of its parameters, from the left; the rest take their defaults
         * @throws IllegalArgumentException if the function is not element-wise, takes a second column or does not allow
         *     these parameters, or if there are {@link #MAX_FUNCTIONS} functions already
         */
        public Builder add(ActivationFunction function, double... parameters) {
            if (functions.size() == MAX_FUNCTIONS) {
                throw new IllegalArgumentException("expected at most " + MAX_FUNCTIONS
                        + " functions in one picture, got " + function.name() + " as one more");
            }
            functions.add(PlottedFunction.of(function, parameters));
            return this;
        }

        /** Draws the derivative of every function, too, as a dashed line. */
        public Builder withDerivatives() {
            derivatives = true;
            return this;
        }

        /**
         * Sets the range of x. The default is −6 to 6, adapted to the kinks and the domains of the functions.
         *
         * @throws IllegalArgumentException unless both numbers are finite and {@code from < to}
         */
        public Builder over(double from, double to) {
            x = new Interval(from, to);
            return this;
        }

        /**
         * Sets the range of y. The default follows from the values.
         *
         * @throws IllegalArgumentException unless both numbers are finite and {@code from < to}
         */
        public Builder between(double from, double to) {
            y = new Interval(from, to);
            return this;
        }

        /**
         * Sets width and height in pixels. The default is 640 × 400.
         *
         * @throws IllegalArgumentException unless the size is from 240 × 160 to 4096 × 4096
         */
        public Builder size(int pixelsWide, int pixelsHigh) {
            if (pixelsWide < MIN_WIDTH || pixelsHigh < MIN_HEIGHT || Math.max(pixelsWide, pixelsHigh) > MAX_SIZE) {
                throw new IllegalArgumentException("size: expected " + MIN_WIDTH + "x" + MIN_HEIGHT + " to " + MAX_SIZE
                        + "x" + MAX_SIZE + " pixels, got " + pixelsWide + "x" + pixelsHigh);
            }
            width = pixelsWide;
            height = pixelsHigh;
            return this;
        }

        /**
         * Returns the picture.
         *
         * @throws IllegalArgumentException if there is no function, or one of the functions has no derivative that is
         *     asked for
         */
        public ActivationPlot build() {
            if (functions.isEmpty()) {
                throw new IllegalArgumentException("expected at least one function, got none");
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
