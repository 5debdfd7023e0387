package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The grid of a picture, with numbers below and on the left.
 *
 * @param left x of the frame's left edge
 * @param top y of the frame's upper edge
 */
record Axes(double left, double top, Frame frame, Ticks xs, Ticks ys) {

    /** Distance between the frame and a number on its left. */
    static final int LABEL_GAP = 7;

    void paint(Canvas canvas) {
        List<double[]> axes = new ArrayList<>();
        List<double[]> grid = new ArrayList<>();
        double bottom = top + frame.height();
        double[] valuesX = xs.values();
        for (int i = 0; i < valuesX.length; i++) {
            double x = left + frame.pixelX(valuesX[i]);
            (xs.isOrigin(i) ? axes : grid).add(new double[] {x, top, x, bottom});
            canvas.label(x, bottom + 18, Canvas.Anchor.MIDDLE, xs.label(i));
        }
        double[] valuesY = ys.values();
        for (int i = 0; i < valuesY.length; i++) {
            double y = top + frame.pixelY(valuesY[i]);
            (ys.isOrigin(i) ? axes : grid).add(new double[] {left, y, left + frame.width(), y});
            canvas.label(left - LABEL_GAP, y + 4, Canvas.Anchor.END, ys.label(i));
        }
        canvas.grid(grid, false);
        canvas.grid(axes, true);
    }
}
