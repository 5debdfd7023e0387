package org.sparkactivations.sql.diagnosis;

import org.sparkactivations.Workspace;
import org.sparkactivations.math.SplitSummation;

/** Memory of a thread to diagnose a block of elements in: they, their outputs and the magnitudes of their derivatives. */
final class DiagnosisBlock {

    /** The most elements of a block. */
    static final int ELEMENTS = Workspace.BLOCK;

    private static final ThreadLocal<DiagnosisBlock> MINE = ThreadLocal.withInitial(DiagnosisBlock::new);

    private final double[] x = new double[ELEMENTS];
    private final double[] y = new double[ELEMENTS];
    private final double[] slopes = new double[ELEMENTS];
    private final double[] buffer = new double[ELEMENTS];
    private final float[] floats = new float[ELEMENTS];
    private final SplitSummation summation = new SplitSummation();

    private DiagnosisBlock() {}

    /** That of this thread. */
    static DiagnosisBlock mine() {
        return MINE.get();
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    double[] slopes() {
        return slopes;
    }

    double[] buffer() {
        return buffer;
    }

    float[] floats() {
        return floats;
    }

    SplitSummation summation() {
        return summation;
    }

    static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    /** Makes the first n derivatives magnitudes. */
    void dropSigns(int n) {
        for (int i = 0; i < n; i++) {
            slopes[i] = Math.abs(slopes[i]);
        }
    }

    /** Whether so many elements, with their outputs and derivatives, are all finite. */
    boolean areFinite(int start, int n) {
        boolean areFinite = true;
        for (int i = start; i < start + n; i++) {
            areFinite &= isFinite(x[i]) & isFinite(y[i]) & isFinite(slopes[i]);
        }
        return areFinite;
    }
}
