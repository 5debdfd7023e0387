package org.sparkactivations.report;

import java.util.List;

/**
 * A surface to draw on. Coordinates are pixels from the upper left corner, and curves have colours by number; see
 * {@link Colours}.
 */
interface Canvas {

    /** Width in pixels that most letters of a label do not exceed. */
    double LETTER = 7.5;

    /** From here on most characters, as those of Chinese, are as wide as high. */
    int FIRST_WIDE = 0x2E80;

    /** Which part of a label is at its point. */
    enum Anchor {
        /** Its start. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }

    /** Draws a line of text with its baseline at {@code y}. */
    void label(double x, double y, Anchor anchor, String text);

    /**
     * Draws a line of text that is no longer than {@code width}: a longer one ends with an ellipsis. Where a picture can
     * show it, pointing at the text gives the whole of it.
     */
    default void label(double x, double y, Anchor anchor, String text, double width) {
        label(x, y, anchor, shortened(text, width));
    }

    /** Draws thin horizontal and vertical lines, each from (x₀, y₀) to (x₁, y₁): the axes, or else the grid. */
    void grid(List<double[]> lines, boolean axes);

    /** Draws thick lines. */
    void curve(int colour, boolean dashed, List<Polyline> lines);

    /** Draws a dot: a full one, or an open one that covers what is behind. */
    void dot(int colour, boolean open, double x, double y, double radius);

    /** Fills a rectangle: one bar of a histogram. */
    void bar(double x, double y, double width, double height);

    /** Fills a rectangle with the colour of a curve. */
    void block(int colour, double x, double y, double width, double height);

    /**
     * Restricts drawing to the inside of a rectangle, until {@link #leave()}. The rectangle's corner becomes (0, 0),
     * and nothing is drawn outside it.
     */
    void enter(double x, double y, double width, double height);

    /** Ends {@link #enter}. */
    void leave();

    /** The approximate length of a label in DejaVu Sans, which is wider than other fonts. */
    static double length(String label) {
        return label.codePoints().mapToDouble(Canvas::width).sum();
    }

    /** The label if it is no longer than {@code width}, else as much of its start as fits before an ellipsis. */
    static String shortened(String label, double width) {
        String shown = ShownText.of(label);
        if (length(shown) <= width) {
            return shown;
        }
        double rest = width - LETTER;
        int end = 0;
        while (end < shown.length() && rest >= width(shown.codePointAt(end))) {
            rest -= width(shown.codePointAt(end));
            end += Character.charCount(shown.codePointAt(end));
        }
        return shown.substring(0, end).stripTrailing() + "…";
    }

    private static double width(int letter) {
        if (letter >= FIRST_WIDE) {
            return 13;
        }
        if ("=−+<>≤≥".indexOf(letter) >= 0) {
            return 10;
        }
        if ("mwMW@".indexOf(letter) >= 0) {
            return 11;
        }
        return "ijltfr.,()|′ ".indexOf(letter) >= 0 ? 4.3 : LETTER;
    }
}
