package org.sparkactivations.report;

/** Maps numbers to pixels: x grows to the right and y upwards, and pixels are counted from the upper left corner. */
record Frame(Interval x, Interval y, double width, double height) {

    double pixelX(double value) {
        return (value - x.from()) / x.length() * width;
    }

    /** The pixel of a y, clamped to one height above and below the frame, so that it is finite. NaN stays NaN. */
    double pixelY(double value) {
        double pixel = (y.to() - value) / y.length() * height;
        return Math.max(-height, Math.min(pixel, 2 * height));
    }

    /** Whether a point is inside the frame. */
    boolean shows(double atX, double atY) {
        return x.contains(atX) && y.contains(atY);
    }
}
