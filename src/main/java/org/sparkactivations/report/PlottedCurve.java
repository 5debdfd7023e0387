package org.sparkactivations.report;

/**
 * A function, and how it looks in a picture.
 *
 * @param label its entry in the legend
 * @param colour its place among the colours
 */
record PlottedCurve(PlottedFunction function, String label, int colour, boolean dashed) {}
