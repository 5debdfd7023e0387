package org.sparkactivations.net;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Counts of confidences between 0 and 1 in narrow cells, from which bins of equal mass follow. A cell is 1 % wide,
 * relative to the distance from the nearer of 0 and 1, so that confidences that crowd there are told apart. Counts are
 * whole numbers, so the edges are the same in any order.
 */
public final class ConfidenceCells implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Bits of a double below those that choose its cell. */
    private static final int SHIFT = 52 - 7;

    /** Confidences nearer to 0 or 1 than this share a cell. */
    private static final double LEAST = 0x1p-64;

    private static final int HALF = cellBelowHalf(0.5);

    private final long[] counts = new long[2 * HALF + 1];

    /** The least confidence of each cell that has one. */
    private final double[] least = new double[counts.length];

    private static int cellBelowHalf(double confidence) {
        long first = Double.doubleToRawLongBits(LEAST) >>> SHIFT;
        return confidence < LEAST ? 0 : (int) ((Double.doubleToRawLongBits(confidence) >>> SHIFT) - first) + 1;
    }

    /** Adds a confidence; NaN is left out. */
    public void add(double confidence) {
        if (confidence < 0.5) {
            add(cellBelowHalf(confidence), 1, confidence);
        } else if (confidence >= 0.5) {
            add(2 * HALF - cellBelowHalf(Math.max(0, 1 - confidence)), 1, confidence);
        }
    }

    /** Adds all confidences of others. */
    public void add(ConfidenceCells other) {
        for (int i = 0; i < counts.length; i++) {
            if (other.counts[i] > 0) {
                add(i, other.counts[i], other.least[i]);
            }
        }
    }

    private void add(int cell, long count, double confidence) {
        least[cell] = counts[cell] == 0 ? confidence : Math.min(least[cell], confidence);
        counts[cell] += count;
    }

    /**
     * The inner edges of bins that have about the same number of confidences each. There are fewer bins where many
     * confidences share a cell.
     */
    public double[] edges(int bins) {
        long all = 0;
        for (long each : counts) {
            all += each;
        }
        double[] edges = new double[bins - 1];
        int found = 0;
        int next = 1;
        long below = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0 && below > 0 && next < bins && isReached(next, below, all, bins)) {
                edges[found++] = least[cell];
                while (next < bins && isReached(next, below, all, bins)) {
                    next++;
                }
            }
            below += counts[cell];
        }
        return Arrays.copyOf(edges, found);
    }

    private static boolean isReached(int bin, long below, long all, int bins) {
        return below >= (double) all * bin / bins;
    }
}
