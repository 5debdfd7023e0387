package org.sparkactivations.report;

import java.util.List;

/** What a picture is drawn on, in pixels from the upper left corner. The curves have colours by number. */
interface Canvas {

    /** The width of most letters of a label, at the most. */
    double LETTER = 7.5;

    /** Where a label lies from its point. */
    enum Anchor {
        /** It begins there. */
        START,
        /** Its middle is there. */
        MIDDLE,
        /** It ends there. */
        END
    }

    /** Text on one line, whose letters stand at {@code y}. */
    void label(double x, double y, Anchor anchor, String text);

    /** Thin lines, each from (x₀, y₀) to (x₁, y₁): the axes, or else the grid. */
    void grid(List<double[]> lines, boolean axes);

    /** Thick lines, relative to the inside. */
    void curve(int colour, boolean dashed, List<Polyline> lines);

    /** A dot: full, or an open one that covers what is behind. */
    void dot(int colour, boolean open, double x, double y, double radius);

    /** From here to {@link #leave()}, the inside of a rectangle is drawn on: its corner is (0, 0), and nothing is seen outside. */
    void enter(double x, double y, double width, double height);

    /** Ends {@link #enter}. */
    void leave();

    /** The length of a label, about: that of DejaVu Sans, which is wider than other fonts. */
    static double length(String label) {
        return label.chars().mapToDouble(Canvas::width).sum();
    }

    private static double width(int letter) {
        if ("=−+<>≤≥".indexOf(letter) >= 0) {
            return 10;
        }
        if ("mw".indexOf(letter) >= 0) {
            return 11;
        }
        return "ijltfr.,()|′ ".indexOf(letter) >= 0 ? 4.3 : LETTER;
    }
}
